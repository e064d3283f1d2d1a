/**
 * Broken files of every format, as many as fit into FUZZ_SECONDS (30; `npm run fuzz`: ten minutes): reading never throws, ends within
 * its limit, and states no number that does not stand in the text at the place it names. FUZZ_SEED repeats a run.
 */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readBytes } from '../../../src/parse/1-read/index.ts';
import type { Report } from '../../../src/schema/report.ts';
import { edits, type Edit } from './edits.ts';
import { seeds, type Seed } from './seeds.ts';

const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 30);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Of computing; a run of the ETL gives a document 20. */
const LIMIT_SECONDS = 20;

const SEEDS = seeds();

/** The edits, on the file as it is or, in an archive, on its largest part: what is packed is out of an edit's reach. */
function broken({ bytes }: Seed, changes: readonly Edit[], inside: boolean): Uint8Array {
  const apply = (whole: Uint8Array): Uint8Array => changes.reduce((so, change) => change(so), whole);
  if (!inside || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return apply(bytes);
  const parts = unzipSync(bytes);
  const [name] = Object.keys(parts).sort((a, b) => (parts[b]?.length ?? -1) - (parts[a]?.length ?? -1));
  const part = name === undefined ? undefined : parts[name];
  return name === undefined || part === undefined ? apply(bytes) : zipSync({ ...parts, [name]: apply(part) });
}

/** A stated number and the characters that it claims to come from. */
function invented(report: Report, text: string): readonly string[] {
  return Object.entries(report.cells).flatMap(([path, { state, value, raw, at }]) => {
    if (state !== 'stated' || value === null) return [];
    if (at === null) return [`${path}: ${value} from nowhere`];
    const there = text.slice(...at);
    if (there === '' || !/[\p{Nd}〇零一二两三四五六七八九十百千万]|[-—–/／无]/u.test(there))
      return [`${path}: ${value} in "${there}"`];
    const digits = (shown: string): string => shown.normalize('NFKC').replaceAll(/\D/gu, '');
    return digits(raw) === '' || digits(there).includes(digits(raw)) ? [] : [`${path}: ${raw} in "${there}"`];
  });
}

it(`files of every format, broken, seed ${SEED}`, { timeout: (SECONDS + 120) * 1000 }, async () => {
  let rounds = 0;
  const cases = fc.record({
    seed: fc.constantFrom(...SEEDS),
    changes: fc.array(edits(SEEDS.map(({ bytes }) => bytes)), { minLength: 1, maxLength: 6 }),
    inside: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ seed, changes, inside }) => {
      const began = process.cpuUsage();
      const read = await readBytes(broken(seed, changes, inside), seed.name);
      const parsed = parseReport(read, { file: seed.name, url: null, sha256: '' });
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1e6, `seconds for ${seed.name}`).toBeLessThan(LIMIT_SECONDS);
      if (parsed.ok) expect(parsed.reports.flatMap((report) => invented(report, parsed.text))).toEqual([]);
      else expect(parsed.rejected.text, seed.name).not.toBe('');
      rounds += 1;
    }),
    { seed: SEED, numRuns: 10_000_000, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false },
  );
  process.stderr.write(`${rounds} broken files\n`);
  expect(rounds).toBeGreaterThan(0);
});

/** `npm run formats`: how well each format is read that an office suite writes, over made-up reports whose figures are known. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { positiveInteger } from '../src/etl/command.ts';
import { readBytes } from '../src/parse/1-read/index.ts';
import { parseReport } from '../src/parse/index.ts';
import { sampleReports, type Sample, type Truth } from '../src/sample/index.ts';
import { command } from './common/options.ts';
import { ALL, isFormat, suiteIsThere, writtenAs, type Format } from './formats/written.ts';
import type { GoldReport } from './score/gold.ts';
import { addTo, emptyTally, scoreReport, type Tally } from './score/tally.ts';

function toFormats(text: string): readonly Format[] {
  const names = text.split(',');
  const known = names.filter(isFormat);
  if (known.length < names.length) throw new InvalidArgumentError(`known: ${ALL.join(', ')}`);
  return known;
}

const program = command('formats', 'Has LibreOffice write made-up reports in each format, reads them, and counts.')
  .option('--reports <n>', 'how many', positiveInteger, 30)
  .option('--seed <s>', 'which', positiveInteger, 24)
  .option('--formats <list>', 'only these, parted by commas', toFormats, ALL)
  .option('--verbose', 'list every wrong or lost figure', false)
  .parse();
const { reports, seed, formats, verbose } = program.opts<{
  readonly reports: number;
  readonly seed: number;
  readonly formats: readonly Format[];
  readonly verbose: boolean;
}>();

function goldOf({ agency, year, form, cells, accept = {} }: Truth): GoldReport {
  return {
    agencies: [agency],
    year,
    form,
    cells: new Map(Object.entries(cells)),
    accept: new Map(Object.entries(accept)),
    yuan: new Map(),
    extra: [],
  };
}

async function tallyOf(name: string, bytes: Uint8Array, { truth }: Sample): Promise<Tally> {
  const parsed = parseReport(await readBytes(bytes, name), { file: name, url: null, sha256: '' });
  const entry = { file: name, base: name, layout: truth.layout, recoverable: 'full', lossy: [] };
  return scoreReport(parsed.ok ? parsed.reports : [], goldOf(truth), entry, (text) => {
    if (verbose) console.error(`${name}: ${text}`);
  });
}

if (!suiteIsThere()) {
  console.error('LibreOffice (soffice) is not on this machine');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'formats-'));
try {
  const samples = new Map([...sampleReports(seed, { reports, html: 1 })].map((sample, n) => [`r${n}`, sample]));
  const pages = new Map([...samples].map(([name, { text }]) => [name, text]));
  console.log(`| format | reports | figures | read | wrong | recall | agency and year |`);
  console.log(`| ------ | ------- | ------- | ---- | ----- | ------ | --------------- |`);
  let wrong = 0;
  for (const format of ['html', ...formats] as const) {
    const files =
      format === 'html'
        ? new Map([...pages].map(([name, page]) => [name, new TextEncoder().encode(page)]))
        : writtenAs(format, pages, folder);
    let tally = emptyTally();
    for (const [name, sample] of samples) {
      const bytes = files.get(name);
      if (bytes !== undefined) tally = addTo(tally, await tallyOf(`${name}.${format}`, bytes, sample));
    }
    wrong += tally.wrong;
    const recall = `${((100 * tally.found) / tally.recoverable).toFixed(2)} %`;
    const whose = Math.min(tally.agency, tally.year);
    const cells = [`.${format}`, tally.files, tally.recoverable, tally.found, tally.wrong, recall, whose];
    console.log(`| ${cells.join(' | ')} |`);
  }
  process.exitCode = wrong > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

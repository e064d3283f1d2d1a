/** Files of the old output that would come out the same are taken over; the result is that of a run from nothing. */
import { appendFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, knownParser, report, run, temporaryFolder, writeFiles } from './reports.ts';

const FIGURES = { 'requests.new.natural': 3, 'requests.new.total': 3, 'proactive.licensing.decisions': 7 } as const;
const REPORTS = Array.from({ length: 12 }, (_, index) =>
  report(`r${index}.txt`, { year: 2019 + Math.floor(index / 4), form: '2021', agency: `甲${index % 4}局` }, FIGURES),
);
const LATER = report('s.txt', { year: 2022, form: '2021', agency: '甲0局' }, FIGURES);
const FILES = ['applicants', 'proactive', 'cells', 'texts'].flatMap((table) =>
  [0, 1, 2].map((part) => `${table}/part-${part}.parquet`),
);
const layout = { singleFileUpTo: 5, reportsAPart: 4 };

async function prepare() {
  const folder = await temporaryFolder();
  const input = await writeFiles(join(folder, 'in'), Object.fromEntries(REPORTS.map((one) => [one.file, one.file])));
  const parser = knownParser([...REPORTS, LATER]);
  const out = join(folder, 'out');
  const again = () => run({ inputs: [input], out, cache: join(folder, 'cache'), parser, layout });
  const fresh = async () => bytesOf((await run({ inputs: [input], parser, layout })).out);
  const nodes = async () =>
    new Map(await Promise.all(FILES.map(async (path) => [path, (await stat(join(out, path))).ino] as const)));
  /** Which files the second run took over. */
  const kept = async (change: () => Promise<void>) => {
    await again();
    const before = await nodes();
    await change();
    await again();
    const after = await nodes();
    expect(await bytesOf(out)).toEqual(await fresh());
    return FILES.filter((path) => before.get(path) === after.get(path));
  };
  return { input, out, kept };
}

describe('a file of facts', { timeout: 60_000 }, () => {
  it('is kept where nothing, or only a later year, has changed', async () => {
    const same = await prepare();
    expect(await same.kept(() => Promise.resolve())).toEqual(FILES);
    const { input, kept } = await prepare();
    expect(await kept(() => writeFile(join(input, LATER.file), 'x'))).toEqual(FILES);
  });

  it('is written anew where one of its documents has changed, and behind one that is gone', async () => {
    const changed = await prepare();
    const others = FILES.filter((path) => !path.endsWith('part-1.parquet'));
    expect(await changed.kept(() => writeFile(join(changed.input, 'r5.txt'), 'changed'))).toEqual(others);
    const { input, kept } = await prepare();
    const first = FILES.filter((path) => path.endsWith('part-0.parquet'));
    expect(await kept(() => unlink(join(input, 'r4.txt')))).toEqual(first);
  });

  it('is written anew where the old one is not what the last run wrote, or is gone', async () => {
    const { out, kept } = await prepare();
    const [damaged, gone, ...whole] = FILES;
    expect(
      await kept(async () => {
        await appendFile(join(out, damaged ?? ''), 'x');
        await unlink(join(out, gone ?? ''));
      }),
    ).toEqual(expect.arrayContaining(whole));
  });
});

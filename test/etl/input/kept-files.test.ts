/** Files of the old output that would come out the same are taken over; the result is that of a run from nothing. */
import { appendFile, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, report, run, temporaryFolder, writeFiles, type Parser } from '../reports.ts';

/** Different in every report: a file that holds the same facts under the same numbers is the same file. */
const figures = (natural: number) =>
  ({
    'requests.new.natural': natural,
    'requests.new.total': natural,
    'proactive.licensing.decisions': natural,
  }) as const;
const REPORTS = Array.from({ length: 12 }, (_, index) =>
  report(
    `r${index}.txt`,
    { year: 2019 + Math.floor(index / 4), form: '2021', agency: `甲${index % 4}局` },
    figures(index + 1),
  ),
);
const LATER = report('s.txt', { year: 2022, form: '2021', agency: '甲0局' }, figures(50));
const FILES = ['applicants', 'proactive', 'cells', 'texts'].flatMap((table) =>
  [0, 1, 2].map((part) => `${table}/part-${part}.parquet`),
);
const layout = { singleFileUpTo: 5, reportsAPart: 4 };

async function prepare() {
  const folder = await temporaryFolder();
  const input = await writeFiles(join(folder, 'in'), Object.fromEntries(REPORTS.map((one) => [one.file, one.file])));
  const known = new Map([...REPORTS, LATER].map((one) => [one.file, one]));
  const parser: Parser = {
    parse: ({ file }) => {
      const one = known.get(file);
      const text = texts.get(file) ?? `text of ${file}`;
      return Promise.resolve({ ok: true, file, text, reports: one === undefined ? [] : [one] });
    },
  };
  const texts = new Map<string, string>();
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
  return { input, out, known, texts, kept };
}

describe('a file of facts', { timeout: 60_000 }, () => {
  it('is kept where nothing, or only a later year, has changed', async () => {
    const same = await prepare();
    expect(await same.kept(() => Promise.resolve())).toEqual(FILES);
    const { input, kept } = await prepare();
    expect(await kept(() => writeFile(join(input, LATER.file), 'x'))).toEqual(FILES);
  });

  it('is written anew where one of its documents says something else', async () => {
    const { input, known, kept } = await prepare();
    const others = FILES.filter((path) => !path.endsWith('part-1.parquet') || path.startsWith('texts/'));
    const change = () => {
      known.set('r5.txt', report('r5.txt', { year: 2020, form: '2021', agency: '甲1局' }, figures(60)));
      return writeFile(join(input, 'r5.txt'), 'changed');
    };
    expect(await kept(change)).toEqual(others);
  });

  it('is written anew where it holds what has changed of a document, and not where it holds the rest', async () => {
    const { input, texts, kept } = await prepare();
    const others = FILES.filter((path) => path !== 'texts/part-1.parquet');
    const change = () => {
      texts.set('r5.txt', 'another text around the same figures');
      return writeFile(join(input, 'r5.txt'), 'changed');
    };
    expect(await kept(change)).toEqual(others);
  });

  it('is written anew behind a document that is gone', async () => {
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

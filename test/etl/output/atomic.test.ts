import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, knownParser, report, run, runReports, temporaryFolder, writeFiles, type Parser } from '../reports.ts';

const REPORTS = [
  report('a.txt', { year: 2021 }, { 'requests.new.total': 1, 'requests.new.natural': 1 }),
  report('b.txt', { year: 2022 }, { 'requests.new.total': 2, 'requests.new.natural': 2 }),
  report('c/d.txt', { year: 2022, agency: '甲局' }, { 'requests.new.total': 2, 'requests.new.natural': 2 }),
  report('e.txt', { agency: null, agency_complete: false }),
];

/** Answers late for some files, so that documents are done in another order than they are read. */
function shuffled(parser: Parser, seed: number): Parser {
  return {
    ...parser,
    parse: async (job, loaded) => {
      const turns = (job.file.charCodeAt(0) * seed) % 7;
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return parser.parse(job, loaded);
    },
  };
}

describe('the same input', { timeout: 60_000 }, () => {
  it('gives the same bytes in whatever order it is read and done', async () => {
    const folder = await writeFiles(await temporaryFolder(), Object.fromEntries(REPORTS.map((one) => [one.file, 'x'])));
    const parser = knownParser(REPORTS);
    const first = await bytesOf((await run({ inputs: [folder], parser })).out);
    expect(Object.keys(first)).toHaveLength(14);
    for (const seed of [3, 5]) {
      const again = await run({ inputs: [folder], parser: shuffled(parser, seed), jobs: 4 });
      expect(await bytesOf(again.out)).toEqual(first);
    }
  });

  it('from two folders gives the same bytes in either order', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'x/a.txt': '', 'x/b.txt': '', 'y/c/d.txt': '', 'y/e.txt': '' });
    const [x, y] = [join(folder, 'x'), join(folder, 'y')];
    const parser = knownParser(REPORTS);
    const there = await bytesOf((await run({ inputs: [x, y], parser })).out);
    expect(await bytesOf((await run({ inputs: [y, x], parser })).out)).toEqual(there);
  });
});

describe('a run that does not end well', { timeout: 60_000 }, () => {
  it('leaves the old data byte for byte and nothing else', async () => {
    const { out } = await runReports(REPORTS);
    const before = await bytesOf(out);
    const good = knownParser(REPORTS);
    const parser: Parser = {
      ...good,
      parse: (job, loaded) =>
        job.file === 'b.txt' ? Promise.reject(new Error('pool is broken')) : good.parse(job, loaded),
    };
    await expect(runReports(REPORTS, { out, parser })).rejects.toThrow('pool is broken');
    expect(await bytesOf(out)).toEqual(before);
    expect(await readdir(dirname(out))).toEqual(['parquet']);
  });

  it('with a number that no column holds leaves the old data too', async () => {
    const { out } = await runReports(REPORTS);
    const before = await bytesOf(out);
    const invalid = report('a.txt', { checks: [{ code: 'balance', path: 'x', left: 1, right: 2, holds: false }] });
    const huge = { ...invalid, region_code: 2 ** 40 };
    await expect(runReports([huge], { out })).rejects.toThrow();
    expect(await bytesOf(out)).toEqual(before);
  });

  it('killed between the two renames is mended at the next start', async () => {
    const { out } = await runReports(REPORTS);
    const before = await bytesOf(out);
    await rename(out, `${out}.old.tmp`);
    const broken: Parser = { ...knownParser([]), parse: () => Promise.reject(new Error('broken again')) };
    await expect(runReports(REPORTS, { out, parser: broken })).rejects.toThrow('broken again');
    expect(await bytesOf(out)).toEqual(before);
  });

  it('killed while reading leaves a folder that the next run removes', async () => {
    const { out } = await runReports(REPORTS);
    await mkdir(`${out}.4194304.tmp/data`, { recursive: true });
    await mkdir(`${out}.old.tmp`);
    await mkdir(`${out}.mine.tmp`);
    await runReports(REPORTS, { out });
    expect((await readdir(dirname(out))).sort()).toEqual(['parquet', 'parquet.changes.json', 'parquet.mine.tmp']);
  });
});

describe('the output folder', { timeout: 60_000 }, () => {
  it('is refused when it holds anything but an earlier output', async () => {
    const out = await writeFiles(await temporaryFolder(), { 'thesis.docx': 'years of work' });
    await expect(runReports(REPORTS, { out })).rejects.toThrow('holds thesis.docx');
    const tables = await writeFiles(await temporaryFolder(), { 'reports.parquet': 'of somebody else' });
    await expect(runReports(REPORTS, { out: tables })).rejects.toThrow('without a manifest.json');
    expect(await readdir(out)).toEqual(['thesis.docx']);
  });

  it('may be empty, and is replaced as a whole', async () => {
    const out = await temporaryFolder();
    await runReports(REPORTS, { out });
    const before = await bytesOf(out);
    await runReports(REPORTS.slice(0, 1), { out });
    expect(Object.keys(await bytesOf(out))).toEqual(Object.keys(before));
    expect(await bytesOf(out)).not.toEqual(before);
  });
});

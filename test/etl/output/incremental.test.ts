/** What is kept between runs: nothing is parsed twice, and nothing of what is gone stays. */
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf, knownParser, report, run, temporaryFolder, writeFiles, type Parser } from '../reports.ts';

const REPORTS = ['a', 'b', 'c', 'd'].map((name, index) =>
  report(`${name}.txt`, { year: 2019 + index, form: '2021' }, { 'requests.new.total': index + 1 }),
);

/** Notes which files were parsed. */
function counting(parsed: string[]): Parser {
  const parser = knownParser(REPORTS);
  return {
    ...parser,
    parse: (job, loaded) => {
      parsed.push(job.file);
      return parser.parse(job, loaded);
    },
  };
}

async function prepare() {
  const folder = await temporaryFolder();
  const input = join(folder, 'in');
  await writeFiles(input, Object.fromEntries(REPORTS.map((one) => [one.file, 'x'])));
  const paths = { inputs: [input], out: join(folder, 'out'), cache: join(folder, 'cache') };
  const again = async (options: { force?: boolean; agencies?: string; jobs?: number } = {}) => {
    const parsed: string[] = [];
    const result = await run({ ...paths, parser: counting(parsed), ...options });
    return { parsed: parsed.sort(), result };
  };
  const fresh = async () => bytesOf((await run({ inputs: [input], parser: knownParser(REPORTS) })).out);
  return { input, again, fresh, folder };
}

describe('a second run', { timeout: 60_000 }, () => {
  it('parses nothing when nothing has changed, and gives the same bytes', async () => {
    const { again, fresh } = await prepare();
    const first = await again();
    expect(first.parsed).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
    const before = await bytesOf(first.result.out);
    const second = await again({ jobs: 3 });
    expect(second.parsed).toEqual([]);
    expect(await bytesOf(second.result.out)).toEqual(before);
    expect(before).toEqual(await fresh());
  });

  it('parses what has changed, also with the old size and date, and what is new', async () => {
    const { input, again, fresh } = await prepare();
    await rm(join(input, 'd.txt'));
    await again();
    await writeFile(join(input, 'b.txt'), 'y');
    await utimes(join(input, 'b.txt'), 1, 1);
    await writeFile(join(input, 'd.txt'), 'x');
    const { parsed, result } = await again();
    expect(parsed).toEqual(['b.txt', 'd.txt']);
    expect(await bytesOf(result.out)).toEqual(await fresh());
  });

  it('forgets the report of a file that is gone', async () => {
    const { input, again, fresh } = await prepare();
    await again();
    await rm(join(input, 'a.txt'));
    const { parsed, result } = await again();
    expect(parsed).toEqual([]);
    expect(result.quality).toMatchObject({ documents: 3, reports: 3 });
    expect(await result.query('SELECT file FROM {reports} ORDER BY file')).toEqual([
      { file: 'b.txt' },
      { file: 'c.txt' },
      { file: 'd.txt' },
    ]);
    expect(await bytesOf(result.out)).toEqual(await fresh());
  });

  it('parses again what a changed line of the manifest is about, and everything after a change of the aliases or --force', async () => {
    const { input, again, folder } = await prepare();
    await writeFile(join(input, 'manifest.csv'), 'file,agency\na.txt,甲局\nb.txt,乙局\n');
    await again();
    await writeFile(join(input, 'manifest.csv'), 'file,agency\na.txt,甲局\nb.txt,丙局\n');
    expect((await again()).parsed).toEqual(['b.txt']);
    await writeFile(join(input, 'manifest.csv'), 'file,url,agency\nd.txt,u,\nb.txt,,丙局\na.txt,,甲局\n');
    expect((await again()).parsed).toEqual(['d.txt']);
    await writeFile(join(folder, 'agencies.csv'), 'alias,agency\n甲局,甲审计局\n');
    const agencies = join(folder, 'agencies.csv');
    expect((await again({ agencies })).parsed).toHaveLength(4);
    expect((await again({ agencies, force: true })).parsed).toHaveLength(4);
    expect((await again({ agencies })).parsed).toEqual([]);
  });

  it('makes a damaged database anew', async () => {
    const { again, fresh, folder } = await prepare();
    await again();
    const [name] = await readdir(join(folder, 'cache', 'stage'));
    await writeFile(join(folder, 'cache', 'stage', name ?? ''), 'damaged'.repeat(3000));
    const { parsed, result } = await again();
    expect(parsed).toHaveLength(4);
    expect(await bytesOf(result.out)).toEqual(await fresh());
  });

  it('after one that broke off parses only what that one had not finished', async () => {
    const { input, fresh, folder } = await prepare();
    const many = Array.from({ length: 1600 }, (_, index) =>
      report(`m${index}.txt`, { year: 2022, agency: `甲${index}局` }),
    );
    await writeFiles(input, Object.fromEntries(many.map((one) => [one.file, 'x'])));
    const good = knownParser([...REPORTS, ...many]);
    const paths = { inputs: [input], out: join(folder, 'out'), cache: join(folder, 'cache') };
    let done = 0;
    const breaking: Parser = {
      ...good,
      parse: (job, loaded) => (++done > 1300 ? Promise.reject(new Error('power cut')) : good.parse(job, loaded)),
    };
    await expect(run({ ...paths, parser: breaking })).rejects.toThrow('power cut');
    let rest = 0;
    const counted: Parser = { ...good, parse: (job, loaded) => ((rest += 1), good.parse(job, loaded)) };
    const result = await run({ ...paths, parser: counted });
    // Two batches of 500 were finished, but for what was under way at the moment.
    expect(rest).toBeLessThan(1604 - 990);
    expect(await bytesOf(result.out)).toEqual(await bytesOf((await run({ inputs: [input], parser: good })).out));
    expect(Object.keys(await fresh())).toHaveLength(14);
  });
});

import { readFile } from 'node:fs/promises';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/etl/parse/job.ts';
import { inputRoot, walk } from '../../../src/etl/files/walk.ts';
import { readCorpus } from '../../../src/etl/files/corpus.ts';
import { REJECTS } from '../../../src/schema/rejects.ts';
import { REJECT_CODES, type Parsed } from '../../../src/schema/report.ts';
import { knownParser, query, report, run, runReports, temporaryFolder, writeFiles } from '../reports.ts';

async function walked(folder: string): Promise<readonly string[]> {
  const entries: string[] = [];
  for await (const entry of walk(await inputRoot(folder))) entries.push(`${entry.kind} ${entry.file}`);
  return entries;
}

describe('the walk', { timeout: 60_000 }, () => {
  it('goes through folders in order, knows extensions in any case, and lists the rest as skipped', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'b.HTML': '',
      'a/z.txt': '',
      'a/b/c.docx': '',
      'a/manifest.csv': '',
      'c.jpg': '',
      'd.jsonl.gz': '',
      '.hidden.txt': '',
      '~$lock.docx': '',
      'manifest.csv': '',
      'sub/README.md': '',
    });
    expect(await walked(folder)).toEqual([
      'skipped .hidden.txt',
      'document a/b/c.docx',
      'skipped a/manifest.csv',
      'document a/z.txt',
      'document b.HTML',
      'skipped c.jpg',
      'corpus d.jsonl.gz',
      'skipped sub/README.md',
      'skipped ~$lock.docx',
    ]);
  });

  it('names a dangling link and links in a circle, and goes on', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'z.txt': '' });
    await symlink(join(folder, 'nowhere'), join(folder, 'a.txt'));
    await symlink(join(folder, 'b.txt'), join(folder, 'b.txt'));
    expect(await walked(folder)).toEqual(['failed a.txt', 'failed b.txt', 'document z.txt']);
  });

  it('does not follow a link back into a folder it lies in: its reports would count again under other names', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'a/b/x.txt': '', 'z.txt': '' });
    await symlink(folder, join(folder, 'a/b/top'));
    await symlink('.', join(folder, 'self'));
    expect(await walked(folder)).toEqual(['skipped a/b/top', 'document a/b/x.txt', 'skipped self', 'document z.txt']);
  });

  it('does not read an output of the ETL, which holds the texts of its reports', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'a.txt': 'x', 'other.123.tmp/lines.jsonl': '{}' });
    const options = { inputs: [folder], out: join(folder, 'out'), parser: knownParser([report('a.txt', {})]) };
    await run(options);
    expect(await walked(folder)).toEqual(['document a.txt', 'skipped other.123.tmp/', 'skipped out/']);
    expect((await run(options)).quality).toMatchObject({ documents: 1, reports: 1 });
  });

  it('names a folder and a file without permission, and goes on', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'locked/a.txt': '', 'secret.txt': 'x', 'z.txt': '' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'locked'), 0);
    await chmod(join(folder, 'secret.txt'), 0);
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      expect(await walked(folder)).toEqual(['failed locked/', 'document secret.txt', 'document z.txt']);
      await expect(readFile(join(folder, 'secret.txt'))).rejects.toThrow('EACCES');
    } finally {
      if (root) process.seteuid?.(0);
      await chmod(join(folder, 'locked'), 0o755);
    }
  });
});

describe('a corpus', { timeout: 60_000 }, () => {
  async function rows(path: string, file: string): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for await (const row of readCorpus(path, file)) found.push(row.ok ? row.job : { file: row.file, text: row.text });
    return found;
  }
  const lines = [
    JSON.stringify({ text: '甲', url: 'https://example.invalid/1', year: '2020', date: '2021-01-05T00:00:00' }),
    JSON.stringify({ html: '<p>乙</p>' }),
    '{ broken',
    JSON.stringify({ title: 'no text' }),
    '',
  ].join('\n');
  const expected = [
    {
      kind: 'record',
      file: 'c.jsonl#1',
      text: '甲',
      format: null,
      hints: {
        url: 'https://example.invalid/1',
        title: null,
        agency: null,
        region: null,
        year: 2020,
        published: '2021-01-05',
      },
    },
    expect.objectContaining({ file: 'c.jsonl#2', text: '<p>乙</p>', format: 'html' }),
    { file: 'c.jsonl#3', text: expect.stringContaining('line 3 is not JSON: ') },
    { file: 'c.jsonl#4', text: 'row has no field text, html or content' },
  ];

  it('of JSON lines, plain or gzipped, gives a document a row and a reason for a broken one', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'c.jsonl': lines, 'c.jsonl.gz': gzipSync(lines) });
    expect(await rows(join(folder, 'c.jsonl'), 'c.jsonl')).toEqual(expected);
    expect(await rows(join(folder, 'c.jsonl.gz'), 'c.jsonl')).toEqual(expected);
  });

  it('that breaks off ends with a reason', async () => {
    const whole = gzipSync(lines.repeat(2000));
    const folder = await writeFiles(await temporaryFolder(), {
      'c.jsonl.gz': whole.subarray(0, whole.length / 2),
      'd.parquet': 'no parquet',
    });
    expect((await rows(join(folder, 'c.jsonl.gz'), 'c.jsonl.gz')).at(-1)).toMatchObject({
      text: expect.stringContaining('corpus breaks off'),
    });
    expect(await rows(join(folder, 'd.parquet'), 'd.parquet')).toEqual([
      { file: 'd.parquet', text: expect.stringMatching(/^corpus cannot be read: .*d\.parquet/u) },
    ]);
    expect(JSON.stringify(await rows(join(folder, 'd.parquet'), 'd.parquet'))).not.toContain(folder);
  });

  it('without rows, or without a column of text, is told in one row', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'e.jsonl': '\n' });
    expect(await rows(join(folder, 'e.jsonl'), 'e.jsonl')).toEqual([
      { file: 'e.jsonl', text: 'the corpus has no rows' },
    ]);
    const path = join(folder, 'n.parquet');
    await query(folder, `COPY (SELECT 1 AS id, 'x' AS body FROM range(3)) TO '${path}'`);
    expect(await rows(path, 'n.parquet')).toEqual([
      { file: 'n.parquet', text: 'corpus cannot be read: no column text, html or content among id, body' },
    ]);
  });

  it('of Parquet gives a document a row', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'c.parquet');
    await query(folder, `COPY (SELECT '甲' AS content, 2020 AS year, DATE '2021-01-05' AS date) TO '${path}'`);
    expect(await rows(path, 'c.parquet')).toMatchObject([
      { file: 'c.parquet#1', text: '甲', hints: { year: 2020, published: '2021-01-05' } },
    ]);
  });

  it('becomes reports whose gaps its fields fill', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'c.jsonl': `${JSON.stringify({ text: '信息公开', agency: '甲局', year: 2020, url: 'https://example.invalid/1' })}\n`,
    });
    const known = knownParser([report('c.jsonl#1', { agency: null, agency_complete: false, year: 2021 })]);
    const { query: ask } = await run({ inputs: [folder], parser: known });
    expect(await ask('SELECT agency, year, url, file FROM {reports}')).toEqual([
      { agency: '甲局', year: 2021, url: 'https://example.invalid/1', file: 'c.jsonl#1' },
    ]);
  });
});

describe('rejects', { timeout: 60_000 }, () => {
  it('have a row for every reason, by file, and count as documents', async () => {
    const rejected = REJECT_CODES.map((code): Parsed => ({
      ok: false,
      file: `${code}.txt`,
      rejected: { code, text: `is ${code}` },
    }));
    const folder = await writeFiles(
      await temporaryFolder(),
      Object.fromEntries(rejected.map((one) => [one.file, 'x'])),
    );
    const { query: ask, quality } = await run({ inputs: [folder], parser: knownParser([], rejected) });
    expect(await ask('SELECT file, code, text FROM {rejects}')).toEqual(
      [...REJECT_CODES].sort().map((code) => ({ file: `${code}.txt`, code, text: `is ${code}` })),
    );
    expect(await ask('SELECT DISTINCT code, reason, advice, advice_en FROM {rejects} ORDER BY code')).toEqual(
      [...REJECT_CODES].sort().map((code) => ({
        code,
        reason: REJECTS[code].zh,
        advice: REJECTS[code].advice.zh,
        advice_en: REJECTS[code].advice.en,
      })),
    );
    expect(quality).toMatchObject({ documents: REJECT_CODES.length, reports: 0, rejects: REJECT_CODES.length });
  });

  it('hold what could not be opened; skipped files are listed with their reason', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'a.txt': 'x', 'b.jpg': 'x' });
    await symlink(join(folder, 'nowhere'), join(folder, 'c.txt'));
    const { query: ask, quality } = await run({ inputs: [folder], parser: knownParser([report('a.txt', {})]) });
    expect(await ask('SELECT file, code, text, reason FROM {rejects}')).toEqual([
      { file: 'b.jpg', code: 'skipped', text: 'unknown extension', reason: '扩展名不在支持之列' },
      { file: 'c.txt', code: 'unreadable', text: 'file cannot be read: not found', reason: REJECTS.unreadable.zh },
    ]);
    expect(quality.rejects).toBe(1);
    expect(quality.skipped_files).toEqual([{ file: 'b.jpg', reason: 'unknown extension' }]);
  });

  it('an input with nothing to read is an error, so that a wrong path never empties the data', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'empty'));
    await expect(run({ inputs: [folder] })).rejects.toThrow('no report files');
    await expect(run({ inputs: [join(folder, 'wrong')] })).rejects.toThrow('not found');
  });

  it('several reports of one document are several rows', async () => {
    const { query: ask } = await runReports([
      report('a.txt', { year: 2020, form: '2019' }),
      report('a.txt', { year: 2021, index: 1 }),
    ]);
    expect(await ask('SELECT year, file FROM {reports}')).toEqual([
      { year: 2020, file: 'a.txt' },
      { year: 2021, file: 'a.txt' },
    ]);
  });
});

it('a job that a worker gets is plain data', () => {
  const job: Job = { kind: 'file', path: 'a', file: 'b' };
  expect(structuredClone(job)).toEqual(job);
});

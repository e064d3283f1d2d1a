/** Large outputs: Hive folders that any engine reads, and shards that become the same tables. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { describe, expect, it } from 'vitest';
import { runShard } from '../../../src/etl/run.ts';
import { mergeShards } from '../../../src/etl/shard/merge.ts';
import { parsePart } from '../../../src/etl/shard/part.ts';
import { NO_PROGRESS } from '../../../src/etl/summary/progress.ts';
import { parquetToArrow } from '../../../src/data/read/parquet.ts';
import { readManifest, type Manifest } from '../../../src/schema/manifest.ts';
import { columnsOf, TABLE_NAMES } from '../../../src/schema/tables.ts';
import { bytesOf, knownParser, report, run, runReports, temporaryFolder, writeFiles } from '../reports.ts';

const REPORTS = Array.from({ length: 23 }, (_, index) =>
  report(
    `r${String(index).padStart(2, '0')}.txt`,
    {
      year: index === 7 ? null : 2019 + (index % 3),
      form: '2021',
      agency: `甲${index % 9}局`,
      published: '2022-01-31',
    },
    { 'requests.new.total': index, 'requests.new.natural': index, 'requests.carried_in.total': index + 1 },
  ),
);
const SMALL = { singleFileUpTo: 5, reportsAPart: 4 };

async function ask(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function manifestOf(out: string): Promise<Manifest> {
  const result = readManifest(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
  if (!result.ok) throw new Error(result.detail);
  return result.manifest;
}

/** Rows by another reader than the one that wrote them, with what the folder's name tells. */
async function independently(out: string, path: string): Promise<readonly Record<string, unknown>[]> {
  const file = await readFile(join(out, path));
  const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer, compressors });
  const year = /\/year=(\w+)\//u.exec(path)?.[1];
  return year === undefined ? rows : rows.map((row) => ({ ...row, year: /^\d+$/u.test(year) ? Number(year) : null }));
}

describe('a large output', { timeout: 60_000 }, () => {
  it('is folders by year, with the rows and the columns of a small one in DuckDB', async () => {
    const single = (await runReports(REPORTS)).out;
    const { out } = await runReports(REPORTS, { layout: SMALL });
    expect((await readdir(join(out, 'reports'))).sort()).toEqual([
      'year=2019',
      'year=2020',
      'year=2021',
      'year=__HIVE_DEFAULT_PARTITION__',
    ]);
    expect((await readdir(join(out, 'cells'))).length).toBe(6);
    for (const table of TABLE_NAMES) {
      const names = columnsOf(table).map(({ name }) =>
        name === 'year' ? 'TRY_CAST(year AS SMALLINT) AS year' : `"${name}"`,
      );
      const order = names.map((_, index) => index + 1).join(', ');
      const rows = (source: string) => ask(`SELECT ${names.join(', ')} FROM ${source} ORDER BY ${order}`);
      expect(await rows(`read_parquet('${out}/${table}/**/*.parquet', hive_partitioning = true)`), table).toEqual(
        await rows(`read_parquet('${single}/${table}.parquet')`),
      );
    }
  });

  it('tells the year as a number where all reports have one', async () => {
    const { out } = await runReports(REPORTS, { layout: SMALL });
    const source = `read_parquet('${out}/reports/year=2*/*.parquet', hive_partitioning = true)`;
    expect(
      await ask(`SELECT count(*)::INT AS n, min(year)::INT AS first, any_value(typeof(year)) AS type FROM ${source}`),
    ).toEqual([{ n: 22, first: 2019, type: 'BIGINT' }]);
  });

  it('has the same rows in the same order for an independent reader that follows the manifest', async () => {
    const single = (await runReports(REPORTS)).out;
    const { out } = await runReports(REPORTS, { layout: SMALL });
    const manifest = await manifestOf(out);
    for (const table of TABLE_NAMES) {
      const rows: Record<string, unknown>[] = [];
      for (const file of manifest.tables[table].files) {
        const part = await independently(out, file.path);
        expect(part).toHaveLength(file.rows);
        rows.push(...part);
      }
      expect(rows).toEqual(await independently(single, `${table}.parquet`));
      expect(manifest.tables[table].rows).toBe(rows.length);
    }
  });

  it('says of each file which reports it has', async () => {
    const { out } = await runReports(REPORTS, { layout: SMALL });
    const { tables } = await manifestOf(out);
    for (const table of ['reports', 'cells'] as const) {
      for (const { path, reports: range } of tables[table].files) {
        const source = `read_parquet('${join(out, path)}', hive_partitioning = false)`;
        const [found] = await ask(`SELECT min(report_id)::INT AS first, max(report_id)::INT AS last FROM ${source}`);
        expect([found?.['first'], found?.['last']], path).toEqual(range);
      }
    }
    const single = await manifestOf((await runReports(REPORTS)).out);
    expect(single.tables.cells.files[0]).not.toHaveProperty('reports');
  });

  it('has the years of its folders for the site', async () => {
    const { out } = await runReports(REPORTS, { layout: SMALL });
    const years: unknown[] = [];
    for (const { path } of (await manifestOf(out)).tables.reports.files) {
      const bytes = new Uint8Array(await readFile(join(out, path)));
      for (const { ipc } of await parquetToArrow(bytes, 'reports', path)) {
        years.push(...(tableFromIPC(ipc).getChild('year') ?? []));
      }
    }
    expect(years).toEqual(REPORTS.map(({ year }) => year).sort((a, b) => (a ?? 9999) - (b ?? 9999)));
  });

  it('is replaced whole by a small one', async () => {
    const { out } = await runReports(REPORTS, { layout: SMALL });
    await runReports(REPORTS, { out });
    expect((await readdir(out)).length).toBe(14);
  });
});

describe('shards', { timeout: 120_000 }, () => {
  const options = { manifest: null, agencies: 'none.csv', jobs: 2, cache: null, force: false, progress: NO_PROGRESS };
  const builtAt = new Date(0);

  async function prepare() {
    const input = await temporaryFolder();
    await writeFiles(input, {
      ...Object.fromEntries(REPORTS.map((one) => [one.file, 'x'])),
      'c.jsonl': Array.from({ length: 8 }, (_, index) => JSON.stringify({ text: `信息公开 ${index}` })).join('\n'),
      'picture.jpg': '',
      'manifest.csv': 'file,year\nr01.txt,2020\nnowhere.txt,2020\nc.jsonl#3,2021\n',
    });
    const rows = Array.from({ length: 8 }, (_, index) => report(`c.jsonl#${index + 1}`, { year: 2022 }));
    const rejected = { ok: false, file: 'r02.txt', rejected: { code: 'empty', text: 'is empty' } } as const;
    return { input, parser: knownParser([...REPORTS, ...rows], [rejected]) };
  }

  it('merged are byte for byte the run over everything, whatever their number and order', async () => {
    const { input, parser } = await prepare();
    const whole = await run({ inputs: [input], parser });
    expect(whole.quality).toMatchObject({ documents: 31, rejects: 1, skipped: 1, warnings: [expect.any(String)] });
    for (const of of [1, 3]) {
      const folder = await temporaryFolder();
      const shards: string[] = [];
      for (let index = 1; index <= of; index += 1) {
        const out = join(folder, `shard-${index}`);
        await runShard({ ...options, inputs: [input], out, builtAt, parser }, { index, of });
        shards.unshift(out);
      }
      const out = join(folder, 'parquet');
      const merged = await mergeShards({ shards, out, builtAt });
      expect(merged.quality).toEqual(whole.quality);
      expect(await bytesOf(out)).toEqual(await bytesOf(whole.out));
    }
  });

  it('are refused when one is missing, there twice or no shard', async () => {
    const { input, parser } = await prepare();
    const folder = await temporaryFolder();
    const out = join(folder, 'one');
    await runShard({ ...options, inputs: [input], out, builtAt, parser }, { index: 1, of: 2 });
    const merge = (shards: readonly string[]) => mergeShards({ shards, out: join(folder, 'out'), builtAt });
    await expect(merge([out])).rejects.toThrow('missing: 2');
    await expect(merge([out, out])).rejects.toThrow('missing: 1, 2');
    await expect(merge([input])).rejects.toThrow('shard.json: not found');
    expect(await readdir(folder)).toEqual(['one']);
  });

  it('are refused when they were made from different inputs or options', async () => {
    const { input, parser } = await prepare();
    const folder = await temporaryFolder();
    const other = await writeFiles(join(folder, 'other'), { 'r01.txt': 'another' });
    const shards = [join(folder, '1'), join(folder, '2')] as const;
    await runShard({ ...options, inputs: [input], out: shards[0], builtAt, parser }, { index: 1, of: 2 });
    await runShard({ ...options, inputs: [other], out: shards[1], builtAt, parser }, { index: 2, of: 2 });
    const merged = mergeShards({ shards, out: join(folder, 'out'), builtAt });
    await expect(merged).rejects.toThrow('different inputs or options');
  });

  it('are refused when a file of theirs is damaged or gone', async () => {
    const { input, parser } = await prepare();
    const folder = await temporaryFolder();
    const shard = join(folder, '1');
    await runShard({ ...options, inputs: [input], out: shard, builtAt, parser }, { index: 1, of: 1 });
    const file = join(shard, 'docs.parquet');
    const whole = await readFile(file);
    const merge = (): Promise<unknown> => mergeShards({ shards: [shard], out: join(folder, 'out'), builtAt });
    const middle = Math.floor(whole.length / 2);
    for (const damaged of [whole.subarray(0, middle), whole.fill(0x55, middle, middle + 1), Buffer.from('login')]) {
      await writeFile(file, damaged);
      await expect(merge()).rejects.toThrow('docs.parquet is damaged; copy the shard again');
    }
    await rm(file);
    await expect(merge()).rejects.toThrow('docs.parquet cannot be read');
    expect(await readdir(folder)).toEqual(['1']);
  });

  it('are named i/n from 1', () => {
    expect(parsePart('2/8')).toEqual({ index: 2, of: 8 });
    for (const wrong of ['0/8', '9/8', '1', '1/0', 'a/b', '']) expect(parsePart(wrong), wrong).toBeNull();
  });
});

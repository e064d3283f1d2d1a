/** The tables as others use them: by their views, their metadata, and from one data set to the next. */
import { DuckDBInstance, type JS } from '@duckdb/node-api';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRecord } from '../../src/etl/guards.ts';
import { columnsOf, SCHEMA_VERSION, TABLE_NAMES } from '../../src/schema/tables.ts';
import { report, runReports, type Run } from './reports.ts';

const AGENCY = { agency: '杭州市审计局', region_code: 330100, province: '浙江省', city: '杭州市' } as const;

/** What a person gets who runs `views.sql` in the folder of the tables. */
async function throughViews(out: string, sql: string): Promise<readonly Readonly<Record<string, JS>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${out}'`);
    await connection.run(await readFile(join(out, 'views.sql'), 'utf8'));
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const EDITIONS = [
  report('a.txt', { ...AGENCY, year: 2022 }, { 'requests.new.total': 3, 'requests.new.natural': 3 }),
  report('b.txt', { ...AGENCY, year: 2022 }, { 'requests.new.total': 5 }),
  report('c.txt', { ...AGENCY, year: 2023, scope: 'consolidated' }, { 'requests.new.total': 70 }),
  report('d.txt', { ...AGENCY, year: 2024 }, { 'requests.new.total': 10, 'requests.new.natural': 0 }),
  report('e.txt', { ...AGENCY, year: null }, { 'requests.new.total': 900 }),
];

describe('views.sql', { timeout: 60_000 }, () => {
  it.each([
    ['one file a table', {}],
    ['folders', { layout: { singleFileUpTo: 1, reportsAPart: 2 } }],
  ])('makes the plain sum right, in %s', async (_, options) => {
    const { out } = await runReports(EDITIONS, options);
    expect(await throughViews(out, 'SELECT sum(received)::INT AS n, count(*)::INT AS k FROM reports_counted')).toEqual([
      { n: 13, k: 2 },
    ]);
    expect(await throughViews(out, 'SELECT sum("new")::INT AS n FROM reports')).toEqual([{ n: 88 }]);
    expect(await throughViews(out, 'SELECT avg(requests) AS mean, min(request_row) AS row FROM applicants')).toEqual([
      { mean: 1.5, row: 'new' },
    ]);
    const years = await throughViews(out, 'SELECT DISTINCT year FROM reports ORDER BY year');
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, null]);
    for (const table of TABLE_NAMES) await throughViews(out, `SELECT * FROM ${table}`);
    await throughViews(out, 'SELECT left_side, right_side FROM checks');
    await throughViews(out, 'SELECT starts_at, ends_at FROM cells');
  });
});

it(
  'agency_key is the same in every data set, however the agency is written and numbered',
  { timeout: 60_000 },
  async () => {
    const keys = async ({ query }: Run): Promise<readonly unknown[]> =>
      await query(`SELECT agency_id, agency_key FROM {agencies} WHERE agency LIKE '%审计局' AND complete`);
    const [first] = await keys(await runReports([report('a.txt', AGENCY)]));
    const other = report('z.txt', {
      ...AGENCY,
      agency: '安庆市财政局',
      region_code: 340800,
      province: '安徽省',
      city: '安庆市',
    });
    const same = report('b.txt', { ...AGENCY, agency: '浙江省杭州市审计局', year: 2024 });
    const [second] = await keys(
      await runReports([other, same, report('0.txt', { agency: null, agency_complete: false })]),
    );
    expect(isRecord(first) && isRecord(second) && first['agency_key'] === second['agency_key']).toBe(true);
    expect(first).not.toEqual(second);
    const { query } = await runReports(EDITIONS);
    expect(await query('SELECT count(*) = count(DISTINCT agency_key) AS own FROM {agencies}')).toEqual([{ own: true }]);
  },
);

it('every file says what it is', { timeout: 60_000 }, async () => {
  const { query, out } = await runReports([report('a.txt', {})]);
  for (const table of TABLE_NAMES) {
    const file = join(out, `${table}.parquet`);
    const rows = await query(`SELECT key::VARCHAR AS k, value::VARCHAR AS v FROM parquet_kv_metadata('${file}')`);
    const told = Object.fromEntries(rows.map(({ k, v }) => [String(k), String(v)]));
    expect(told).toMatchObject({ table, schema_version: String(SCHEMA_VERSION) });
    expect(told['description']).not.toBe('');
    if (table === 'totals') continue;
    const columns: unknown = JSON.parse(columnText(told['columns']));
    expect(Object.keys(isRecord(columns) ? columns : {})).toEqual(columnsOf(table).map(({ name }) => name));
  }
});

/** DuckDB shows bytes beyond ASCII as `\xE4`. */
function columnText(shown = ''): string {
  const bytes = [...shown.matchAll(/\\x([0-9A-F]{2})|([^])/gu)].flatMap(([, hex, plain = '']) =>
    hex === undefined ? [...Buffer.from(plain)] : [parseInt(hex, 16)],
  );
  return Buffer.from(bytes).toString('utf8');
}

/** The tables in a reader that shares nothing with the writer: arrow-rs, the implementation behind many engines. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { tableFromIPC, type Table } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/schema/manifest.ts';
import { columnsOf, TABLE_NAMES, type ColumnType, type TableName } from '../../src/schema/tables.ts';
import { report, runReports } from './reports.ts';

const DATA = new URL('../../data/parquet', import.meta.url).pathname;
const ARROW: Readonly<Record<ColumnType, string>> = {
  int: 'Int32',
  smallint: 'Int16',
  double: 'Float64',
  bool: 'Bool',
  date: 'Date32<DAY>',
  text: 'Utf8',
};

let connection: DuckDBConnection;
let close = (): void => undefined;
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  close = () => {
    connection.closeSync();
    instance.closeSync();
  };
});
afterAll(() => close());

async function filesOf(folder: string, table: TableName): Promise<readonly string[]> {
  const read = readManifest(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(read.detail);
  return read.manifest.tables[table].files.map(({ path }) => join(folder, path));
}

async function byOther(path: string): Promise<Table> {
  return tableFromIPC(readParquet(new Uint8Array(await readFile(path))).intoIPCStream());
}

/** What a column comes to: the length of its texts, the sum of its numbers. */
function sumOf(table: Table, name: string): number {
  let sum = 0;
  for (const value of table.getChild(name) ?? []) {
    if (typeof value === 'string') sum += [...value].length;
    else if (value !== null) sum += Number(value);
  }
  return sum;
}

async function byDuckDb(path: string, name: string, type: ColumnType): Promise<{ nulls: number; sum: number }> {
  const terms = { text: `length("${name}")`, date: `epoch_ms("${name}")` };
  const term = type === 'text' || type === 'date' ? terms[type] : `"${name}"::DOUBLE`;
  const sql = `SELECT count(*) - count("${name}"), coalesce(sum(${term}), 0)::DOUBLE FROM read_parquet('${path}', hive_partitioning = false)`;
  const [row] = (await connection.runAndReadAll(sql)).getRows();
  return { nulls: Number(row?.[0]), sum: Number(row?.[1]) };
}

async function compare(path: string, table: TableName, without: readonly string[]): Promise<number> {
  const read = await byOther(path);
  const columns = columnsOf(table).filter(({ name }) => !without.includes(name));
  expect(read.schema.fields.map(({ name, type }) => `${name} ${String(type)}`)).toEqual(
    columns.map(({ name, type }) => `${name} ${ARROW[type]}`),
  );
  for (const { name, type } of columns) {
    const own = await byDuckDb(path, name, type);
    expect(read.getChild(name)?.nullCount, `${path} ${name}`).toBe(own.nulls);
    expect(sumOf(read, name), `${path} ${name}`).toBeCloseTo(own.sum, 3);
  }
  return read.numRows;
}

describe('arrow-rs reads', { timeout: 60_000 }, () => {
  it.each(TABLE_NAMES)('%s of the embedded data: names, types, nulls and values', async (table) => {
    for (const path of await filesOf(DATA, table)) await compare(path, table, []);
  });

  it('each file of a large output, without the column that its folder tells', async () => {
    const reports = Array.from({ length: 9 }, (_, index) =>
      report(`r${index}.txt`, { year: index === 8 ? null : 2019 + (index % 3) }, { 'requests.new.total': index }),
    );
    const { out } = await runReports(reports, { layout: { singleFileUpTo: 5, reportsAPart: 2 } });
    for (const table of TABLE_NAMES) {
      let rows = 0;
      for (const path of await filesOf(out, table))
        rows += await compare(path, table, table === 'reports' ? ['year'] : []);
      if (table === 'reports') expect(rows).toBe(reports.length);
    }
  });
});

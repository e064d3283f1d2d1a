import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DataType, tableFromIPC, type Table } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsOf } from '../../schema/tables.ts';
import { createTable } from '../engine/ddl.ts';
import { parquetToArrow } from './parquet.ts';
import { ColumnMismatch, arrowData } from './vectors.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parquet-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function write(name: string, select: string, options = '', setup = 'select 1'): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(folder, name);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of ['reports', 'agencies', 'cells'] as const) await connection.run(createTable(table));
  await connection.run('set threads = 1'); // so that row groups are as small as asked for
  await connection.run(setup);
  await connection.run(`copy (${select}) to '${file}' (format parquet, compression zstd ${options})`);
  connection.closeSync();
  instance.closeSync();
  return new Uint8Array(readFileSync(file));
}

const FILL = `insert into reports by name
  select i::integer as report_id, 1 as agency_id, '某局' as agency, i % 3 = 0 as synthetic, (2019 + i % 2)::smallint as year,
    if(i % 5 = 0, null, date '2020-01-01' + i::integer) as published, (i || '.txt') as file, 'x' as sha256,
    if(i % 7 = 0, null, i::integer) as "new", if(i % 2 = 0, null, i + 0.5) as procurement_yuan
  from range(3000) t(i)`;
const REPORTS = 'select * from reports';

function values(tables: readonly Table[], name: string): unknown[] {
  return tables.flatMap((table) => {
    const child = table.getChild(name);
    return Array.from({ length: table.numRows }, (_, index): unknown => child?.get(index));
  });
}

describe('parquetToArrow', () => {
  test('row groups, nulls, dates, numbers and strings come through', async () => {
    const parts = await parquetToArrow(
      await write('r.parquet', REPORTS, ', row_group_size 2048', FILL),
      'reports',
      'r.parquet',
    );
    expect(parts.map((part) => part.rows)).toEqual([2048, 952]);
    const tables = parts.map((part) => tableFromIPC(part.ipc));
    expect(tables[0]?.schema.names).toEqual(columnsOf('reports').map((column) => column.name));

    const ids = Array.from({ length: 3000 }, (_, i) => i);
    expect(values(tables, 'report_id')).toEqual(ids);
    expect(values(tables, 'new')).toEqual(ids.map((i) => (i % 7 === 0 ? null : i)));
    expect(values(tables, 'procurement_yuan')).toEqual(ids.map((i) => (i % 2 === 0 ? null : i + 0.5)));
    expect(values(tables, 'synthetic')).toEqual(ids.map((i) => i % 3 === 0));
    expect(values(tables, 'year')).toEqual(ids.map((i) => 2019 + (i % 2)));
    expect(values(tables, 'agency')).toEqual(ids.map(() => '某局'));
    expect(values(tables, 'file')).toEqual(ids.map((i) => `${i}.txt`));
    expect(values(tables, 'total')).toEqual(ids.map(() => null));
    const day = 86_400_000;
    const start = Date.UTC(2020, 0, 1);
    expect(values(tables, 'published').map(Number)).toEqual(ids.map((i) => (i % 5 === 0 ? 0 : start + i * day)));
    expect(values(tables, 'published')[5]).toBe(null);
  });

  test('what repeats is a dictionary, what does not is plain text', async () => {
    const [part] = await parquetToArrow(await write('d.parquet', REPORTS, '', FILL), 'reports', 'd.parquet');
    const schema = tableFromIPC(part?.ipc).schema;
    const isDictionary = (name: string): boolean =>
      schema.fields.some((field) => field.name === name && DataType.isDictionary(field.type));
    expect([isDictionary('agency'), isDictionary('file')]).toEqual([true, false]);
  });

  test('a partition column comes from the folder', async () => {
    const bytes = await write(
      'p.parquet',
      'select * exclude year from reports union all by name select 1 as report_id',
    );
    const [part] = await parquetToArrow(bytes, 'reports', 'reports/year=2020/part-0.parquet');
    expect(values([tableFromIPC(part?.ipc)], 'year')).toEqual([2020]);
  });

  test('an empty table has no parts', async () => {
    expect(await parquetToArrow(await write('e.parquet', 'select * from agencies'), 'agencies', 'e.parquet')).toEqual(
      [],
    );
  });

  test('a missing column, and one of another type, are refused', async () => {
    const lacking = await write('l.parquet', 'select 1 as report_id');
    await expect(parquetToArrow(lacking, 'reports', 'l.parquet')).rejects.toThrow(ColumnMismatch);
    const other = await write(
      'o.parquet',
      `select * replace ('x' as region_code) from agencies union all by name
      select 'x' as region_code, 1 as agency_id`,
    );
    await expect(parquetToArrow(other, 'agencies', 'o.parquet')).rejects.toThrow('column region_code: x is no int');
  });

  test('broken bytes are refused', async () => {
    const bytes = await write('b.parquet', REPORTS, '', FILL);
    await expect(parquetToArrow(bytes.slice(0, -100), 'reports', 'b.parquet')).rejects.toThrow();
  });
});

describe('arrowData', () => {
  const [int, smallint] = [
    { name: 'n', type: 'int', unit: '', meaning: '' },
    { name: 'n', type: 'smallint', unit: '', meaning: '' },
  ] as const;

  test('numbers that do not fit are refused, not wrapped', () => {
    expect(() => arrowData([2 ** 31], int)).toThrow(ColumnMismatch);
    expect(() => arrowData([40_000], smallint)).toThrow(ColumnMismatch);
    expect(() => arrowData([1.5], int)).toThrow(ColumnMismatch);
    expect(arrowData([5n, null, undefined], int).nullCount).toBe(2);
  });
});

/** One planned file, written and read back. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ManifestFile } from '../../schema/manifest.ts';
import { PARSER_VERSION } from '../../parse/version.ts';
import { columnsOf, SCHEMA_VERSION, TABLES, type Column, type TableName } from '../../schema/tables.ts';
import { numberOf, rowsOf } from './database.ts';
import { literal, SQL_TYPES } from './ddl.ts';
import type { PlannedFile } from './plan.ts';
import { tableQuery } from './tables.ts';

/** Rows a Parquet row group holds where a page reads single reports: small groups are small reads. */
const ROW_GROUPS: Readonly<Partial<Record<TableName, number>>> = { cells: 20_480, texts: 2_048 };

/** What the file says of itself: version, and meaning, unit and null of each column, for who has nothing but the file. */
function metadataOf(table: TableName): string {
  const columns = TABLES[table].columns.map(({ name, unit, meaning, nullMeans }: Column) => [
    name,
    { unit, meaning, null: nullMeans ?? 'never' },
  ]);
  const entries = {
    table,
    schema_version: String(SCHEMA_VERSION),
    parser_version: PARSER_VERSION,
    description: TABLES[table].meaning,
    // The totals are for the site, which reads them with its first view: their columns are in docs/data.md.
    ...(table === 'totals' ? {} : { columns: JSON.stringify(Object.fromEntries(columns)) }),
  };
  return `{${Object.entries(entries)
    .map(([name, value]) => `${literal(name)}: ${literal(value)}`)
    .join(', ')}}`;
}

/** The statement that writes the file to `path`. */
export function copyTo(path: string, { table, range, without }: PlannedFile): string {
  const group = ROW_GROUPS[table];
  const options = [
    `KV_METADATA ${metadataOf(table)}`,
    'FORMAT parquet',
    'COMPRESSION zstd',
    ...(group === undefined ? [] : [`ROW_GROUP_SIZE ${group}`]),
  ];
  return `COPY (${tableQuery(table, range, without)}) TO ${literal(path)} (${options.join(', ')})`;
}

/** Throws when what can be read back is not what was written. */
export async function writeFile(
  connection: DuckDBConnection,
  folder: string,
  planned: PlannedFile,
): Promise<ManifestFile> {
  const path = join(folder, planned.path);
  await mkdir(dirname(path), { recursive: true });
  const rows = await numberOf(connection, copyTo(path, planned));
  await verify(connection, path, planned, rows);
  return { path: planned.path, rows, ...(await fingerprint(path)) };
}

export async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Reads the file back and compares columns, types and count of rows with the schema and what was written. */
async function verify(connection: DuckDBConnection, path: string, planned: PlannedFile, rows: number): Promise<void> {
  const source = `read_parquet(${literal(path)}, hive_partitioning = false)`;
  const described = await rowsOf(connection, `DESCRIBE SELECT * FROM ${source}`);
  const found = described.map((row) => `${String(row['column_name'])} ${String(row['column_type'])}`);
  const expected = columnsOf(planned.table)
    .filter(({ name }) => !planned.without.includes(name))
    .map((column) => `${column.name} ${SQL_TYPES[column.type]}`);
  if (found.join() !== expected.join()) throw new Error(`${planned.path} has other columns than the schema`);
  const counted = await numberOf(connection, `SELECT count(*) FROM ${source}`);
  if (counted !== rows) throw new Error(`${planned.path} has ${counted} rows, ${rows} were written`);
  if (planned.range === null) return;
  const [from, to] = planned.range;
  const outside = `SELECT count(*) FROM ${source} WHERE report_id < ${from} OR report_id >= ${to}`;
  if ((await numberOf(connection, outside)) > 0) throw new Error(`${planned.path} has rows of other reports`);
}

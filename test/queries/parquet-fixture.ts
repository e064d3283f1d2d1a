/** An output folder of the ETL made by native DuckDB from SQL statements: Parquet files and their manifest. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createTable } from '../../src/data/engine/ddl.ts';
import { totalsQuery } from '../../src/etl/store/totals.ts';
import { totalsSource, type Manifest, type ManifestFile } from '../../src/schema/manifest.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';

type Tables = Record<TableName, { rows: number; files: ManifestFile[] }>;

/** Tables that a large output has in files by report. */
const BY_REPORT: readonly TableName[] = ['applicants', 'proactive', 'checks', 'cells', 'texts'];

/**
 * `setup` fills the tables; those it does not make are empty. With `ranges` of `report_id` the tables by report have a file each.
 * Returns the manifest as written.
 */
export async function writeParquetFolder(
  folder: string,
  setup: readonly string[],
  ranges: readonly (readonly [first: number, last: number])[] = [],
): Promise<Manifest> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const table of TABLE_NAMES) await connection.run(createTable(table));
  for (const statement of setup) await connection.run(statement);
  await connection.run(`insert into totals ${totalsQuery('from reports', 'from agencies')}`);

  const write = async (name: string, table: TableName, where: string): Promise<ManifestFile> => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    await connection.run(`copy (from ${table} where ${where}) to '${file}' (format parquet, compression zstd)`);
    const counted = await connection.runAndReadAll(`select count(*)::integer from ${table} where ${where}`);
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path: name, rows: Number(counted.getRows()[0]?.[0]), bytes: bytes.length, sha256 };
  };
  const written: [TableName, ManifestFile[]][] = [];
  for (const table of TABLE_NAMES) {
    const files: ManifestFile[] = [];
    if (ranges.length === 0 || !BY_REPORT.includes(table)) files.push(await write(`${table}.parquet`, table, 'true'));
    else {
      for (const [part, [first, last]] of ranges.entries()) {
        const where = `report_id between ${first} and ${last}`;
        files.push({ ...(await write(`${table}/part-${part}.parquet`, table, where)), reports: [first, last] });
      }
    }
    written.push([table, files]);
  }
  connection.closeSync();
  instance.closeSync();

  const none = { rows: 0, files: [] };
  const tables: Tables = {
    agencies: none,
    reports: none,
    applicants: none,
    proactive: none,
    checks: none,
    cells: none,
    texts: none,
    rejects: none,
    totals: none,
  };
  for (const [table, files] of written) {
    tables[table] = { rows: files.reduce((sum, file) => sum + file.rows, 0), files };
  }
  const manifest: Manifest = {
    schema_version: SCHEMA_VERSION,
    parser_version: 'test',
    built_at: '2026-01-01T00:00:00Z',
    data_version: 'test',
    sources: ['fixture'],
    reports: tables.reports.rows,
    totals_of: totalsSource(tables),
    synthetic_reports: 1,
    tables,
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  return manifest;
}

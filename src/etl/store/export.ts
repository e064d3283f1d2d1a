/** Merged stage → folder of Parquet files with its manifest, read back and checked before anyone may see it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PARSER_VERSION } from '../../parse/index.ts';
import { totalsSource, type Manifest, type ManifestFile } from '../../schema/manifest.ts';
import { columnsOf, SCHEMA_VERSION, TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import { numberOf, rowsOf, withRoom } from './database.ts';
import { literal, SQL_TYPES } from './ddl.ts';
import { planFiles, type Layout, type PlannedFile } from './plan.ts';
import { tableQuery } from './tables.ts';

export interface ExportFacts {
  readonly sources: readonly string[];
  readonly reports: number;
  readonly syntheticReports: number;
  readonly builtAt: Date;
}

/** Rows a Parquet row group holds where a page reads single reports: small groups are small reads. */
const ROW_GROUPS: Readonly<Partial<Record<TableName, number>>> = { cells: 20_480, texts: 2_048 };

/** Writes all tables and `manifest.json` into `folder`. Throws when what can be read back is not what was written. */
export async function exportTables(
  connection: DuckDBConnection,
  folder: string,
  facts: ExportFacts,
  layout: Layout,
): Promise<Manifest> {
  // As the statements are written: the small side of every join is kept in memory, never the one with the texts.
  await connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`);
  const files = new Map<TableName, ManifestFile[]>(TABLE_NAMES.map((table) => [table, []]));
  for (const planned of await planFiles(connection, layout)) {
    files.get(planned.table)?.push(await writeOne(connection, folder, planned));
  }
  const filesOf = (table: TableName): readonly ManifestFile[] => files.get(table) ?? [];
  const rows = (table: TableName): number => filesOf(table).reduce((sum, file) => sum + file.rows, 0);
  if (rows('reports') !== facts.reports) throw new Error(`${rows('reports')} of ${facts.reports} reports were written`);
  const tables = (table: TableName): { rows: number; files: readonly ManifestFile[] } => ({
    rows: rows(table),
    files: filesOf(table),
  });
  const hashes = TABLE_NAMES.flatMap((table) => filesOf(table).map((file) => file.sha256));
  const all = {
    agencies: tables('agencies'),
    reports: tables('reports'),
    applicants: tables('applicants'),
    proactive: tables('proactive'),
    checks: tables('checks'),
    cells: tables('cells'),
    texts: tables('texts'),
    rejects: tables('rejects'),
    totals: tables('totals'),
  };
  const manifest: Manifest = {
    schema_version: SCHEMA_VERSION,
    parser_version: PARSER_VERSION,
    built_at: facts.builtAt.toISOString(),
    data_version: createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 12),
    sources: facts.sources,
    reports: facts.reports,
    synthetic_reports: facts.syntheticReports,
    totals_of: totalsSource(all),
    tables: all,
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function writeOne(connection: DuckDBConnection, folder: string, planned: PlannedFile): Promise<ManifestFile> {
  const path = join(folder, planned.path);
  await mkdir(dirname(path), { recursive: true });
  const group = ROW_GROUPS[planned.table];
  const options = ['FORMAT parquet', 'COMPRESSION zstd', ...(group === undefined ? [] : [`ROW_GROUP_SIZE ${group}`])];
  const query = tableQuery(planned.table, planned.range, planned.without);
  const copy = `COPY (${query}) TO ${literal(path)} (${options.join(', ')})`;
  const rows = await withRoom(connection, () => numberOf(connection, copy));
  await verify(connection, path, planned, rows);
  return { path: planned.path, rows, ...(await fingerprint(path)) };
}

async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
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
}

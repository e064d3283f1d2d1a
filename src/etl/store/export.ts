/** Stage → folder of Parquet files with its manifest, read back and checked before anyone may see it. */
import { DuckDBInstance } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PARSER_VERSION } from '../../parse/index.ts';
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import { columnsOf, SCHEMA_VERSION, TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import { literal, SQL_TYPES } from './ddl.ts';
import type { Stage } from './stage.ts';

export interface ExportFacts {
  readonly sources: readonly string[];
  readonly reports: number;
  readonly syntheticReports: number;
  readonly builtAt: Date;
}

/** Writes all tables and `manifest.json` into `folder`. Throws when what can be read back is not what was written. */
export async function exportTables(stage: Stage, folder: string, facts: ExportFacts): Promise<Manifest> {
  const files = new Map<TableName, ManifestFile>();
  for (const table of TABLE_NAMES) {
    const path = `${table}.parquet`;
    await stage.copy(table, join(folder, path));
    files.set(table, { path, rows: stage.rowsOf(table), ...(await fingerprint(join(folder, path))) });
  }
  await verify(folder, files);
  const fileOf = (table: TableName): ManifestFile => {
    const file = files.get(table);
    if (file === undefined) throw new Error(`no file for ${table}`);
    return file;
  };
  const tables = (table: TableName): { rows: number; files: readonly ManifestFile[] } => ({
    rows: fileOf(table).rows,
    files: [fileOf(table)],
  });
  const hash = createHash('sha256').update(TABLE_NAMES.map((table) => fileOf(table).sha256).join('\n'));
  const manifest: Manifest = {
    schema_version: SCHEMA_VERSION,
    parser_version: PARSER_VERSION,
    built_at: facts.builtAt.toISOString(),
    data_version: hash.digest('hex').slice(0, 12),
    sources: facts.sources,
    reports: facts.reports,
    synthetic_reports: facts.syntheticReports,
    tables: {
      agencies: tables('agencies'),
      reports: tables('reports'),
      applicants: tables('applicants'),
      proactive: tables('proactive'),
      checks: tables('checks'),
      cells: tables('cells'),
      texts: tables('texts'),
      rejects: tables('rejects'),
    },
  };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function fingerprint(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Opens every file anew and compares columns, types and row counts with schema and manifest. */
async function verify(folder: string, files: ReadonlyMap<TableName, ManifestFile>): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
  const connection = await instance.connect();
  try {
    for (const [table, file] of files) {
      const source = `read_parquet(${literal(join(folder, file.path))})`;
      const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
      const found = described.getRows().map((row) => `${String(row[0])} ${String(row[1])}`);
      const expected = columnsOf(table).map((column) => `${column.name} ${SQL_TYPES[column.type]}`);
      if (found.join() !== expected.join()) throw new Error(`${file.path} has other columns than the schema`);
      const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${source}`);
      const rows = Number(counted.getRows()[0]?.[0]);
      if (rows !== file.rows) throw new Error(`${file.path} has ${rows} rows, ${file.rows} were written`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The truth to compare the page with: native DuckDB over the same Parquet files. */
import { readFile } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { readManifest } from '../../../src/schema/manifest.ts';

export type Row = readonly (string | number | null)[];

export interface Native {
  /** Rows of a statement over the tables of the data (`reports`, `agencies`, …); figures as numbers. */
  rows(sql: string): Promise<readonly Row[]>;
  close(): void;
}

function plain(value: unknown): string | number | null {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  throw new TypeError(`cast this in the test's SQL: ${String(value)}`);
}

export async function openNative(folder = 'data/parquet'): Promise<Native> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const manifest = readManifest(JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8')));
  if (!manifest.ok) throw new Error(manifest.detail);
  for (const table of ['reports', 'agencies', 'applicants', 'proactive', 'checks', 'cells'] as const) {
    const files = manifest.manifest.tables[table].files.map((file) => `'${folder}/${file.path}'`);
    await connection.run(`create view ${table} as from read_parquet([${files.join(', ')}])`);
  }
  return {
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows().map((row) => row.map(plain));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Tables into the engine, and counted there. */
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { OpenFailure } from '../failure.ts';
import type { ArrowPart } from '../read/parquet.ts';
import type { TableContent } from '../read/tables.ts';
import { rowsOfFiles } from '../source/manifest-files.ts';

/** The engine as far as storing needs it. */
export interface TableSink {
  /** Makes the table of the schema, empty. */
  create(table: TableName): Promise<void>;
  append(table: TableName, part: ArrowPart): Promise<void>;
  count(table: TableName): Promise<number>;
  drop(table: TableName): Promise<void>;
}

/**
 * Puts the parts into the engine, beside those of the files that it `has`, and counts: a broken stream is taken without an error
 * and leaves no rows behind. Rejects with `OpenFailure` of code row-count, or as the engine does, and then leaves no table.
 */
export async function storeFiles(
  sink: TableSink,
  manifest: Manifest,
  { table, files, parts }: TableContent,
  has: readonly ManifestFile[] | null = null,
): Promise<void> {
  const all = manifest.tables[table];
  const now = has === null ? files : [...has, ...files];
  const expected = now.length === all.files.length ? all.rows : rowsOfFiles(now);
  let stored: number;
  try {
    if (has === null) await sink.create(table);
    for (const part of parts) if (part.rows > 0) await sink.append(table, part);
    stored = await sink.count(table);
  } catch (error) {
    await sink.drop(table).catch(() => undefined);
    throw error;
  }
  if (stored === expected) return;
  await sink.drop(table);
  throw new OpenFailure('row-count', `${table} has ${stored} rows; the manifest says ${expected}`);
}

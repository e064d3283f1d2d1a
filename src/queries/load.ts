/** From the site's files to tables in the engine: manifest, bytes, Parquet, Arrow, rows — each step checked. */
import { readManifest, type Manifest, type ManifestFile } from '../schema/manifest.ts';
import type { TableName } from '../schema/tables.ts';
import { endsAsParquet, startsAsParquet } from './bytes.ts';
import type { ArrowPart } from './load/parquet.ts';
import { OpenFailure } from './open-error.ts';
import type { Asset, AssetSource, ReadOptions } from './source.ts';

/** Folder of the data below the site. */
export const DATA_FOLDER = 'data/';

/** The engine as far as loading needs it. */
export interface TableSink {
  /** Makes the table of the schema, empty. */
  create(table: TableName): Promise<void>;
  append(table: TableName, part: ArrowPart): Promise<void>;
  count(table: TableName): Promise<number>;
  drop(table: TableName): Promise<void>;
}

export interface TableReader {
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, path: string): Promise<readonly ArrowPart[]>;
}

/** `.bin` first: the only name that every server hands out; the plain one serves an ETL's output folder as it is. */
async function readEither(
  source: AssetSource,
  path: string,
  options: ReadOptions,
  isWanted: (bytes: Uint8Array) => boolean,
): Promise<Asset> {
  const packed = await source.read(`${path}.bin`, options);
  if (packed.ok && isWanted(packed.bytes)) return packed;
  const plain = await source.read(path, options);
  return plain.ok || !packed.ok ? plain : packed;
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Rejects with `OpenFailure`: data-missing, manifest-invalid or schema-version. */
export async function loadManifest(source: AssetSource, options: ReadOptions = {}): Promise<Manifest> {
  const asset = await readEither(source, `${DATA_FOLDER}manifest.json`, options, looksLikeJson);
  if (!asset.ok) throw new OpenFailure('data-missing', asset.detail);
  const result = readManifest(parseJson(asset.bytes));
  if (!result.ok) throw new OpenFailure(result.code, result.detail);
  return result.manifest;
}

async function readFile(
  source: AssetSource,
  file: ManifestFile,
  options: ReadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const asset = await readEither(source, DATA_FOLDER + file.path, options, startsAsParquet);
  if (!asset.ok) throw new OpenFailure('data-missing', asset.detail);
  const { bytes } = asset;
  if (!startsAsParquet(bytes)) throw new OpenFailure('data-not-parquet', `${file.path} does not begin as Parquet does`);
  if (bytes.length !== file.bytes || !endsAsParquet(bytes)) {
    throw new OpenFailure('data-truncated', `${file.path} has ${bytes.length} bytes; the manifest says ${file.bytes}`);
  }
  return bytes;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of this table so far. */
  readonly onBytes?: ((loaded: number) => void) | undefined;
}

/** Bytes of a table's files by the manifest. */
export function tableBytes(manifest: Manifest, table: TableName): number {
  return manifest.tables[table].files.reduce((sum, file) => sum + file.bytes, 0);
}

async function readParts(
  source: AssetSource,
  reader: TableReader,
  manifest: Manifest,
  table: TableName,
  { signal, onBytes }: LoadOptions,
): Promise<readonly ArrowPart[]> {
  const parts: ArrowPart[] = [];
  let before = 0;
  for (const file of manifest.tables[table].files) {
    const done = before;
    const bytes = await readFile(source, file, {
      signal,
      onProgress: ({ loaded }) => onBytes?.(done + Math.min(loaded, file.bytes)),
    });
    before += file.bytes;
    parts.push(...(await reader.read(bytes, table, file.path)));
  }
  return parts;
}

/** What is fetched before the engine is there, so that both wait at the same time. */
export interface TableContent {
  readonly table: TableName;
  readonly parts: readonly ArrowPart[];
}

/** Fetches and reads a table's files. Rejects with `OpenFailure` (data-…, schema-version). */
export async function fetchTable(
  source: AssetSource,
  reader: TableReader,
  manifest: Manifest,
  table: TableName,
  options: LoadOptions = {},
): Promise<TableContent> {
  return { table, parts: await readParts(source, reader, manifest, table, options) };
}

/**
 * Puts the parts into the engine and counts: a broken stream is taken without an error and leaves no rows behind.
 * Rejects with `OpenFailure` of code row-count, and then leaves no table.
 */
export async function storeTable(sink: TableSink, manifest: Manifest, { table, parts }: TableContent): Promise<void> {
  await sink.create(table);
  for (const part of parts) if (part.rows > 0) await sink.append(table, part);
  const expected = manifest.tables[table].rows;
  const stored = await sink.count(table);
  if (stored === expected) return;
  await sink.drop(table);
  throw new OpenFailure('row-count', `${table} has ${stored} rows; the manifest says ${expected}`);
}

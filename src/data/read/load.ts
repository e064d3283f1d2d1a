/** From the site's files to tables in the engine: manifest, bytes, Parquet, Arrow, rows — each step checked. */
import { readManifest, type Manifest, type ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { abortable } from '../../queries/db/abort.ts';
import { prefetched } from '../source/prefetch.ts';
import { rowsOfFiles } from '../source/manifest-files.ts';
import { endsAsParquet, startsAsParquet } from '../source/bytes.ts';
import type { ArrowPart } from './parquet.ts';
import type { ParquetReader } from './parquet-reader.ts';
import { OpenFailure } from '../failure.ts';
import type { PanelPart } from '../../queries/executors/panel/part.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import type { Asset, AssetSource, ReadOptions } from '../source/source.ts';

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
  /** Takes `bytes` away. Rejects with `OpenFailure`, of code data-truncated where they are not the manifest's. */
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<readonly ArrowPart[]>;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function looksLikeJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}

/** Where the data's files come from, once their manifest is known. */
export interface DataSource extends AssetSource {
  /** true: the manifest came under its plain name, and so do the files, most likely; a wrong guess costs one request. */
  readonly plain?: boolean;
  /** Whether the manifest has become another one since. */
  readonly replaced?: () => Promise<boolean>;
}

type Names = readonly [plain: Asset, packed: Asset];

const NOT_THERE: Asset = { ok: false, reason: 'missing', detail: 'manifest.json' };

function peeked(bytes: Uint8Array<ArrayBuffer> | null): Asset {
  return bytes === null ? NOT_THERE : { ok: true, bytes };
}

/** Under both names at once, without the browser's error for the one that is missing. */
async function manifestAssets(source: AssetSource, path: string, options: ReadOptions): Promise<Names> {
  const { peek } = source;
  if (peek !== undefined) {
    const found = await abortable(Promise.all([peek(path), peek(`${path}.bin`)]), options.signal);
    if (found.some((bytes) => bytes !== null)) return [peeked(found[0]), peeked(found[1])];
  }
  const packed = await source.read(`${path}.bin`, options);
  if (packed.ok && looksLikeJson(packed.bytes)) return [NOT_THERE, packed];
  return [await source.read(path, options), packed];
}

export interface FoundManifest {
  readonly manifest: Manifest;
  readonly plain: boolean;
}

/**
 * `.bin` is the name that every server hands out and that a build writes; the plain one comes with an ETL's output folder put in
 * as it is. Where both are there, the later data are meant. Rejects with `OpenFailure`: data-missing, manifest-invalid or
 * schema-version.
 */
export async function loadManifest(source: AssetSource, options: ReadOptions = {}): Promise<FoundManifest> {
  const path = `${DATA_FOLDER}manifest.json`;
  const assets = await manifestAssets(source, path, options);
  const read = assets.flatMap((asset, index) =>
    asset.ok && looksLikeJson(asset.bytes) ? [{ ...readManifest(parseJson(asset.bytes)), plain: index === 0 }] : [],
  );
  const [first, second] = read;
  if (first?.ok && second?.ok && second.manifest.built_at > first.manifest.built_at) return second;
  if (first?.ok) return first;
  if (first !== undefined) throw new OpenFailure(first.code, first.detail);
  const found = assets.some((asset) => asset.ok);
  const [, packed] = assets;
  throw new OpenFailure(found ? 'manifest-invalid' : 'data-missing', packed.ok ? path : packed.detail);
}

/** Throws `OpenFailure` where the bytes cannot be the manifest's; what is in them is told by their hash alone. */
function checkBytes(asset: Asset, file: ManifestFile): Uint8Array<ArrayBuffer> {
  if (!asset.ok) throw new OpenFailure('data-missing', asset.detail);
  const { bytes } = asset;
  if (!startsAsParquet(bytes)) throw new OpenFailure('data-not-parquet', `${file.path} does not begin as Parquet does`);
  if (bytes.length !== file.bytes || !endsAsParquet(bytes)) {
    throw new OpenFailure('data-truncated', `${file.path} has ${bytes.length} bytes; the manifest says ${file.bytes}`);
  }
  return bytes;
}

/** What `use` makes of the file that the manifest means, packed or plain: bytes of another run are not taken for it. */
async function ofFile<T>(
  source: DataSource,
  file: ManifestFile,
  options: ReadOptions,
  use: (bytes: Uint8Array<ArrayBuffer>) => Promise<T>,
): Promise<T> {
  const path = DATA_FOLDER + file.path;
  const names = source.plain === true ? [path, `${path}.bin`] : [`${path}.bin`, path];
  let failure: OpenFailure | null = null;
  for (const name of names) {
    const asset = await source.read(name, options);
    try {
      return await use(checkBytes(asset, file));
    } catch (error) {
      if (!(error instanceof OpenFailure) || error.code === 'schema-version' || options.signal?.aborted) throw error;
      // A wrong file tells more than a missing one.
      if (failure === null || asset.ok) failure = error;
    }
  }
  const error = failure ?? new OpenFailure('data-missing', path);
  throw (await source.replaced?.()) === true ? new OpenFailure('data-replaced', error.message) : error;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of this table so far. */
  readonly onBytes?: ((loaded: number) => void) | undefined;
}

/** What `use` makes of the files, in their order; one is fetched while the one before it is read. Rejects as `ofFile`. */
function ofFiles<T>(
  source: DataSource,
  files: readonly ManifestFile[],
  { signal, onBytes }: LoadOptions,
  use: (bytes: Uint8Array<ArrayBuffer>, file: ManifestFile) => Promise<T>,
): AsyncGenerator<readonly [file: ManifestFile, made: T]> {
  const loaded = new Map<ManifestFile, number>();
  return prefetched(files, (file) => {
    const onProgress: ReadOptions['onProgress'] = ({ loaded: bytes }) => {
      loaded.set(file, Math.min(bytes, file.bytes));
      onBytes?.([...loaded.values()].reduce((sum, part) => sum + part, 0));
    };
    return ofFile(source, file, { signal, onProgress }, (bytes) => use(bytes, file));
  });
}

async function readParts(
  source: DataSource,
  reader: TableReader,
  table: TableName,
  files: readonly ManifestFile[],
  options: LoadOptions,
): Promise<readonly ArrowPart[]> {
  const parts: ArrowPart[] = [];
  for await (const [file, read] of ofFiles(source, files, options, (bytes, one) => reader.read(bytes, table, one))) {
    const rows = read.reduce((sum, part) => sum + part.rows, 0);
    if (rows !== file.rows) {
      throw new OpenFailure('row-count', `${file.path} has ${rows} rows; the manifest says ${file.rows}`);
    }
    parts.push(...read);
  }
  return parts;
}

/** The values of a small table without an engine. Rejects with `OpenFailure` (data-…, schema-version, row-count). */
export async function fetchColumns(
  source: DataSource,
  reader: Pick<ParquetReader, 'columns'>,
  manifest: Manifest,
  table: TableName,
  { signal }: LoadOptions = {},
): Promise<PlainColumns> {
  const columns: Record<string, unknown[]> = {};
  for (const file of manifest.tables[table].files) {
    const part = await ofFile(source, file, { signal }, (bytes) => reader.columns(bytes, table, file));
    for (const [name, values] of Object.entries(part))
      columns[name] = [...(columns[name] ?? []), ...Array.from(values)];
  }
  const expected = manifest.tables[table].rows;
  const short = Object.entries(columns).find(([, values]) => values.length !== expected);
  if (short === undefined) return columns;
  throw new OpenFailure('row-count', `${table} has ${short[1].length} rows; the manifest says ${expected}`);
}

/** The table `totals`, a part a file. Rejects with `OpenFailure` (data-…, schema-version, row-count). */
export async function fetchTotals(
  source: AssetSource,
  reader: Pick<ParquetReader, 'totals'>,
  manifest: Manifest,
  { signal }: LoadOptions = {},
): Promise<readonly TotalsColumns[]> {
  const { rows: expected, files } = manifest.tables.totals;
  const parts: TotalsColumns[] = [];
  for (const file of files) {
    parts.push(await ofFile(source, file, { signal }, (bytes) => reader.totals(bytes, file)));
  }
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (rows === expected) return parts;
  throw new OpenFailure('row-count', `totals has ${rows} rows; the manifest says ${expected}`);
}

/** The reports that count, as typed arrays. Rejects with `OpenFailure` (data-…, schema-version, row-count). */
export async function fetchPanel(
  source: DataSource,
  reader: Pick<ParquetReader, 'panel'>,
  manifest: Manifest,
  options: LoadOptions = {},
): Promise<readonly PanelPart[]> {
  const { rows: expected, files } = manifest.tables.reports;
  const parts: PanelPart[] = [];
  let rows = 0;
  for await (const [, read] of ofFiles(source, files, options, (bytes, file) => reader.panel(bytes, file))) {
    parts.push(...read.parts);
    rows += read.rows;
  }
  if (rows === expected) return parts;
  throw new OpenFailure('row-count', `reports has ${rows} rows; the manifest says ${expected}`);
}

/** What is fetched before the engine is there, so that both wait at the same time. */
export interface TableContent {
  readonly table: TableName;
  readonly files: readonly ManifestFile[];
  readonly parts: readonly ArrowPart[];
}

/** Fetches and reads files of a table. Rejects with `OpenFailure` (data-…, schema-version). */
export async function fetchFiles(
  source: DataSource,
  reader: TableReader,
  table: TableName,
  files: readonly ManifestFile[],
  options: LoadOptions = {},
): Promise<TableContent> {
  return { table, files, parts: await readParts(source, reader, table, files, options) };
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
  const now = [...(has ?? []), ...files];
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

/** Opening itself: engine and first tables at the same time. Imported by `open.ts` when it is needed. */
import { hasTotals, type Manifest } from '../schema/manifest.ts';
import type { TableName } from '../schema/tables.ts';
import { carriedSource } from './carried.ts';
import { openEngine, type Engine } from './duckdb.ts';
import { dataKey, makeFirst, type First } from './first.ts';
import {
  fetchColumns,
  fetchTable,
  loadManifest,
  storeTable,
  tableBytes,
  type LoadOptions,
  type TableContent,
} from './load.ts';
import { parquetReader, type ParquetReader } from './load/parquet-reader.ts';
import type { OpenOptions, OpenedDatabase } from './opened.ts';
import { OpenFailure, errorText, openError, type OpenError } from './open-error.ts';
import { httpSource, type AssetSource } from './source.ts';

/** What every page needs; the others load when they are asked for. */
const FIRST_TABLES = ['agencies', 'reports'] as const satisfies readonly TableName[];

interface FirstData {
  readonly manifest: Manifest;
  readonly contents: readonly TableContent[];
}

async function readFirst(
  source: AssetSource,
  reader: ParquetReader,
  manifest: Manifest,
  signal: AbortSignal,
): Promise<First> {
  const totals = await fetchColumns(source, reader, manifest, 'totals', { signal });
  const agencies = await fetchColumns(source, reader, manifest, 'agencies', { signal });
  try {
    return makeFirst({ manifest, totals, agencies, answers: {}, whole: true });
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

async function fetchFirst(
  source: AssetSource,
  reader: ParquetReader,
  signal: AbortSignal,
  options: OpenOptions,
): Promise<FirstData> {
  const { onProgress, have, onOther, onFirst } = options;
  const manifest = await loadManifest(source, { signal });
  if (dataKey(manifest) !== have) {
    onOther?.(manifest);
    if (onFirst !== undefined && hasTotals(manifest)) onFirst(await readFirst(source, reader, manifest, signal));
  }
  const total = FIRST_TABLES.reduce((sum, table) => sum + tableBytes(manifest, table), 0);
  const contents: TableContent[] = [];
  let before = 0;
  for (const table of FIRST_TABLES) {
    const done = before;
    const onBytes = (loaded: number): void => onProgress?.({ phase: 'data', loaded: done + loaded, total });
    contents.push(await fetchTable(source, reader, manifest, table, { signal, onBytes }));
    before += tableBytes(manifest, table);
  }
  return { manifest, contents };
}

function opened(engine: Engine, manifest: Manifest, source: AssetSource, reader: ParquetReader): OpenedDatabase {
  const loaded = new Map<TableName, ReturnType<OpenedDatabase['ensureTable']>>();
  for (const table of FIRST_TABLES) loaded.set(table, Promise.resolve({ ok: true }));

  async function load(table: TableName, options: LoadOptions): ReturnType<OpenedDatabase['ensureTable']> {
    try {
      await storeTable(engine.sink, manifest, await fetchTable(source, reader, manifest, table, options));
      return { ok: true };
    } catch (error) {
      // Not kept: the next call tries again.
      loaded.delete(table);
      return openError(error, options.signal);
    }
  }

  return {
    ok: true,
    manifest,
    db: {
      query: (...args) => engine.db.query(...args),
      async close() {
        reader.close();
        await engine.db.close();
      },
    },
    ensureTable(table, options = {}) {
      const known = loaded.get(table);
      if (known !== undefined) return known;
      const loading = load(table, options);
      loaded.set(table, loading);
      return loading;
    },
  };
}

/** Opens the engine and loads the tables that every page needs. Never rejects, never waits for ever. */
export async function openNow(options: OpenOptions): Promise<OpenedDatabase | OpenError> {
  const { signal, onProgress, bundle } = options;
  const carried = options.source ?? carriedSource();
  const source = carried ?? httpSource(options.base);
  // When one half fails the other is of no use.
  const stop = new AbortController();
  const forward = (): void => stop.abort();
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });

  const engine = openEngine(source, {
    bundle,
    signal: stop.signal,
    onProgress: (bytes) => onProgress?.({ phase: 'engine', ...bytes }),
  });
  let reader: ParquetReader | undefined;
  try {
    const files = parquetReader();
    reader = files;
    const peek: AssetSource['peek'] = (path) => files.fetch(new URL(options.base + path, document.baseURI).href);
    const data = fetchFirst(carried ?? { ...source, peek }, files, stop.signal, options);
    const [{ manifest, contents }, ready] = await Promise.all([data, engine]);
    for (const [index, content] of contents.entries()) {
      onProgress?.({ phase: 'tables', loaded: index, total: contents.length });
      await storeTable(ready.sink, manifest, content);
    }
    return opened(ready, manifest, source, reader);
  } catch (error) {
    stop.abort();
    reader?.close();
    engine.then(
      (late) => late.db.close(),
      () => undefined,
    );
    return openError(error, signal);
  } finally {
    signal?.removeEventListener('abort', forward);
  }
}

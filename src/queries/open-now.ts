/** Opening itself: engine and first tables at the same time. Imported by `open.ts` when it is needed. */
import { hasTotals } from '../schema/manifest.ts';
import type { TableName } from '../schema/tables.ts';
import { abortable } from './abort.ts';
import { carriedSource } from './carried.ts';
import type { Engine } from './duckdb.ts';
import { dataKey, makeFirst, type First } from './first.ts';
import {
  fetchColumns,
  fetchPanel,
  fetchTable,
  loadManifest,
  storeTable,
  tableBytes,
  type LoadOptions,
} from './load.ts';
import { parquetReader } from './load/parquet-reader.ts';
import { FIRST_TABLES, type OpenOptions, type OpenTask, type OpenedDatabase } from './opened.ts';
import { OpenFailure, engineFailure, errorText, openError, type OpenError } from './open-error.ts';
import { Panel } from './panel/panel.ts';
import { httpSource, type AssetSource } from './source.ts';

async function readFirst({ source, reader, manifest, signal }: OpenTask): Promise<First> {
  const totals = await fetchColumns(source, reader, manifest, 'totals', { signal });
  const agencies = await fetchColumns(source, reader, manifest, 'agencies', { signal });
  try {
    return makeFirst({ manifest, totals, agencies, answers: {}, whole: true });
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

async function giveFirst(task: OpenTask): Promise<void> {
  const { manifest, options } = task;
  if (dataKey(manifest) === options.have) return;
  options.onOther?.(manifest);
  if (options.onFirst !== undefined && hasTotals(manifest)) options.onFirst(await readFirst(task));
}

async function givePanel(
  { source, reader, manifest, signal, options: { onProgress } }: OpenTask,
  onPanel: NonNullable<OpenOptions['onPanel']>,
): Promise<void> {
  const total = tableBytes(manifest, 'reports');
  const onBytes = (loaded: number): void => onProgress?.({ phase: 'data', loaded, total });
  const parts = await fetchPanel(source, reader, manifest, { signal, onBytes });
  try {
    onPanel((agencies) => new Panel(parts, agencies));
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

/** The engine's own code is a chunk of its own: not every visit asks it anything. */
async function startEngine(task: OpenTask): Promise<Engine> {
  const { filledEngine } = await import('./engine-now.ts').catch((error: unknown) => {
    throw new OpenFailure('engine-assets-missing', errorText(error));
  });
  return filledEngine(task);
}

/** One engine, started by the first who needs it. */
interface OneEngine {
  /** null until it is there. */
  readonly now: Engine | null;
  get(): Promise<Engine>;
  end(): Promise<void>;
}

function once(start: () => Promise<Engine>): OneEngine {
  let engine: Promise<Engine> | null = null;
  let now: Engine | null = null;
  return {
    get now() {
      return now;
    },
    get() {
      engine ??= start().then((ready) => (now = ready));
      return engine;
    },
    async end() {
      await engine?.then(
        (ready) => ready.db.close(),
        () => undefined,
      );
    },
  };
}

function opened({ source, reader, manifest }: OpenTask, engine: OneEngine): OpenedDatabase {
  const loaded = new Map<TableName, ReturnType<OpenedDatabase['ensureTable']>>();
  for (const table of FIRST_TABLES) loaded.set(table, Promise.resolve({ ok: true }));

  async function load(table: TableName, options: LoadOptions): ReturnType<OpenedDatabase['ensureTable']> {
    try {
      const [{ sink }, content] = await Promise.all([
        engine.get(),
        fetchTable(source, reader, manifest, table, options),
      ]);
      await storeTable(sink, manifest, content);
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
      async query(sql, params, shape, options) {
        // Without a wait where it is there: questions are answered in the order in which they are asked.
        const { db } = engine.now ?? (await abortable(engine.get(), options?.signal));
        return db.query(sql, params, shape, options);
      },
      async close() {
        reader.close();
        await engine.end();
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

/**
 * Opens the data, and the engine with the tables that nearly every question needs: at once, or with the first question
 * where there is a panel. Never rejects, never waits for ever.
 */
export async function openNow(options: OpenOptions): Promise<OpenedDatabase | OpenError> {
  const { onPanel, onFailure } = options;
  const signal = options.signal ?? new AbortController().signal;
  const carried = options.source ?? carriedSource();
  const source = carried ?? httpSource(options.base);
  const reader = parquetReader();
  try {
    const peek: AssetSource['peek'] = (path) => reader.fetch(new URL(options.base + path, document.baseURI).href);
    const manifest = await loadManifest(carried ?? { ...source, peek }, { signal });
    const task: OpenTask = { options, source, reader, manifest, signal };
    await giveFirst(task);
    if (onPanel === undefined || !hasTotals(manifest)) {
      const engine = once(() => startEngine(task));
      await engine.get();
      return opened(task, engine);
    }
    await givePanel(task, onPanel);
    const later = async (): Promise<Engine> => {
      try {
        return await startEngine(task);
      } catch (error) {
        onFailure?.(openError(error, options.signal));
        throw engineFailure(error);
      }
    };
    return opened(task, once(later));
  } catch (error) {
    reader.close();
    return openError(error, options.signal);
  }
}

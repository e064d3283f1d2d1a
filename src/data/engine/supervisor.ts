/**
 * One engine, started by the first question that needs it. When it dies it is started again with the same tables, and the
 * questions that it left open are asked once more.
 */
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { abortable } from '../../queries/db/abort.ts';
import type { Db } from '../../queries/db/db.ts';
import type { Engine } from './duckdb.ts';
import { EngineGone, openError } from '../failure.ts';
import type { EnsureTable, LoadNews, TableOptions } from '../open/loader.ts';
import { fetchFiles, type TableContent, type TableReader } from '../read/tables.ts';
import type { DataSource } from '../source/data-file.ts';
import { neededFiles } from '../source/manifest-files.ts';
import { storeFiles } from './store.ts';

/** What nearly every question of the engine needs; the others load when they are asked for. */
export const FIRST_TABLES = ['agencies', 'reports'] as const satisfies readonly TableName[];

/** After so many crashes the engine stays away: something on this machine does not let it live. */
export const MOST_CRASHES = 4;
/** A question that the engine died of so often is not asked again. */
const MOST_DEATHS = 2;

type Loaded = ReturnType<EnsureTable>;
/** What the supervisor tells of the engine. */
export type EngineNews = Extract<LoadNews, { kind: 'engine-started' | 'engine-stopped' | 'failure' }>;

export interface SupervisedEngine {
  readonly query: Db['query'];
  readonly ensureTable: EnsureTable;
  /** Starts it; rejects as its starting does. */
  start(): Promise<unknown>;
  close(): Promise<void>;
}

/** What tables are read with. */
export interface SupervisedTask {
  readonly source: DataSource;
  readonly manifest: Manifest;
  readonly reader: TableReader;
}

/** `start` gives an engine with the first tables; `failure` is told when there will be no engine any more. */
export function supervisedEngine(
  { source, reader, manifest }: SupervisedTask,
  start: () => Promise<Engine>,
  tell: (news: EngineNews) => void,
): SupervisedEngine {
  /** The last of the calls for a table. */
  const turns = new Map<TableName, Loaded>();
  /** Files of later tables that the engine has, and the next one has to have, too. */
  const kept = new Map<TableName, readonly ManifestFile[]>();
  let coming: Promise<Engine> | null = null;
  let now: Engine | null = null;
  let crashes = 0;

  async function started(): Promise<Engine> {
    const engine = await start();
    try {
      for (const [table, files] of kept) {
        await storeFiles(engine.sink, manifest, await fetchFiles(source, reader, table, files));
      }
    } catch (error) {
      await engine.db.close();
      throw error;
    }
    return engine;
  }

  /** Its failure stays, for all who ask, but for a crash that may be tried again. */
  function get(): Promise<Engine> {
    if (coming !== null) return coming;
    const engine = started();
    coming = engine;
    engine.then(
      (ready) => {
        now = ready;
        tell({ kind: 'engine-started' });
      },
      (error: unknown) => {
        if (error instanceof EngineGone) dropped(engine, error);
        else tell({ kind: 'failure', failure: openError(error, undefined) });
      },
    );
    return engine;
  }

  /** Each question that was under way comes here with the same engine; the first one counts. */
  function dropped(engine: Promise<Engine> | null, gone: EngineGone): void {
    if (engine === null || coming !== engine || crashes >= MOST_CRASHES) return;
    if (now !== null) tell({ kind: 'engine-stopped' });
    now = null;
    if (gone.crashed) crashes += 1;
    if (crashes < MOST_CRASHES) coming = null;
    else {
      coming = Promise.reject(gone);
      coming.catch(() => undefined);
      tell({ kind: 'failure', failure: openError(gone, undefined) });
    }
  }

  async function askUntilAnswered<T>(ask: (engine: Engine) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    for (let deaths = 0; ;) {
      let from = coming;
      try {
        // Without a wait where it is there: questions are answered in the order in which they are asked.
        const engine = now ?? (await abortable((from = get()), signal));
        return await ask(engine);
      } catch (error) {
        if (!(error instanceof EngineGone)) throw error;
        dropped(from, error);
        if (error.asked && error.crashed) deaths += 1;
        if (deaths >= MOST_DEATHS || crashes >= MOST_CRASHES) throw error;
      }
    }
  }

  async function load(table: TableName, { reports, ...options }: TableOptions): Loaded {
    const has = kept.get(table) ?? null;
    const files = neededFiles(manifest, table, reports).filter((file) => has?.includes(file) !== true);
    if (has !== null && files.length === 0) return { ok: true };
    const fetched = (): Promise<TableContent> => fetchFiles(source, reader, table, files, options);
    // While the engine starts.
    let early: ReturnType<typeof fetched> | null = fetched();
    early.catch(() => undefined);
    try {
      await askUntilAnswered(async ({ sink }) => {
        const content = await (early ?? fetched());
        early = null;
        await storeFiles(sink, manifest, content, has).catch((error: unknown) => forget(table, error));
        kept.set(table, [...(has ?? []), ...files]);
      }, options.signal);
      return { ok: true };
    } catch (error) {
      return openError(error, options.signal);
    }
  }

  /** An engine that lives and could not take the rows has dropped the table. */
  function forget(table: TableName, error: unknown): never {
    if (!(error instanceof EngineGone)) kept.delete(table);
    throw error;
  }

  return {
    query: (sql, params, shape, options) => askUntilAnswered(({ db }) => db.query(sql, params, shape, options), options?.signal),
    ensureTable(table, options = {}) {
      if (FIRST_TABLES.some((first) => first === table)) return Promise.resolve({ ok: true });
      const before = turns.get(table);
      const turn = before === undefined ? load(table, options) : before.then(() => load(table, options));
      turns.set(table, turn);
      return turn;
    },
    start: get,
    async close() {
      await coming?.then(
        (ready) => ready.db.close(),
        () => undefined,
      );
    },
  };
}

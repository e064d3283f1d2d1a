/**
 * One engine, started by the first question that needs it. When it dies it is started again with the same tables, and the
 * questions that it left open are asked once more.
 */
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { abortable } from '../../queries/db/abort.ts';
import type { Db } from '../../queries/db/db.ts';
import { EngineGone, openError } from '../failure.ts';
import type { EnsureTable, LoadNews, TableOptions } from '../open/loader.ts';
import { fetchFiles, type TableContent, type TableReader } from '../read/tables.ts';
import type { DataSource } from '../source/data-file.ts';
import { neededFiles } from '../source/manifest-files.ts';
import type { Engine } from './duckdb.ts';
import { storeFiles } from './store.ts';

/** What nearly every question of the engine needs; the others load when they are asked for. */
export const FIRST_TABLES = ['agencies', 'reports'] as const satisfies readonly TableName[];

/** After so many crashes the engine stays away: something on this machine does not let it live. */
export const MOST_CRASHES = 4;
/** A question that the engine died of so often is not asked again. */
const MOST_DEATHS = 2;

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

/** An engine that is started again; `failure` is told when there will be none any more. */
class Restarted {
  readonly #start: () => Promise<Engine>;
  readonly #tell: (news: EngineNews) => void;
  #coming: Promise<Engine> | null = null;
  #now: Engine | null = null;
  #crashes = 0;

  constructor(start: () => Promise<Engine>, tell: (news: EngineNews) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  /** Its failure stays, for all who ask, but for a crash that may be tried again. */
  get(): Promise<Engine> {
    if (this.#coming !== null) return this.#coming;
    const engine = this.#start();
    this.#coming = engine;
    engine.then(
      (ready) => {
        this.#now = ready;
        this.#tell({ kind: 'engine-started' });
      },
      (error: unknown) => {
        if (error instanceof EngineGone) this.#drop(engine, error);
        else this.#tell({ kind: 'failure', failure: openError(error, undefined) });
      },
    );
    return engine;
  }

  /** What `ask` makes of the engine; asked again where the engine died. */
  async ask<T>(ask: (engine: Engine) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    for (let deaths = 0; ;) {
      let from = this.#coming;
      try {
        // Without a wait where it is there: questions are answered in the order in which they are asked.
        const engine = this.#now ?? (await abortable((from = this.get()), signal));
        return await ask(engine);
      } catch (error) {
        if (!(error instanceof EngineGone)) throw error;
        this.#drop(from, error);
        if (error.asked && error.crashed) deaths += 1;
        if (deaths >= MOST_DEATHS || this.#crashes >= MOST_CRASHES) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await this.#coming?.then(
      (ready) => ready.db.close(),
      () => undefined,
    );
  }

  /** Each question that was under way comes here with the same engine; the first one counts. */
  #drop(engine: Promise<Engine> | null, gone: EngineGone): void {
    if (engine === null || this.#coming !== engine || this.#crashes >= MOST_CRASHES) return;
    if (this.#now !== null) this.#tell({ kind: 'engine-stopped' });
    this.#now = null;
    if (gone.crashed) this.#crashes += 1;
    if (this.#crashes < MOST_CRASHES) this.#coming = null;
    else {
      this.#coming = Promise.reject(gone);
      this.#coming.catch(() => undefined);
      this.#tell({ kind: 'failure', failure: openError(gone, undefined) });
    }
  }
}

/** `start` gives an engine with the first tables. */
export function supervisedEngine(
  { source, reader, manifest }: SupervisedTask,
  start: () => Promise<Engine>,
  tell: (news: EngineNews) => void,
): SupervisedEngine {
  /** The last of the calls for a table. */
  const turns = new Map<TableName, ReturnType<EnsureTable>>();
  /** Files of later tables that the engine has, and the next one has to have, too. */
  const kept = new Map<TableName, readonly ManifestFile[]>();
  const engine = new Restarted(startWithTables, tell);

  async function startWithTables(): Promise<Engine> {
    const started = await start();
    try {
      for (const [table, files] of kept) {
        await storeFiles(started.sink, manifest, await fetchFiles(source, reader, table, files));
      }
    } catch (error) {
      await started.db.close();
      throw error;
    }
    return started;
  }

  async function load(table: TableName, { reports, ...options }: TableOptions): ReturnType<EnsureTable> {
    const has = kept.get(table) ?? null;
    const files = neededFiles(manifest, table, reports).filter((file) => has?.includes(file) !== true);
    if (has !== null && files.length === 0) return { ok: true };
    const fetched = (): Promise<TableContent> => fetchFiles(source, reader, table, files, options);
    // While the engine starts.
    let early: ReturnType<typeof fetched> | null = fetched();
    early.catch(() => undefined);
    try {
      await engine.ask(async ({ sink }) => {
        const content = await (early ?? fetched());
        early = null;
        await storeFiles(sink, manifest, content, has).catch((error: unknown) => forget(table, error));
        kept.set(table, has === null ? files : [...has, ...files]);
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
    query: (sql, params, shape, options) =>
      engine.ask(({ db }) => db.query(sql, params, shape, options), options?.signal),
    ensureTable(table, options = {}) {
      if (FIRST_TABLES.some((first) => first === table)) return Promise.resolve({ ok: true });
      const before = turns.get(table);
      const turn = before === undefined ? load(table, options) : before.then(() => load(table, options));
      turns.set(table, turn);
      return turn;
    },
    start: () => engine.get(),
    close: () => engine.close(),
  };
}

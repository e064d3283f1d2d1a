/** `Db` on DuckDB-WASM. With `start.ts` the only importer of the package. */
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, type RecordBatch } from 'apache-arrow';
import { abortable, throwIfAborted } from '../../queries/db/abort.ts';
import { QueryError, type Db, type Param, type QueryOptions } from '../../queries/db/db.ts';
import { elementAt } from '../../schema/element-at.ts';
import { createTable } from './ddl.ts';
import { AnswerLimit } from '../../queries/explore/answer-limit.ts';
import { decodeRows, type RawResult } from '../../queries/db/decode.ts';
import { rawResult } from './arrow-result.ts';
import type { Liveness } from './liveness.ts';
import { startEngine, type StartOptions, type Started } from './start.ts';
import type { TableSink } from './store.ts';
import { EngineGone, errorText } from '../failure.ts';
import type { AssetSource } from '../source/source.ts';

/** No statement may reach for a file or the network; a readable error of DuckDB's own comes before the browser's. */
const SETTINGS = [
  'set autoload_known_extensions = false',
  'set autoinstall_known_extensions = false',
  "set memory_limit = '1GB'",
  // Last: what was set stays, whatever a reader asks for.
  'set enable_external_access = false',
  'set lock_configuration = true',
];

async function run(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[]): Promise<RawResult> {
  if (params.length === 0) return rawResult(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return rawResult(await statement.query(...params));
  } finally {
    await statement.close();
  }
}

/** A statement that was told to stop and is not heard of for so long holds the worker in one long step. */
const STOP_MS = 1500;

/**
 * On a connection of its own, in short steps: between them the worker hears of other questions and of the end. A step that
 * does not end is ended with the engine.
 */
async function runBreakable(
  { engine, life }: Started,
  sql: string,
  { signal, maxBytes = Number.POSITIVE_INFINITY }: QueryOptions,
): Promise<RawResult> {
  return onFreshConnection(engine, async (connection) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      connection.cancelSent().catch(() => undefined);
      timer = setTimeout(() => life.end('a statement could not be stopped', false), STOP_MS);
    };
    throwIfAborted(signal);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const reader = await connection.send(sql, true);
      const batches: RecordBatch[] = [];
      let bytes = 0;
      for await (const batch of reader) {
        batches.push(batch);
        bytes += batch.data.byteLength;
        if (bytes > maxBytes) {
          await connection.cancelSent().catch(() => undefined);
          throw new AnswerLimit('bytes');
        }
      }
      return rawResult(new Table(reader.schema, batches));
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    }
  });
}

/** An answer of the engine; an error of DuckDB becomes one of the statement. */
function answerOf<T>(life: Liveness, sql: string, work: Promise<T>): Promise<T> {
  return life.keep(work).catch((error: unknown) => {
    if (error instanceof EngineGone || error instanceof AnswerLimit) throw error;
    throw new QueryError('engine', errorText(error), sql, error);
  });
}

/**
 * One connection, one statement at a time: the worker has one thread anyway, and what is aborted while it waits is never
 * run. A statement that runs is broken off only where its options say so; else its answer is dropped.
 */
function db(started: Started, connection: AsyncDuckDBConnection): Db {
  const { life } = started;
  let last: Promise<unknown> = Promise.resolve();
  return {
    query(sql, params, shape, options) {
      const signal = options?.signal;
      if (options?.breakable === true) {
        const broken = answerOf(life, sql, runBreakable(started, sql, options));
        return abortable(
          broken.then((result) => decodeRows(result, shape, sql)),
          signal,
        );
      }
      const answer = last.then(async () => {
        throwIfAborted(signal);
        life.assert();
        return decodeRows(await answerOf(life, sql, run(connection, sql, params)), shape, sql);
      });
      last = answer.catch(() => undefined);
      return abortable(answer, signal);
    },
    async close() {
      await life.keep(connection.close()).catch(() => undefined);
      life.end('closed', false);
    },
  };
}

async function onFreshConnection<T>(
  engine: AsyncDuckDB,
  work: (connection: AsyncDuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await engine.connect();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** A fresh connection for every insert: one that has met a broken stream refuses all later ones. */
function sink({ engine, life }: Started): TableSink {
  const fresh = <T>(work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> => {
    life.assert();
    return life.keep(onFreshConnection(engine, work));
  };
  return {
    async create(table) {
      await fresh((connection) => connection.query(createTable(table)));
    },
    async append(table, part) {
      await fresh((connection) =>
        connection.insertArrowFromIPCStream(part.ipc, { name: table, schema: 'main', create: false }),
      );
    },
    async count(table) {
      const sql = `select count(*) as n from ${table}`;
      const result = await fresh((connection) => run(connection, sql, []));
      return elementAt(decodeRows(result, { n: 'num' }, sql), 0).n;
    },
    async drop(table) {
      await fresh((connection) => connection.query(`drop table if exists ${table}`));
    },
  };
}

export interface Engine {
  readonly db: Db;
  readonly sink: TableSink;
}

/** Rejects with `OpenFailure` (engine-…), or with the signal's reason. */
export async function openEngine(source: AssetSource, options: StartOptions = {}): Promise<Engine> {
  const started = await startEngine(source, options);
  const { engine, life } = started;
  const connection = await life.keep(engine.connect());
  for (const setting of SETTINGS) await life.keep(connection.query(setting));
  return { db: db(started, connection), sink: sink(started) };
}

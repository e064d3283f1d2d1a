/** `Db` on native DuckDB, for the build and for tests: the same SQL, parameters and decoding as in the browser. */
import { DuckDBInstance, type DuckDBConnection, type DuckDBResultReader } from '@duckdb/node-api';
import { QueryError, type Db, type Param } from '../../src/queries/db/db.ts';
import { decodeRows } from '../../src/queries/db/decode.ts';

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `setup` are statements that make the tables. */
export async function nativeDb(setup: readonly string[]): Promise<Db> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection: DuckDBConnection = await instance.connect();
  for (const statement of setup) await connection.run(statement);
  // One connection runs one statement at a time, as the browser's does; this binding does not queue them itself.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
  // What has parameters is prepared, as in the browser: this binding would run several statements in their place.
  const run = async (sql: string, params: Param[]): Promise<DuckDBResultReader> => {
    if (params.length === 0) return connection.runAndReadAll(sql);
    const statement = await connection.prepare(sql);
    try {
      statement.bind(params);
      return await statement.runAndReadAll();
    } finally {
      statement.destroySync();
    }
  };
  return {
    async query(sql, params, shape, options) {
      options?.signal?.throwIfAborted();
      const bound: Param[] = [...params];
      const reader = await inTurn(() => run(sql, bound)).catch((error: unknown) => {
        throw new QueryError('engine', message(error), sql, error);
      });
      options?.signal?.throwIfAborted();
      const rows = reader.getRows();
      return decodeRows(
        { columns: reader.columnNames(), rows: rows.length, value: (row, column) => rows[row]?.[column] },
        shape,
        sql,
      );
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}

/**
 * The one door to an engine. Queries know nothing of DuckDB-WASM or of native DuckDB: they give SQL, parameters and the
 * shape of a row, and get rows whose types follow from the shape.
 */

import type { PanelSource } from '../executors/panel/panel-source.ts';
import type { Param, RowOf, Shape } from './shape.ts';
import type { Totals } from '../executors/totals/totals.ts';

export type { FieldKind, Param, RowOf, Shape } from './shape.ts';

export interface QueryOptions {
  readonly signal?: AbortSignal;
  /** true: aborting breaks the running statement off, and other questions do not wait for it. Without parameters. */
  readonly breakable?: boolean;
  /** Of a breakable statement: a larger answer is broken off and rejects with `AnswerLimit`. */
  readonly maxBytes?: number;
}

/** Answers written down beforehand. */
export interface PreparedAnswers {
  /** null where nothing was written down for the statement. Throws as `Db.query` rejects when it does not fit `shape`. */
  answer<S extends Shape>(sql: string, params: readonly Param[], shape: S): readonly RowOf<S>[] | null;
}

export interface Db {
  /** Sums made beforehand, which questions ask first; absent or null where there are none. */
  readonly totals?: Totals | null;
  /** What questions by agency ask first; absent or null where there is none. */
  readonly panel?: PanelSource | null;
  /** Asked next; absent or null where there is none. */
  readonly prepared?: PreparedAnswers | null;
  /**
   * Runs one read-only statement. Column names, their count and the kinds of all values are checked against `shape`.
   * Rejects with `QueryError`, or with the signal's reason when aborted.
   */
  query<S extends Shape>(
    sql: string,
    params: readonly Param[],
    shape: S,
    options?: QueryOptions,
  ): Promise<readonly RowOf<S>[]>;
  close(): Promise<void>;
}

/** `engine`: the database refused the statement. `shape`: the answer is not what the query promised (a defect). */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly kind: 'engine' | 'shape';
  readonly sql: string;

  constructor(kind: 'engine' | 'shape', message: string, sql: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
    this.sql = sql;
  }
}

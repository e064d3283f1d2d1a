/** Answers of the engine that were written down when the site was built, so that its first page has them at once. */
import type { Db, PreparedAnswers, Param, QueryOptions, RowOf, Shape } from '../db/db.ts';
import { decodeRows } from '../db/decode.ts';
import { unpacked, type PackedColumns } from './column-packing.ts';
import type { Sql } from '../db/sql.ts';
import type { Answered } from './answer.ts';

/** As JSON, by statement and parameters. */
export type WrittenAnswers = Readonly<Record<string, PackedColumns>>;

/** Short enough for a page and long enough not to meet another statement (FNV-1a, twice). */
export function keyOf(text: string, params: readonly Param[]): string {
  const whole = JSON.stringify([text, params]);
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < whole.length; index += 1) {
      value = Math.imul(value ^ whole.charCodeAt(index), 0x01000193) >>> 0;
    }
    return value.toString(36);
  };
  return `${whole.length}-${hash(0x811c9dc5)}-${hash(0x9747b28c)}`;
}

export function preparedAnswers(written: WrittenAnswers): PreparedAnswers {
  return {
    answer(text, params, shape) {
      const found = written[keyOf(text, params)];
      if (found === undefined) return null;
      const columns = unpacked(found);
      const lists = Object.values(columns);
      const [first] = lists;
      if (first === undefined) throw new TypeError('an answer without columns');
      const value = (row: number, column: number): unknown => lists[column]?.[row];
      return decodeRows({ columns: Object.keys(columns), rows: first.length, value }, shape, text);
    },
  };
}

/** At once where the answer was written down, else from the engine. */
export function answered<S extends Shape>(
  db: Db,
  query: Sql,
  shape: S,
  options: QueryOptions | undefined,
): Answered<readonly RowOf<S>[]> {
  return db.prepared?.answer(query.text, query.params, shape) ?? db.query(query.text, query.params, shape, options);
}

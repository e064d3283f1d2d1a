/** From an engine's values to the rows a query promised. Shared by every engine, so that they cannot differ. */
import { QueryError, type FieldKind, type RowOf, type Shape } from './db.ts';

/** What an engine gives back: names in order and a value by row and column. */
export interface RawResult {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly value: (row: number, column: number) => unknown;
}

/** Integer sums arrive as bigint; one beyond ±2⁵³ cannot be shown exactly and is refused. */
function plain(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const KINDS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  num: (value) => typeof value === 'number' && Number.isFinite(value),
  bool: (value) => typeof value === 'boolean',
  'text?': (value) => value === null || typeof value === 'string',
  'num?': (value) => value === null || (typeof value === 'number' && Number.isFinite(value)),
  'bool?': (value) => value === null || typeof value === 'boolean',
};

/** Whether a value is a row of the shape; made once a shape, for some questions have a row for every agency and reason. */
export function rowGuard<S extends Shape>(
  shape: S,
): (row: Readonly<Record<string, unknown>>) => row is RowOf<S> & Readonly<Record<string, unknown>> {
  const checks = Object.entries(shape).map(([name, kind]) => [name, KINDS[kind]] as const);
  return (row): row is RowOf<S> & Readonly<Record<string, unknown>> =>
    checks.every(([name, holds]) => holds(row[name]));
}

/** Throws `QueryError` of kind `shape` when names, their order or a value differ from `shape`. */
export function decodeRows<S extends Shape>(result: RawResult, shape: S, sql: string): readonly RowOf<S>[] {
  const names = Object.keys(shape);
  if (names.join() !== result.columns.join()) {
    throw new QueryError('shape', `columns are ${result.columns.join(', ')}; expected ${names.join(', ')}`, sql);
  }
  const isRow = rowGuard(shape);
  const rows: RowOf<S>[] = [];
  for (let index = 0; index < result.rows; index += 1) {
    const row: Record<string, unknown> = {};
    names.forEach((name, at) => {
      row[name] = plain(result.value(index, at));
    });
    if (!isRow(row)) {
      const [name, kind] = Object.entries(shape).find(([one, of]) => !KINDS[of](row[one])) ?? [
        'a value',
        'of its kind',
      ];
      throw new QueryError('shape', `${name} is ${String(row[name])} in row ${index}; expected ${kind}`, sql);
    }
    rows.push(row);
  }
  return rows;
}

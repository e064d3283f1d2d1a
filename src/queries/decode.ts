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

function firstMismatch(shape: Shape, row: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(shape).find((name) => {
    const kind = shape[name];
    return kind === undefined || !KINDS[kind](row[name]);
  });
}

function isRow<S extends Shape>(row: Readonly<Record<string, unknown>>, shape: S): row is RowOf<S> {
  return firstMismatch(shape, row) === undefined;
}

/** Throws `QueryError` of kind `shape` when names, their order or a value differ from `shape`. */
export function decodeRows<S extends Shape>(result: RawResult, shape: S, sql: string): readonly RowOf<S>[] {
  const names = Object.keys(shape);
  if (names.join() !== result.columns.join()) {
    throw new QueryError('shape', `columns are ${result.columns.join(', ')}; expected ${names.join(', ')}`, sql);
  }
  const rows: RowOf<S>[] = [];
  for (let index = 0; index < result.rows; index += 1) {
    const row: Record<string, unknown> = {};
    names.forEach((name, position) => {
      row[name] = plain(result.value(index, position));
    });
    if (!isRow(row, shape)) {
      const name = firstMismatch(shape, row) ?? '';
      throw new QueryError('shape', `${name} is ${String(row[name])} in row ${index}; expected ${shape[name]}`, sql);
    }
    rows.push(row);
  }
  return rows;
}

/** Columns as a page carries them: one that is nearly another is written as what differs. */
import { missing } from '../db/at.ts';
import type { PlainColumns } from './totals/columns.ts';

/** The column `like`, with `values` instead in some rows; each row is counted from the one before. */
interface Alike {
  readonly like: string;
  readonly steps: readonly number[];
  readonly values: readonly unknown[];
}

/** Plain columns are packed ones, too. */
export type PackedColumns = Readonly<Record<string, ArrayLike<unknown> | Alike>>;

/** A difference is written in two numbers: with more of them the column itself is shorter. */
const MOST_DIFFERENT = 0.35;

function difference(values: ArrayLike<unknown>, like: string, other: ArrayLike<unknown>): Alike {
  const rows = Array.from(values, (_, row) => row).filter((row) => values[row] !== other[row]);
  return {
    like,
    steps: rows.map((row, index) => (index === 0 ? row : row - (rows[index - 1] ?? missing(index - 1)))),
    values: rows.map((row) => values[row]),
  };
}

/** Nothing is lost: `unpacked` gives the same columns. */
export function packed(columns: PlainColumns): PackedColumns {
  const result: Record<string, ArrayLike<unknown> | Alike> = {};
  const before: (readonly [name: string, values: ArrayLike<unknown>])[] = [];
  for (const [name, values] of Object.entries(columns)) {
    const [nearest] = before
      .filter(([, other]) => other.length === values.length)
      .map(([like, other]) => difference(values, like, other))
      .sort((a, b) => a.steps.length - b.steps.length);
    const worth = nearest !== undefined && nearest.steps.length < values.length * MOST_DIFFERENT;
    result[name] = worth ? nearest : values;
    before.push([name, values]);
  }
  return result;
}

/** Throws on a column that is like one which has not come before it. */
export function unpacked(columns: PackedColumns): PlainColumns {
  const result: Record<string, ArrayLike<unknown>> = {};
  for (const [name, column] of Object.entries(columns)) {
    if (!('like' in column)) {
      result[name] = column;
      continue;
    }
    const other = result[column.like];
    if (other === undefined) throw new TypeError(`${name} is like ${column.like}, which is not there`);
    const values = Array.from(other);
    let row = 0;
    column.steps.forEach((step, index) => {
      row += step;
      values[row] = column.values[index];
    });
    result[name] = values;
  }
  return result;
}

/** Rows of `totals` as they are added up: those of the table, or fewer (`cubes.ts`). */
import type { GroupField, Numbers, Texts, TotalsColumns } from './columns.ts';

/** Numbers to add: `lost` is what their own sums lost to rounding; null where nothing was. */
export interface Addends {
  readonly values: Numbers;
  readonly lost: Float64Array | null;
}

/** Rows by year, soundness and some fields. */
export interface Cube {
  readonly rows: number;
  readonly year: Numbers;
  /** 0 or 1; its null stands for rows of agencies. */
  readonly sound: Numbers;
  /** Throws `RangeError` where the cube is not by this field. */
  texts(field: GroupField): Texts;
  addends(name: string): Addends;
}

function columnOf<T>(columns: Readonly<Record<string, T>>, name: string): T {
  const column = columns[name];
  if (column === undefined) throw new RangeError(`totals have no column ${name}`);
  return column;
}

/** The rows as the ETL has made them, by all fields. */
export function wholeCube({ rows, numbers, texts }: TotalsColumns): Cube {
  return {
    rows,
    year: columnOf(numbers, 'year'),
    sound: columnOf(numbers, 'sound'),
    texts: (field) => columnOf(texts, field),
    addends: (name) => ({ values: columnOf(numbers, name), lost: null }),
  };
}

/** A cube by some fields at least. */
export type CubeBy = (fields: readonly GroupField[]) => Cube;

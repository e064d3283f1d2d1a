/** The table `totals` in memory: a typed array a column, as narrow as its numbers allow; texts as codes. */
import { TOTAL_COLUMNS } from '../../schema/totals.ts';

/** Values by column name as JSON and Parquet give them; every column has the same length. */
export type PlainColumns = Readonly<Record<string, ArrayLike<unknown>>>;

/** Whole numbers with the smallest of their kind for null; or any numbers with NaN for null. */
export type Numbers = Int16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A column of texts: in each row a place in `values`. */
export interface Texts {
  readonly codes: Uint16Array<ArrayBuffer>;
  readonly values: readonly (string | null)[];
}

export interface TotalsColumns {
  readonly rows: number;
  /** `sound` is 0 or 1. */
  readonly numbers: Readonly<Record<string, Numbers>>;
  readonly texts: Readonly<Record<string, Texts>>;
}

/** The columns are not those of the schema. */
export class TotalsMismatch extends TypeError {
  override readonly name = 'TotalsMismatch';
}

/** The number that stands for null in a column; NaN for one of any numbers. */
export function nullOf(numbers: Numbers): number {
  if (numbers instanceof Int16Array) return -(2 ** 15);
  return numbers instanceof Int32Array ? -(2 ** 31) : Number.NaN;
}

/** `ofNull`: as `nullOf` gives it for the column of `value`. */
export function isNull(value: number, ofNull: number): boolean {
  return value === ofNull || Number.isNaN(value);
}

function numberOf(value: unknown, name: string): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new TotalsMismatch(`totals: ${name} is ${String(value)}`);
}

function readNumbers(values: ArrayLike<unknown>, name: string): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) numbers[row] = numberOf(values[row], name);
  return numbers;
}

/** `from` with all its nulls, as whole numbers. */
function whole<S extends Int16Array | Int32Array>(store: S, from: Float64Array, ofNull: number): S {
  for (let row = 0; row < from.length; row += 1) {
    const value = from[row] ?? Number.NaN;
    store[row] = Number.isNaN(value) ? ofNull : value;
  }
  return store;
}

/** The narrowest that holds every number exactly. */
function narrowed(numbers: Float64Array<ArrayBuffer>): Numbers {
  let most = 0;
  for (const value of numbers) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return numbers;
    most = Math.max(most, Math.abs(value));
  }
  if (most < 2 ** 15) return whole(new Int16Array(numbers.length), numbers, -(2 ** 15));
  return most < 2 ** 31 ? whole(new Int32Array(numbers.length), numbers, -(2 ** 31)) : numbers;
}

function readTexts(values: ArrayLike<unknown>, name: string): Texts {
  const known = new Map<string | null, number>();
  const codes = new Uint16Array(values.length).map((_, row) => {
    const value = values[row] ?? null;
    if (value !== null && typeof value !== 'string') throw new TotalsMismatch(`totals: ${name} is no text`);
    const code = known.get(value) ?? known.size;
    if (code >= 2 ** 16) throw new TotalsMismatch(`totals: ${name} has too many values`);
    known.set(value, code);
    return code;
  });
  return { codes, values: [...known.keys()] };
}

/** Values of one column at a time, so that they need not all be there at once; undefined where it is missing. */
export type ReadValues = (name: string) => Promise<ArrayLike<unknown> | undefined>;

class Collected {
  readonly #rows: number;
  readonly #numbers: Record<string, Numbers> = {};
  readonly #texts: Record<string, Texts> = {};

  constructor(rows: number) {
    this.#rows = rows;
  }

  add({ name, type }: (typeof TOTAL_COLUMNS)[number], values: ArrayLike<unknown> | undefined): void {
    if (values?.length !== this.#rows) throw new TotalsMismatch(`totals: column ${name} is missing or cut`);
    if (type === 'text') this.#texts[name] = readTexts(values, name);
    else this.#numbers[name] = narrowed(readNumbers(values, name));
  }

  columns(): TotalsColumns {
    return { rows: this.#rows, numbers: this.#numbers, texts: this.#texts };
  }
}

/** Throws `TotalsMismatch` when a column of the schema is missing, of another length or of another kind. */
export function readColumns(plain: PlainColumns): TotalsColumns {
  const collected = new Collected(plain['agencies']?.length ?? 0);
  for (const column of TOTAL_COLUMNS) collected.add(column, plain[column.name]);
  return collected.columns();
}

/** The same of a file. Rejects as `readColumns` throws. */
export async function collectColumns(rows: number, read: ReadValues): Promise<TotalsColumns> {
  const collected = new Collected(rows);
  for (const column of TOTAL_COLUMNS) collected.add(column, await read(column.name));
  return collected.columns();
}

/** The parts of a table one after another. Throws as `readColumns`. */
export function joinedColumns(parts: readonly TotalsColumns[]): TotalsColumns {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const plain = (name: string): ArrayLike<unknown> =>
    parts.flatMap(({ numbers, texts }): readonly unknown[] => {
      const [found, text] = [numbers[name], texts[name]];
      if (text !== undefined) return Array.from(text.codes, (code) => text.values[code] ?? null);
      if (found === undefined) return [];
      const ofNull = nullOf(found);
      return Array.from(found, (value) => (isNull(value, ofNull) ? null : value));
    });
  const collected = new Collected(parts.reduce((sum, { rows }) => sum + rows, 0));
  for (const column of TOTAL_COLUMNS) collected.add(column, plain(column.name));
  return collected.columns();
}

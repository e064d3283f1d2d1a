/** The table `totals` in memory: a typed array a column, texts as codes. */

/** What agencies are told apart by. */
export const ALL_FIELDS = ['province', 'level', 'kind'] as const;
export type GroupField = (typeof ALL_FIELDS)[number];

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

/** Throws `TotalsMismatch`. */
export function readNumbers(values: ArrayLike<unknown>, name: string): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) numbers[row] = numberOf(values[row], name);
  return numbers;
}

/** Throws `TotalsMismatch`. */
export function readTexts(values: ArrayLike<unknown>, name: string): Texts {
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

/**
 * Every column that is there, without the schema, whose words the first page does without: it carries what its own build has
 * written. Throws `TotalsMismatch` when one is of another length or kind.
 */
export function readColumns(plain: PlainColumns): TotalsColumns {
  const rows = plain['agencies']?.length;
  if (rows === undefined) throw new TotalsMismatch('totals: no column agencies');
  const numbers: Record<string, Numbers> = {};
  const texts: Record<string, Texts> = {};
  for (const [name, values] of Object.entries(plain)) {
    if (values.length !== rows) throw new TotalsMismatch(`totals: column ${name} is cut`);
    if (ALL_FIELDS.some((field) => field === name)) texts[name] = readTexts(values, name);
    else numbers[name] = readNumbers(values, name);
  }
  return { rows, numbers, texts };
}

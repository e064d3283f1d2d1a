/** The table `totals` in memory: a typed array a column. */
import { TOTAL_COLUMNS } from '../../schema/totals.ts';

/** Values by column name as JSON and Parquet give them; every column has the same length. */
export type PlainColumns = Readonly<Record<string, ArrayLike<unknown>>>;

export interface TotalsColumns {
  readonly rows: number;
  /** Numbers; NaN stands for null. `sound` is 0 or 1. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly texts: Readonly<Record<string, readonly (string | null)[]>>;
}

function numberOf(value: unknown, name: string): number {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new TypeError(`totals: ${name} is ${String(value)}`);
}

function textOf(value: unknown, name: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new TypeError(`totals: ${name} is ${String(value)}`);
}

/** Throws when a column of the schema is missing, of another length or of another kind. */
export function readColumns(plain: PlainColumns): TotalsColumns {
  const rows = plain['agencies']?.length ?? 0;
  const numbers: Record<string, Float64Array> = {};
  const texts: Record<string, readonly (string | null)[]> = {};
  for (const { name, type } of TOTAL_COLUMNS) {
    const values = plain[name];
    if (values?.length !== rows) throw new TypeError(`totals: column ${name} is missing or cut`);
    if (type === 'text') texts[name] = Array.from(values, (value) => textOf(value, name));
    else numbers[name] = Float64Array.from(values, (value) => numberOf(value, name));
  }
  return { rows, numbers, texts };
}

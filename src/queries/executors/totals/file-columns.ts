/** `totals` as they come out of files, large ones, too: a column at a time, each as narrow as its numbers allow. */
import { missing } from '../../db/at.ts';
import { TOTAL_COLUMNS } from '../../../schema/figures/totals.ts';
import {
  TotalsMismatch,
  isNull,
  nullOf,
  readNumbers,
  readTexts,
  type Numbers,
  type Texts,
  type TotalsColumns,
} from './columns.ts';

/** `from` with all its nulls, as whole numbers. */
function whole<S extends Int16Array | Int32Array>(store: S, from: Float64Array, ofNull: number): S {
  for (let row = 0; row < from.length; row += 1) {
    const value = from[row] ?? missing(row);
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

/** All values of a column. */
export type ReadValues = (name: string) => Promise<ArrayLike<unknown>>;

/** Rejects with `TotalsMismatch` where a column is of another length or kind than the schema says. */
export async function collectColumns(rows: number, read: ReadValues): Promise<TotalsColumns> {
  const numbers: Record<string, Numbers> = {};
  const texts: Record<string, Texts> = {};
  for (const { name, type } of TOTAL_COLUMNS) {
    const values = await read(name);
    if (values.length !== rows) throw new TotalsMismatch(`totals: column ${name} is cut`);
    if (type === 'text') texts[name] = readTexts(values, name);
    else numbers[name] = narrowed(readNumbers(values, name));
  }
  return { rows, numbers, texts };
}

function valuesOf({ numbers, texts }: TotalsColumns, name: string): readonly unknown[] {
  const [found, text] = [numbers[name], texts[name]];
  if (text !== undefined) return Array.from(text.codes, (code) => text.values[code] ?? null);
  if (found === undefined) return [];
  const ofNull = nullOf(found);
  return Array.from(found, (value) => (isNull(value, ofNull) ? null : value));
}

/** The parts of a table one after another. Rejects as `collectColumns`. */
export async function joinedColumns(parts: readonly TotalsColumns[]): Promise<TotalsColumns> {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return collectColumns(rows, (name) => Promise.resolve(parts.flatMap((part) => valuesOf(part, name))));
}

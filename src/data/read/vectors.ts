/** Columns of the schema as Arrow data: small integers, nullable, strings once each where they repeat. */
import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int16,
  Int32,
  Utf8,
  Vector,
  makeData,
  type Data,
  type DataType,
} from 'apache-arrow';
import { elementAt } from '../../schema/element-at.ts';
import type { Column, ColumnType } from '../../schema/tables.ts';

/** The file's column does not hold what the schema says. */
export class ColumnMismatch extends Error {
  override readonly name = 'ColumnMismatch';
}

type Values = ArrayLike<unknown>;
type Store = Int32Array | Int16Array | Float64Array;

const LIMITS: Readonly<Record<'int' | 'smallint' | 'date', readonly [number, number]>> = {
  int: [-(2 ** 31), 2 ** 31 - 1],
  smallint: [-(2 ** 15), 2 ** 15 - 1],
  date: [-(2 ** 31), 2 ** 31 - 1],
};

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

interface Validity {
  readonly nullCount: number;
  readonly nullBitmap: Uint8Array;
}

function setBit(bits: Uint8Array, index: number): void {
  const byte = index >> 3;
  bits[byte] = elementAt(bits, byte) | (1 << (index & 7));
}

function validity(values: Values): Validity {
  const nullBitmap = new Uint8Array((values.length + 7) >> 3);
  let nullCount = 0;
  for (let index = 0; index < values.length; index += 1) {
    if (isNull(values[index])) nullCount += 1;
    else setBit(nullBitmap, index);
  }
  return { nullCount, nullBitmap };
}

function mismatch(column: Column, value: unknown): ColumnMismatch {
  return new ColumnMismatch(`column ${column.name}: ${String(value)} is no ${column.type}`);
}

/** Fills `store`; a value that would not fit, or is not a number, is refused rather than wrapped. */
function fill<S extends Store>(store: S, values: Values, column: Column): S {
  const limits =
    column.type === 'int' || column.type === 'smallint' || column.type === 'date' ? LIMITS[column.type] : null;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (isNull(value)) continue;
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number !== 'number') throw mismatch(column, value);
    if (limits !== null && !(Number.isInteger(number) && number >= limits[0] && number <= limits[1])) {
      throw mismatch(column, value);
    }
    store[index] = number;
  }
  return store;
}

function bits(values: Values, column: Column): Uint8Array {
  const store = new Uint8Array((values.length + 7) >> 3);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (!isNull(value) && typeof value !== 'boolean') throw mismatch(column, value);
    if (value === true) setBit(store, index);
  }
  return store;
}

function strings(values: Values, column: Column): readonly (string | null)[] {
  return Array.from(values, (value) => {
    if (isNull(value)) return null;
    if (typeof value !== 'string') throw mismatch(column, value);
    return value;
  });
}

const NO_BYTES = new Uint8Array(0);

/** By hand: Arrow's own builder makes functions from strings, which a content policy forbids. */
function plainText(values: readonly (string | null)[]): Data<Utf8> {
  const encoder = new TextEncoder();
  // A null has no bytes; that it is one is in the bitmap.
  const encoded = values.map((value) => (value === null ? NO_BYTES : encoder.encode(value)));
  const valueOffsets = new Int32Array(values.length + 1);
  const data = new Uint8Array(encoded.reduce((length, bytes) => length + bytes.length, 0));
  let end = 0;
  encoded.forEach((bytes, index) => {
    data.set(bytes, end);
    end += bytes.length;
    valueOffsets[index + 1] = end;
  });
  return makeData({ type: new Utf8(), length: values.length, ...validity(values), valueOffsets, data });
}

function dictionary(values: readonly (string | null)[]): Data<DataType> {
  const codes = new Int32Array(values.length);
  const codeOf = new Map<string, number>();
  values.forEach((value, index) => {
    if (value === null) return;
    const known = codeOf.get(value);
    codes[index] = known ?? codeOf.size;
    if (known === undefined) codeOf.set(value, codeOf.size);
  });
  return makeData({
    type: new Dictionary(new Utf8(), new Int32()),
    length: values.length,
    ...validity(values),
    data: codes,
    dictionary: new Vector([plainText([...codeOf.keys()])]),
  });
}

function text(values: readonly (string | null)[]): Data<DataType> {
  const repeats = new Set(values).size * 2 <= values.length;
  return repeats ? dictionary(values) : plainText(values);
}

const BUILDERS: Readonly<Record<ColumnType, (values: Values, column: Column) => Data<DataType>>> = {
  int: (values, column) =>
    makeData({
      type: new Int32(),
      length: values.length,
      ...validity(values),
      data: fill(new Int32Array(values.length), values, column),
    }),
  smallint: (values, column) =>
    makeData({
      type: new Int16(),
      length: values.length,
      ...validity(values),
      data: fill(new Int16Array(values.length), values, column),
    }),
  double: (values, column) =>
    makeData({
      type: new Float64(),
      length: values.length,
      ...validity(values),
      data: fill(new Float64Array(values.length), values, column),
    }),
  date: (values, column) =>
    makeData({
      type: new DateDay(),
      length: values.length,
      ...validity(values),
      data: fill(new Int32Array(values.length), values, column),
    }),
  bool: (values, column) =>
    makeData({ type: new Bool(), length: values.length, ...validity(values), data: bits(values, column) }),
  text: (values, column) => text(strings(values, column)),
};

/** Throws `ColumnMismatch`. Dates are days since 1970-01-01. */
export function arrowData(values: Values, column: Column): Data<DataType> {
  return BUILDERS[column.type](values, column);
}

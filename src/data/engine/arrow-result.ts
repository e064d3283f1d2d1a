/** DuckDB-WASM's Arrow tables as raw values for `decodeRows`. */
import { DataType, type Data, type Table, type Vector } from 'apache-arrow';
import { elementAt } from '../../schema/element-at.ts';
import type { RawResult } from '../../queries/db/decode.ts';

type Reader = (row: number) => unknown;

const WORD = 32n;
/** Words of a decimal: DuckDB has only those of 128 bits. */
const WORDS = 4;
const LOW_WORD = 2 ** 32;
/** Above the low word, what still fits a whole number below 2⁵³. */
const MIDDLE = 2 ** 21;

/** Arrow keeps a decimal as little-endian 32-bit words in two's complement. */
function wholeDecimal(words: Uint32Array): bigint {
  let value = 0n;
  words.forEach((word, index) => {
    value |= BigInt(word) << (WORD * BigInt(index));
  });
  return BigInt.asIntN(words.length * Number(WORD), value);
}

/** A number where it is exact, as nearly always; else a bigint. Sums come as decimals, a hundred thousand at a time. */
function wholeAt(words: Uint32Array, at: number): number | bigint {
  const low = elementAt(words, at);
  const middle = elementAt(words, at + 1) | 0;
  const sign = middle < 0 ? -1 : 0;
  const small = (elementAt(words, at + 2) | 0) === sign && (elementAt(words, at + 3) | 0) === sign;
  if (small && middle >= -MIDDLE && middle < MIDDLE) return middle * LOW_WORD + low;
  return wholeDecimal(words.subarray(at, at + WORDS));
}

/** Finds the part of a column that holds a row; quick for rows in order. */
function partReader(vector: Vector, read: (part: Data, index: number, row: number) => unknown): Reader {
  let number = 0;
  let start = 0;
  return (row) => {
    if (row < start) number = start = 0;
    let part = vector.data[number];
    while (part !== undefined && row >= start + part.length) {
      start += part.length;
      number += 1;
      part = vector.data[number];
    }
    return part === undefined || !part.getValid(row - start) ? null : read(part, row - start, row);
  };
}

function decimalReader(vector: Vector, scale: number): Reader {
  return partReader(vector, (part, index) => {
    const words: unknown = part.values;
    if (!(words instanceof Uint32Array)) throw new TypeError('a decimal that is not made of words');
    const whole = wholeAt(words, index * WORDS);
    return scale === 0 ? whole : Number(whole) / 10 ** scale;
  });
}

function sameBytes(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let n = 0; n < length; n += 1) if (bytes[one + n] !== bytes[other + n]) return false;
  return true;
}

/** Names repeat from row to row: sixteen reasons of one agency. Comparing bytes is far cheaper than decoding them. */
function textReader(vector: Vector): Reader {
  let last: {
    readonly bytes: Uint8Array;
    readonly from: number;
    readonly length: number;
    readonly text: unknown;
  } | null = null;
  return partReader(vector, (part, index, row) => {
    const bytes: unknown = part.values;
    const offsets: Int32Array = part.valueOffsets;
    const from = elementAt(offsets, index);
    const length = elementAt(offsets, index + 1) - from;
    if (!(bytes instanceof Uint8Array)) return vector.get(row);
    if (last?.bytes === bytes && last.length === length && sameBytes(bytes, last.from, from, length)) return last.text;
    last = { bytes, from, length, text: vector.get(row) };
    return last.text;
  });
}

function readerOf(vector: Vector | null): Reader {
  if (vector === null) return () => undefined;
  const type: DataType = vector.type;
  if (DataType.isDecimal(type)) return decimalReader(vector, type.scale);
  return DataType.isUtf8(type) ? textReader(vector) : (row) => vector.get(row);
}

export function rawResult(table: Table): RawResult {
  const readers = table.schema.fields.map((_, index) => readerOf(table.getChildAt(index)));
  return {
    columns: table.schema.fields.map((field) => field.name),
    rows: table.numRows,
    value: (row, column) => readers[column]?.(row),
  };
}

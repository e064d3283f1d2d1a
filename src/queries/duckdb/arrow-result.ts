/** DuckDB-WASM's Arrow tables as raw values for `decodeRows`. */
import { DataType, type Table } from 'apache-arrow';
import type { RawResult } from '../decode.ts';

const WORD = 32n;

/** Arrow keeps a decimal as little-endian 32-bit words in two's complement. */
function wholeDecimal(words: Uint32Array): bigint {
  let value = 0n;
  words.forEach((word, index) => {
    value |= BigInt(word) << (WORD * BigInt(index));
  });
  return BigInt.asIntN(words.length * Number(WORD), value);
}

function decimal(value: unknown, scale: number): unknown {
  if (!(value instanceof Uint32Array)) return value;
  const whole = wholeDecimal(value);
  return scale === 0 ? whole : Number(whole) / 10 ** scale;
}

export function rawResult(table: Table): RawResult {
  const vectors = table.schema.fields.map((field, index) => {
    const vector = table.getChildAt(index);
    const { type } = field;
    return (row: number): unknown => {
      const value: unknown = vector?.get(row);
      return DataType.isDecimal(type) ? decimal(value, type.scale) : value;
    };
  });
  return {
    columns: table.schema.fields.map((field) => field.name),
    rows: table.numRows,
    value: (row, column) => vectors[column]?.(row),
  };
}

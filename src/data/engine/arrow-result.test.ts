import { Bool, type Data, Decimal, makeData, makeVector, Table, Vector, vectorFromArray, Utf8 } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { rawResult } from './arrow-result.ts';

const MASK = 0xffffffffn;

function words(values: readonly bigint[]): Uint32Array {
  return Uint32Array.from(values.flatMap((value) => [0n, 1n, 2n, 3n].map((n) => Number((value >> (32n * n)) & MASK))));
}

function decimals(values: readonly bigint[], scale = 0, nullBitmap?: Uint8Array): Data<Decimal> {
  const nulls = nullBitmap === undefined ? {} : { nullBitmap };
  return makeData({ type: new Decimal(scale, 38, 128), length: values.length, data: words(values), ...nulls });
}

const columnOf = (table: Table): readonly unknown[] => {
  const { rows, value } = rawResult(table);
  return Array.from({ length: rows }, (_, row) => value(row, 0));
};

describe('decimals', () => {
  const whole = [0n, 1n, -1n, 4_294_967_295n, 4_294_967_296n, -4_294_967_297n, 2n ** 53n - 1n, -(2n ** 53n) + 1n];

  it('are numbers where they are exact', () => {
    expect(columnOf(new Table({ n: makeVector(decimals(whole)) }))).toEqual(whole.map(Number));
  });

  it('stay whole beyond that', () => {
    const large = [2n ** 53n, -(2n ** 53n) - 1n, 2n ** 96n + 5n, -(2n ** 100n), 2n ** 32n * 2n ** 31n];
    expect(columnOf(new Table({ n: makeVector(decimals(large)) })).map(String)).toEqual(large.map(String));
  });

  it('have their places behind the point, and gaps', () => {
    expect(columnOf(new Table({ n: makeVector(decimals([12345n, 7n, -250n], 2, Uint8Array.of(0b101))) }))).toEqual([
      123.45,
      null,
      -2.5,
    ]);
  });

  it('come in several parts, in any order of asking', () => {
    const { value } = rawResult(new Table({ n: new Vector([decimals([1n, 2n]), decimals([3n]), decimals([4n, 5n])]) }));
    expect([0, 1, 2, 3, 4, 1, 4, 0].map((row) => value(row, 0))).toEqual([1, 2, 3, 4, 5, 2, 5, 1]);
  });
});

describe('texts', () => {
  it('that repeat, differ in their last byte, are empty or not there', () => {
    const names = ['示例局', '示例局', '示例屁', '', '', null, '示例局', 'ab', 'ac'];
    expect(columnOf(new Table({ n: vectorFromArray(names, new Utf8()) }))).toEqual(names);
  });

  it('of several parts are not mixed up', () => {
    const one = vectorFromArray(['ab', 'cd'], new Utf8());
    const two = vectorFromArray(['xy', 'cd'], new Utf8());
    expect(columnOf(new Table({ n: one.concat(two) }))).toEqual(['ab', 'cd', 'xy', 'cd']);
  });
});

it('anything else is as Arrow gives it', () => {
  expect(columnOf(new Table({ n: vectorFromArray([true, null, false], new Bool()) }))).toEqual([true, null, false]);
});

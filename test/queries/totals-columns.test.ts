/** Columns of totals in memory: the narrowest kind that loses nothing, from one part or several, and cubes of them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parquetToColumns, parquetToTotals } from '../../src/queries/load/parquet.ts';
import { ALL_FIELDS, smallerCube, wholeCube } from '../../src/queries/totals/cube.ts';
import {
  TotalsMismatch,
  isNull,
  joinedColumns,
  nullOf,
  readColumns,
  type PlainColumns,
  type TotalsColumns,
} from '../../src/queries/totals/columns.ts';
import { Group } from '../../src/queries/totals/group.ts';
import { TOTAL_COLUMNS } from '../../src/schema/totals.ts';
import { DATA } from './totals-fixture.ts';

type Row = Readonly<Record<string, unknown>>;

const AMOUNT = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.constantFrom(-(2 ** 15), 2 ** 15, -(2 ** 31), 2 ** 31 - 1, 2 ** 31, 2 ** 52 + 1, 0, 0.01),
);
const SOME: readonly string[] = ['new_sum', 'yuan_sum', 'reports'];

/** Rows with every column of the schema; what is not made is null. */
const made: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    year: fc.constantFrom(2019, 2020, null),
    province: fc.constantFrom('甲省', '乙省', null),
    level: fc.constantFrom('省', '县', null),
    kind: fc.constantFrom('审计', null),
    sound: fc.constantFrom(true, false, null),
    new_sum: AMOUNT,
    yuan_sum: AMOUNT,
    reports: AMOUNT,
  }),
  { maxLength: 12 },
);

function plain(rows: readonly Row[]): PlainColumns {
  return Object.fromEntries(TOTAL_COLUMNS.map(({ name }) => [name, rows.map((row) => row[name] ?? null)]));
}

function valuesOf({ numbers, texts }: TotalsColumns): PlainColumns {
  return Object.fromEntries(
    TOTAL_COLUMNS.map(({ name, type }) => {
      const [found, text] = [numbers[name], texts[name]];
      if (text !== undefined) return [name, Array.from(text.codes, (code) => text.values[code] ?? null)];
      if (found === undefined) return [name, []];
      const value = (one: number): number | boolean => (type === 'bool' ? one === 1 : one);
      return [name, Array.from(found, (one) => (isNull(one, nullOf(found)) ? null : value(one)))];
    }),
  );
}

describe('columns of totals', () => {
  it('hold every number and null exactly, in one part or in two', () => {
    fc.assert(
      fc.property(made, made, (one, other) => {
        expect(valuesOf(readColumns(plain(one)))).toEqual(plain(one));
        const both = joinedColumns([one, other].map((rows) => readColumns(plain(rows))));
        expect(valuesOf(both)).toEqual(plain([...one, ...other]));
      }),
    );
  });

  it('are as narrow as they may be', () => {
    const stored = (...values: unknown[]): unknown =>
      readColumns(plain(values.map((new_sum) => ({ new_sum })))).numbers['new_sum'];
    expect(stored(2 ** 15 - 1, null)).toBeInstanceOf(Int16Array);
    expect(stored(2 ** 15)).toBeInstanceOf(Int32Array);
    expect(stored(-(2 ** 31))).toBeInstanceOf(Float64Array);
    expect(stored(0.5)).toBeInstanceOf(Float64Array);
  });

  it('of a file are those that its plain values make', async () => {
    const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(DATA, 'totals.parquet')));
    const read = await parquetToTotals(bytes(), 'totals.parquet');
    expect(read).toEqual(readColumns(await parquetToColumns(bytes(), 'totals', 'totals.parquet')));
    expect(read.rows).toBeGreaterThan(0);
  });

  it('of another schema are refused', () => {
    const { kind, ...others } = plain([]);
    expect(kind).toEqual([]);
    expect(() => readColumns(others)).toThrow(TotalsMismatch);
    expect(() => readColumns(plain([{ kind: 1 }]))).toThrow(TotalsMismatch);
    expect(() => readColumns(plain([{ new_sum: 'many' }]))).toThrow(TotalsMismatch);
  });
});

it('a cube, and a cube of a cube, add up to what all rows add up to', () => {
  fc.assert(
    fc.property(made, fc.subarray([...ALL_FIELDS]), fc.boolean(), (rows, fields, twice) => {
      const whole = wholeCube(readColumns(plain(rows)));
      const cube = smallerCube(twice ? smallerCube(whole, ALL_FIELDS) : whole, fields);
      const all = (length: number): readonly number[] => Array.from({ length }, (_, row) => row);
      for (const name of SOME) {
        expect(new Group(cube, all(cube.rows)).sum(name)).toBe(new Group(whole, all(whole.rows)).sum(name));
        expect(new Group(cube, all(cube.rows)).failing.sum(name)).toBe(
          new Group(whole, all(whole.rows)).failing.sum(name),
        );
      }
    }),
  );
});

/** Columns of totals in memory: the narrowest kind that loses nothing, from one part or several, and cubes of them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parquetToColumns, parquetToTotals } from '../../src/data/read/parquet.ts';
import { wholeCube } from '../../src/queries/executors/totals/cube.ts';
import { smallerCube } from '../../src/queries/executors/totals/cubes.ts';
import {
  ALL_FIELDS,
  TotalsMismatch,
  isNull,
  nullOf,
  readColumns,
  type PlainColumns,
  type TotalsColumns,
} from '../../src/queries/executors/totals/columns.ts';
import { Group } from '../../src/queries/executors/totals/group.ts';
import { collectColumns, joinedColumns } from '../../src/queries/executors/totals/file-columns.ts';
import { TOTAL_COLUMNS } from '../../src/schema/figures/totals.ts';
import { DATA } from './fixtures/totals.ts';

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

function collected(rows: readonly Row[]): Promise<TotalsColumns> {
  const columns = plain(rows);
  return collectColumns(rows.length, (name) => Promise.resolve(columns[name] ?? []));
}

describe('columns of totals', () => {
  it('hold every number and null exactly, in one part or in two', async () => {
    await fc.assert(
      fc.asyncProperty(made, made, async (one, other) => {
        expect(valuesOf(readColumns(plain(one)))).toEqual(plain(one));
        expect(valuesOf(await collected(one))).toEqual(plain(one));
        const both = await joinedColumns(await Promise.all([one, other].map(collected)));
        expect(valuesOf(both)).toEqual(plain([...one, ...other]));
      }),
    );
  });

  it('are as narrow as they may be', async () => {
    const stored = async (...values: unknown[]): Promise<unknown> =>
      (await collected(values.map((new_sum) => ({ new_sum })))).numbers['new_sum'];
    expect(await stored(2 ** 15 - 1, null)).toBeInstanceOf(Int16Array);
    expect(await stored(2 ** 15)).toBeInstanceOf(Int32Array);
    expect(await stored(-(2 ** 31))).toBeInstanceOf(Float64Array);
    expect(await stored(0.5)).toBeInstanceOf(Float64Array);
  });

  it('of a file are those that its plain values make', async () => {
    const bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(DATA, 'totals.parquet')));
    const read = await parquetToTotals(bytes(), 'totals.parquet');
    const plainly = readColumns(await parquetToColumns(bytes(), 'totals', 'totals.parquet'));
    expect(valuesOf(read)).toEqual(valuesOf(plainly));
    expect(read.rows).toBeGreaterThan(0);
  });

  it('of another schema are refused', async () => {
    expect(() => readColumns({ ...plain([]), kind: ['审计'] })).toThrow(TotalsMismatch);
    const missing = collectColumns(1, (name) => Promise.resolve(name === 'kind' ? [] : [null]));
    await expect(missing).rejects.toThrow(TotalsMismatch);
    expect(() => readColumns(plain([{ kind: 1 }]))).toThrow(TotalsMismatch);
    await expect(collected([{ kind: 1 }])).rejects.toThrow(TotalsMismatch);
    await expect(collected([{ new_sum: 'many' }])).rejects.toThrow(TotalsMismatch);
  });
});

it('a cube, and a cube of a cube, add up to what all rows add up to', () => {
  return fc.assert(
    fc.asyncProperty(made, fc.subarray([...ALL_FIELDS]), fc.boolean(), async (rows, fields, twice) => {
      const whole = wholeCube(await collected(rows));
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

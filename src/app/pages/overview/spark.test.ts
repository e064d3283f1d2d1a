import { expect, it } from 'vitest';
import { sparkOf } from './spark.ts';

const series = (...values: readonly (number | null)[]): { year: number; value: number | null }[] =>
  values.map((value, index) => ({ year: 2019 + index, value }));

it('draws each stretch by itself and ends in a dot', () => {
  const { paths, last } = sparkOf(series(1, 2, null, 3), 96, 36);
  expect(paths).toEqual(['M3,33L33,18', 'M93,3']);
  expect(last).toEqual([93, 3]);
});

it('is level where nothing changes, and nothing where nothing is known', () => {
  expect(sparkOf(series(5, 5), 100, 40).paths).toEqual(['M3,20L97,20']);
  expect(sparkOf(series(null, null), 100, 40)).toEqual({ paths: [], last: null });
});

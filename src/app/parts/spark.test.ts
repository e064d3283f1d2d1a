import { expect, it } from 'vitest';
import { sparkOf } from './spark.ts';

const series = (...values: readonly (number | null)[]): { year: number; value: number | null }[] =>
  values.map((value, index) => ({ year: 2019 + index, value }));

it('draws each stretch by itself and ends in a dot', () => {
  const { paths, last } = sparkOf(series(1, 2, null, 3, 2), 123, 36);
  expect(paths).toEqual(['M3,33L32.25,18', 'M90.75,3L120,18']);
  expect(last).toEqual([120, 18]);
});

it('leaves a year alone to the dot', () => {
  expect(sparkOf(series(1, 2, null, 3), 96, 36)).toEqual({ paths: ['M3,33L33,18'], last: [93, 3] });
});

it('is level where nothing changes, and nothing where nothing is known', () => {
  expect(sparkOf(series(5, 5), 100, 40).paths).toEqual(['M3,20L97,20']);
  expect(sparkOf(series(null, null), 100, 40)).toEqual({ paths: [], last: null });
});

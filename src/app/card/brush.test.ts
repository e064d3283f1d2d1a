import { expect, test } from 'vitest';
import type { Mark } from '../../charts/ground/geometry/shapes.ts';
import { stretchOf } from './brush.ts';

const mark = (year: number, at: number): Mark => ({
  id: String(year),
  x: at,
  y: 5,
  width: 10,
  height: 40,
  anchorX: at,
  anchorY: 5,
  title: '',
  lines: [],
  ref: { type: 'year', year, part: null },
});
const YEARS = [mark(2019, 0), mark(2020, 10), mark(2021, 20)];

test('a stretch covers all its years, whichever end it began at', () => {
  const whole = { x: 0, y: 5, width: 30, height: 40, ref: { type: 'year', year: 2019, to: 2021, part: null } };
  expect(stretchOf(YEARS, 0, 2)).toEqual(whole);
  expect(stretchOf(YEARS, 2, 0)).toEqual(whole);
});

test('one mark, or marks that are no years, are none', () => {
  const group: Mark = { ...mark(1, 0), ref: { type: 'group', field: 'none', value: 'x' } };
  expect(stretchOf(YEARS, 1, 1)).toBeNull();
  expect(stretchOf([group, ...YEARS], 0, 2)).toBeNull();
  expect(stretchOf(YEARS, 0, 9)).toBeNull();
});

import { expect, it } from 'vitest';
import type { ChangeRow } from '../../../queries/compare/changes.ts';
import { placesMoved } from '../../../charts/kinds/slope/model.ts';
import { differenceOf, relativeOf } from './change-columns.ts';

const row = (
  before: number | null,
  after: number | null,
  ranks: readonly [number | null, number | null],
): ChangeRow => ({
  agency_id: 1,
  agency: '甲局',
  before,
  before_base: null,
  after,
  after_base: null,
  before_rank: ranks[0],
  after_rank: ranks[1],
  before_failing: false,
  after_failing: false,
  before_suspect: false,
  after_suspect: false,
});

it('has no change without both numbers', () => {
  expect(differenceOf(row(null, 5, [null, 1]))).toBeNull();
  expect(differenceOf(row(5, null, [1, null]))).toBeNull();
  expect(differenceOf(row(5, 0, [1, 2]))).toBe(-5);
});

it('gives no per cent on a small base, nor of a rate', () => {
  expect(relativeOf(row(29, 58, [1, 1]), 'received')).toBeNull();
  expect(relativeOf(row(30, 45, [1, 1]), 'received')).toBe(0.5);
  expect(relativeOf(row(50, 60, [1, 1]), 'open')).toBeNull();
  expect(relativeOf({ ...row(50, 60, [1, null]), after_suspect: true }, 'procurement')).toBeNull();
});

it('counts places towards the first', () => {
  expect(placesMoved(row(1, 1, [5, 2]))).toBe(3);
  expect(placesMoved(row(1, 1, [2, 5]))).toBe(-3);
  expect(placesMoved(row(1, 1, [2, null]))).toBeNull();
});

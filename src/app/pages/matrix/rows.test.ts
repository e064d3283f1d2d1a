import { expect, it } from 'vitest';
import type { AgencyYearRow } from '../../../queries/compare/agency-years.ts';
import { changeOf, matrixOf, tintOf, type Cell } from './rows.ts';

function figure(
  agency_id: number,
  year: number,
  value: number | null,
  more: Partial<AgencyYearRow> = {},
): AgencyYearRow {
  return {
    agency_id,
    agency: `A${agency_id}`,
    year,
    value,
    numerator: value,
    denominator: null,
    reported: value !== null,
    failing: false,
    small: false,
    suspect: false,
    file: null,
    ...more,
  };
}

const two = (before: number | null, now: number | null, more: Partial<AgencyYearRow> = {}) =>
  matrixOf([figure(1, 2024, before), figure(1, 2025, now, more)], 'received');

function changed(matrix: ReturnType<typeof matrixOf>, measure: 'received' | 'open' = 'received') {
  const [row] = matrix.rows;
  return row === undefined ? null : changeOf(row, matrix.last, measure);
}

it('stands by the last year that anybody has a figure of, those without one last', () => {
  const matrix = matrixOf(
    [
      figure(1, 2024, 5),
      figure(1, 2025, null),
      figure(2, 2024, null),
      figure(2, 2025, 7),
      figure(3, 2025, 9),
      figure(3, 2024, 1),
      figure(3, 2026, null),
    ],
    'received',
  );
  expect(matrix.last).toBe(2025);
  expect(matrix.years).toEqual([2024, 2025, 2026]);
  expect(matrix.rows.map(({ agencyId }) => agencyId)).toEqual([3, 2, 1]);
  expect(matrix.rows[0]?.cells.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
});

it.each([
  ['more', two(40, 50), { state: 'known', difference: 10, relative: 0.25 }],
  ['as many', two(40, 40), { state: 'known', difference: 0, relative: 0 }],
  ['a base too small for a share', two(29, 50), { state: 'known', difference: 21, relative: null }],
  ['a base of nothing', two(0, 3), { state: 'known', difference: 3, relative: null }],
  ['a blank year', two(null, 3), { state: 'missing' }],
  ['a suspect amount', two(40, 50, { suspect: true }), { state: 'small' }],
] as const)('the change: %s', (_what, matrix, change) => {
  expect(changed(matrix)).toEqual(change);
});

it('has no change where the year before is not among the years', () => {
  expect(changed(matrixOf([figure(1, 2025, 5)], 'received'))).toEqual({ state: 'missing' });
});

it('gives rates a difference and no share of it', () => {
  const rate = (year: number, value: number, small = false): AgencyYearRow =>
    figure(1, year, value, { denominator: 100, small });
  const change = changed(matrixOf([rate(2024, 0.5), rate(2025, 0.4)], 'open'), 'open');
  expect(change).toMatchObject({ state: 'known', relative: null });
  expect(changed(matrixOf([rate(2024, 0.5, true), rate(2025, 0.4)], 'open'), 'open')).toEqual({ state: 'small' });
});

it('tints a stated nothing, never a blank, a suspect or a rate on few cases', () => {
  const steps = [10, 30, 100, 300];
  const cell = (value: number | null, more: Partial<Cell> = {}): Cell => ({ ...figure(1, 2025, value), ...more });
  expect([0, 9, 10, 99, 100, 300].map((value) => tintOf(cell(value), steps))).toEqual([1, 1, 2, 3, 4, 5]);
  expect(tintOf(cell(null), steps)).toBeNull();
  expect(tintOf(cell(50, { suspect: true }), steps)).toBeNull();
  expect(tintOf(cell(50, { small: true }), steps)).toBeNull();
});

import { expect, test } from 'vitest';
import { coverageByGroup } from '../../../../test/charts/fixtures/cases-coverage.ts';
import { contextOf } from '../../../../test/charts/fixtures/fixtures.ts';
import { coverageModel } from './model.ts';

const model = coverageModel(coverageByGroup, { field: 'kind', soundIgnored: false }, contextOf('zh'));

test('groups add up to all of them, year by year', () => {
  const [all, ...groups] = model.rows;
  expect(all?.whole).toBe(true);
  for (const [at, cell] of (all?.cells ?? []).entries()) {
    const sum = (key: 'agencies' | 'reported' | 'failing'): number =>
      groups.reduce((total, group) => total + (group.cells[at]?.[key] ?? NaN), 0);
    expect([cell.agencies, cell.reported, cell.failing]).toEqual([sum('agencies'), sum('reported'), sum('failing')]);
  }
});

test('a cell stands for its group and year; agencies of no known kind for nothing that can be chosen', () => {
  expect(model.rows[1]?.cells[0]?.ref).toEqual({ type: 'group', field: 'kind', value: '教育', year: 2019 });
  expect(model.rows.at(-1)?.cells[0]?.ref).toEqual({ type: 'group', field: 'none', value: '' });
  expect(model.rows.at(-1)?.label).toBe('（未归类）');
});

test('a single group needs no sum', () => {
  const one = coverageByGroup.filter(({ value }) => value === '教育');
  expect(coverageModel(one, { field: 'kind', soundIgnored: true }, contextOf('en')).rows).toHaveLength(1);
});

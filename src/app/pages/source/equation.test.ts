import { describe, expect, it } from 'vitest';
import type { ReportCellRow } from '../../../queries/reports/report-cells.ts';
import type { ReportCheckRow } from '../../../queries/reports/report-checks.ts';
import { failedEquations, partsOf } from './equation.ts';

function cell(path: string, value: number | null): ReportCellRow {
  return { path, value, state: value === null ? 'blank' : 'stated', raw: '', via: 'grid', start: null, end: null };
}

function check(code: string, path: string, left: number | null, right: number | null): ReportCheckRow {
  return { code, path, left, right, severity: 'error' };
}

const CELLS = [
  cell('requests.new.total', 25),
  cell('requests.carried_in.total', 3),
  cell('requests.total.total', 26),
  cell('requests.carried_out.total', 0),
  cell('requests.total.natural', 24),
  cell('requests.total.business', null),
];
const BALANCE = check('balance', 'requests.*.total', 28, 26);
const ROW = check('row-sum', 'requests.total.*', 24, 26);

describe('an equation', () => {
  const [balance, row] = failedEquations('2021', [BALANCE, ROW], CELLS);

  it('has the terms of both sides, with their figures', () => {
    expect(balance?.left).toEqual([
      { path: 'requests.new.total', value: 25 },
      { path: 'requests.carried_in.total', value: 3 },
    ]);
    expect(balance?.right.map(({ value }) => value)).toEqual([26, 0]);
    expect(balance?.difference).toBe(2);
  });

  it('keeps a blank apart from a zero', () => {
    expect(row?.left.find(({ path }) => path === 'requests.total.business')?.value).toBeNull();
  });

  it('tells which cells it shares with another failed check', () => {
    if (balance === undefined || row === undefined) throw new Error('two checks, two equations');
    const parts = partsOf(balance, [balance, row]);
    expect(parts.get('requests.new.total')).toBe('term');
    expect(parts.get('requests.total.total')).toBe('shared');
    expect(parts.get('requests.carried_out.total')).toBe('right');
    expect(parts.get('requests.total.natural')).toBeUndefined();
    expect(partsOf(row, [row]).get('requests.total.business')).toBe('zero');
  });
});

it('puts the cell of a contradiction with the prose on the right, where the table stands', () => {
  const [prose] = failedEquations('2021', [check('prose', 'requests.new.total', 30, 25)], CELLS);
  expect(prose).toMatchObject({ left: [], right: [{ path: 'requests.new.total', value: 25 }], difference: 5 });
});

it('takes the two numbers of reports for no figures', () => {
  const [copied] = failedEquations('2021', [check('same-matrix', 'requests', 7, 12)], CELLS);
  expect(copied).toMatchObject({ left: [], right: [], difference: null });
});

it('shows a report of an older form without equations', () => {
  expect(failedEquations(null, [check('negative', 'requests.new.total', -1, 0)], CELLS)[0]?.left).toEqual([
    { path: 'requests.new.total', value: 25 },
  ]);
});

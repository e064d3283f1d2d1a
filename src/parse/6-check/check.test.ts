import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPLICANT_PARTS, FORMS, requestRowsOf } from '../../schema/form.ts';
import { isCellPath, pathsOf, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Cell, Check } from '../../schema/report.ts';
import { checkReport, deriveTotals, type Cells } from './index.ts';

const stated = (value: number): Cell => ({ value, state: 'stated', via: 'grid', raw: String(value), at: [0, 1] });
const blank = (raw = ''): Cell => ({ value: null, state: 'blank', via: 'grid', raw, at: null });
const unsure = (value: number): Cell => ({ value, state: 'unsure', via: 'grid', raw: String(value), at: [0, 1] });

type Written = Readonly<Partial<Record<CellPath, number | string | Cell>>>;

/** Cells by path: a number is stated, a text blank. */
function cellsOf(written: Written): Cells {
  const cells: Partial<Record<CellPath, Cell>> = {};
  for (const [path, value] of Object.entries(written)) {
    if (!isCellPath(path)) throw new Error(`no path: ${path}`);
    if (typeof value === 'number') cells[path] = stated(value);
    else cells[path] = typeof value === 'string' ? blank(value) : value;
  }
  return cells;
}

/** Cells of one row from natural to total. */
function row(
  name: 'new' | 'carried_in' | 'granted' | 'total' | 'carried_out',
  values: readonly (number | string)[],
): Written {
  const who = [...APPLICANT_PARTS, 'total'] as const;
  return Object.fromEntries(values.map((value, i) => [requestPath(name, who[i] ?? 'total'), value]));
}

function without(cells: Cells, ...paths: readonly CellPath[]): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([path]) => !paths.some((one) => one === path)));
}

/** A form on which every cell is a stated zero. */
function zeros(form: '2019' | '2021'): Cells {
  return Object.fromEntries(pathsOf(form).map((path) => [path, stated(0)]));
}

function failed(written: Written, form: '2019' | '2021' = '2019'): readonly Check[] {
  return checkReport({ ...zeros(form), ...cellsOf(written) }, form).filter((one) => !one.holds);
}

function has(checks: readonly Check[], code: string, path: string): boolean {
  return checks.some((one) => one.code === code && one.path === path);
}

describe('the form’s arithmetic', () => {
  test('a form of zeros holds: 7 balances, 7 columns of outcomes, every row, 3 channels, 2 of form 2019', () => {
    for (const form of FORMS) {
      const checks = checkReport(zeros(form), form);
      expect(checks.every((one) => one.holds)).toBe(true);
      expect(checks.length).toBe(7 + 7 + requestRowsOf(form).length + 3 + (form === '2019' ? 2 : 0));
    }
  });

  test('each sum is found broken under its own code and path, with both sides', () => {
    expect(failed({ 'requests.carried_in.natural': 2, 'requests.carried_in.total': 2 })).toEqual([
      { code: 'balance', path: 'requests.*.natural', left: 2, right: 0, holds: false },
      { code: 'balance', path: 'requests.*.total', left: 2, right: 0, holds: false },
    ]);
    expect(failed({ 'requests.granted.total': 3 })).toEqual([
      { code: 'outcomes', path: 'requests.*.total', left: 3, right: 0, holds: false },
      { code: 'row-sum', path: 'requests.granted.*', left: 0, right: 3, holds: false },
    ]);
    expect(failed({ 'litigation_direct.upheld': 1 })).toEqual([
      { code: 'channel-sum', path: 'litigation_direct.*', left: 1, right: 0, holds: false },
    ]);
    expect(failed({ 'proactive.normative.disclosed': 5, 'proactive.normative.total': 4 })).toEqual([
      { code: 'disclosed-over-total', path: 'proactive.normative.*', left: 4, right: 5, holds: false },
    ]);
  });

  test('form 2021 has three rows of 其他处理 in its sum', () => {
    const left = failed({ 'requests.other_other.natural': 1, 'requests.other_other.total': 1 }, '2021');
    expect(left.map((one) => one.path)).toEqual(['requests.*.natural', 'requests.*.total']);
    expect(left.every((one) => one.code === 'outcomes')).toBe(true);
  });

  test('negative and fractional counts are said, changes and amounts are free', () => {
    expect(failed({ 'proactive.licensing.decisions': -1 })).toMatchObject([{ code: 'negative', left: -1, right: 0 }]);
    expect(failed({ 'procurement.projects': 1.5 })).toMatchObject([{ code: 'fractional', left: 1.5, right: 2 }]);
    expect(failed({ 'proactive.licensing.change': -3, 'procurement.amount': 12.5 })).toEqual([]);
  });

  test.each([
    ['blank', blank()],
    ['unsure', unsure(0)],
  ] as const)('a sum with a %s operand is not assessable', (_, cell) => {
    const checks = checkReport({ ...zeros('2019'), 'requests.granted.natural': cell }, '2019');
    expect(has(checks, 'row-sum', 'requests.granted.*')).toBe(false);
    expect(has(checks, 'outcomes', 'requests.*.natural')).toBe(false);
    expect(has(checks, 'balance', 'requests.*.natural')).toBe(true);
  });

  test('a missing operand is no zero', () => {
    expect(checkReport(cellsOf({ 'requests.new.natural': 3, 'requests.total.natural': 3 }), '2019')).toEqual([]);
    expect(checkReport({}, '2021')).toEqual([]);
  });

  test('no form, or one before 2019, has no checks', () => {
    expect(checkReport(zeros('2019'), null)).toEqual([]);
    expect(checkReport(zeros('2019'), 'pre2019')).toEqual([]);
  });
});

describe('dashes', () => {
  const dashed = (carriedOut: number): Written => ({
    ...row('new', [9, '—', 2, '—', 3, 4, 18]),
    ...row('carried_in', ['—', '—', '—', '—', '—', '—', '—']),
    ...row('granted', [8, '—', 2, '—', 3, 3, 16]),
    ...row('total', [8, '—', 2, '—', 3, 3, 16]),
    ...row('carried_out', [carriedOut, '—', '—', '—', '—', 1, 2]),
  });

  test('are zeros for the arithmetic where the sums show it', () => {
    const checks = checkReport(cellsOf(dashed(2)), '2019').filter((one) => !one.holds);
    expect(checks).toContainEqual({ code: 'balance', path: 'requests.*.natural', left: 9, right: 10, holds: false });
    expect(has(checkReport(cellsOf(dashed(1)), '2019'), 'balance', 'requests.*.natural')).toBe(true);
  });

  test('are not, where the sums show otherwise or nothing', () => {
    const gaps = {
      ...dashed(2),
      'requests.new.total': 30,
      'requests.granted.total': 20,
      'requests.total.total': 20,
    } as const;
    expect(checkReport(cellsOf(gaps), '2019').filter((one) => one.code === 'balance')).toEqual([]);
    expect(checkReport(cellsOf({ ...row('new', [1, '—']), ...row('total', [1, '—']) }), '2019')).toEqual([]);
  });

  test('an empty cell is never one', () => {
    const empty = Object.fromEntries(
      Object.entries(dashed(2)).map(([path, value]) => [path, value === '—' ? '' : value]),
    );
    expect(checkReport(cellsOf(empty), '2019').filter((one) => !one.holds)).toEqual([]);
  });

  test('stay blanks in the cells', () => {
    expect(deriveTotals(cellsOf(dashed(2)), '2019')['requests.new.business']).toEqual(blank('—'));
  });
});

describe('derived totals', () => {
  const parts = row('new', [1, 2, 0, 0, 0, 4]);

  test('a blank row total is the sum of six numbers; one that was not read may be another', () => {
    const derived = { value: 7, state: 'derived', via: null, raw: '', at: null };
    expect(deriveTotals(cellsOf(parts), '2019')['requests.new.total']).toBeUndefined();
    expect(deriveTotals(cellsOf({ ...parts, 'requests.new.total': '/' }), '2021')['requests.new.total']).toEqual(
      derived,
    );
  });

  test.each([
    ['blank', blank('-')],
    ['unsure', unsure(2)],
    ['missing', undefined],
  ] as const)('a %s part leaves the total as it is', (_, part) => {
    const rest = without(cellsOf(parts), 'requests.new.business');
    const cells = part === undefined ? rest : { ...rest, 'requests.new.business': part };
    expect(deriveTotals(cells, '2019')['requests.new.total']).toBeUndefined();
  });

  test('an unsure total is not written over', () => {
    const cells = cellsOf({ ...parts, 'requests.new.total': unsure(9) });
    expect(deriveTotals(cells, '2019')['requests.new.total']).toEqual(unsure(9));
  });

  test('columns from their outcomes, channels from their four parts', () => {
    const rest = without(zeros('2021'), 'requests.total.natural', 'review.total');
    const totals = { 'requests.total.natural': blank(), 'review.total': blank() };
    const read = { ...rest, ...totals, 'requests.granted.natural': stated(4), 'review.upheld': stated(2) };
    const cells = deriveTotals(read, '2021');
    expect(cells['requests.total.natural']).toMatchObject({ value: 4, state: 'derived' });
    expect(cells['review.total']).toMatchObject({ value: 2, state: 'derived' });
  });

  test('a grand total that row and column give differently is left out', () => {
    const cells = { ...zeros('2019'), 'requests.total.total': blank(), 'requests.total.natural': stated(3) };
    expect(deriveTotals(cells, '2019')['requests.total.total']).toEqual(blank());
  });

  test('a derived total is not counted as a check it passed', () => {
    const checks = checkReport(deriveTotals(cellsOf({ ...parts, 'requests.new.total': '/' }), '2019'), '2019');
    expect(has(checks, 'row-sum', 'requests.new.*')).toBe(false);
  });

  test('stated, blank and unsure cells other than totals stay the same, whatever they are', () => {
    const anyCell = fc.oneof(
      fc.integer({ min: -5, max: 50 }).map(stated),
      fc.constant(blank('-')),
      fc.integer().map(unsure),
    );
    const anyCells = fc.dictionary(fc.constantFrom(...pathsOf('2019')), anyCell);
    fc.assert(
      fc.property(anyCells, (cells) => {
        const derived = deriveTotals(cells, '2019');
        for (const [path, cell] of Object.entries(derived)) {
          if (cell.state === 'derived') expect(path).toMatch(/total/);
          else expect(cell).toEqual(isCellPath(path) ? cells[path] : undefined);
        }
        for (const path of Object.keys(cells)) expect(path in derived).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { AgencyReportRow } from '../../../queries/reports/agency-reports.ts';
import { pathsOf } from '../../../schema/paths.ts';
import { pathsOfPart, Sheet, type SheetData } from './sheet.ts';

function report(
  report_id: number,
  year: number | null,
  form: string | null,
  superseded_by: number | null,
  whole = false,
): AgencyReportRow {
  return {
    report_id,
    year,
    form,
    title: null,
    published: null,
    file: `${report_id}.txt`,
    url: null,
    checks_failed: 0,
    checks_assessed: 0,
    cells_stated: 0,
    cells_unsure: 0,
    superseded_by,
    counts: superseded_by === null && !whole,
    scope: whole ? 'consolidated' : 'own',
    covers: null,
    synthetic: true,
  };
}

const DATA: SheetData = {
  reports: [report(1, 2020, '2019', null), report(9, 2020, '2019', 1), report(2, 2022, '2021', null)],
  figures: [
    { report_id: 1, year: 2020, path: 'requests.new.total', value: 0 },
    { report_id: 1, year: 2020, path: 'requests.total.total', value: 7 },
    { report_id: 1, year: 2020, path: 'review.total', value: null },
    { report_id: 2, year: 2022, path: 'requests.other.total', value: 3 },
    { report_id: 2, year: 2022, path: 'procurement.amount', value: null },
  ],
  scope: 'own',
  states: [
    { report_id: 1, path: 'requests.total.total', state: 'derived', raw: '' },
    { report_id: 1, path: 'review.total', state: 'blank', raw: '/' },
    { report_id: 1, path: 'review.upheld', state: 'unsure', raw: '1?' },
  ],
};

describe('a sheet', () => {
  const sheet = new Sheet(DATA);
  it.each([
    ['requests.new.total', 2020, 0, 'stated'],
    ['requests.total.total', 2020, 7, 'derived'],
    ['review.total', 2020, null, 'blank'],
    ['review.upheld', 2020, null, 'unsure'],
    ['review.pending', 2020, null, 'missing'],
    ['procurement.amount', 2022, null, 'not-on-form'],
    ['requests.other_fee.total'.replace('other_fee', 'other_overdue_fee'), 2020, null, 'not-on-form'],
    // The form of 2021 has three rows for it; the sum is computed.
    ['requests.other.total', 2022, 3, 'derived'],
    ['requests.new.total', 2021, null, 'no-report'],
  ] as const)('%s in %d is %s (%s)', (path, year, value, state) => {
    expect(sheet.entry(path, year)).toMatchObject({ value, state });
  });

  it('takes the report that counts', () => {
    expect(sheet.entry('requests.new.total', 2020).file).toBe('1.txt');
  });

  it('does not guess which kind of nothing it is before the cells are loaded', () => {
    const unloaded = new Sheet({ ...DATA, states: null });
    expect(unloaded.entry('review.total', 2020).state).toBe('no-number');
    expect(unloaded.entry('procurement.amount', 2022).state).toBe('not-on-form');
  });

  it('knows no path beside the forms', () => {
    expect(() => sheet.entry('requests.nothing.total', 2020)).toThrow('no cell');
  });
});

it('the parts hold every total and every cell of the other tables, once', () => {
  const wanted = [...pathsOf('2019'), ...pathsOf('2021')].filter(
    (path) => !path.startsWith('requests.') || path.endsWith('.total'),
  );
  const listed = (['requests', 'proactive', 'disputes'] as const).flatMap(pathsOfPart);
  expect([...listed].sort()).toEqual([...new Set<string>(wanted)].sort());
});

it('has the figures of one scope: a consolidated report of the same year takes nobody’s place', () => {
  const whole = report(3, 2020, '2019', null, true);
  const reports = [...DATA.reports, whole];
  expect(new Sheet({ ...DATA, reports }).entry('requests.new.total', 2020)).toMatchObject({
    value: 0,
    file: '1.txt',
  });
  const figures = [{ report_id: 3, year: 2020, path: 'requests.new.total', value: 50 }];
  const consolidated = new Sheet({ reports, figures, states: [], scope: 'consolidated' });
  expect(consolidated.entry('requests.new.total', 2020)).toMatchObject({ value: 50, file: '3.txt' });
  expect(consolidated.entry('requests.new.total', 2022)).toMatchObject({ state: 'no-report' });
});

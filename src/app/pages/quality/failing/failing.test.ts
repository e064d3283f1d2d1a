import { expect, it } from 'vitest';
import type { FailedCheckRow } from '../../../../queries/quality/failed-checks.ts';
import { failingAgencies, failingReports } from './failing.ts';
import { checkSentence, placed } from './verify-list.ts';

function row(agency_id: number, year: number, more: Partial<FailedCheckRow> = {}): FailedCheckRow {
  return {
    report_id: agency_id * 10_000 + year,
    agency_id,
    agency: `局${agency_id}`,
    year,
    file: `${agency_id}-${year}.txt`,
    code: 'row-sum',
    path: 'requests.new.*',
    severity: 'error',
    left: 11,
    right: 8,
    other_agency: null,
    other_year: null,
    other_file: null,
    ...more,
  };
}

const WARNING = {
  severity: 'warning',
  code: 'carry-over',
  path: 'requests.carried_in.total',
  left: 1,
  right: 2,
} as const;

const ROWS = [
  row(1, 2025),
  row(1, 2025, { code: 'balance', path: 'requests.*.total', left: 10, right: 20 }),
  row(1, 2025, WARNING),
  row(1, 2024),
  row(1, 2022),
  row(2, 2025, WARNING),
];

it('has a row for each report of the years, with the largest difference and since when', () => {
  const reports = failingReports(ROWS, [2025, 2025]);
  expect(
    reports.map(({ agency, errors, warnings, largest, since }) => [
      agency,
      errors.length,
      warnings.length,
      largest,
      since,
    ]),
  ).toEqual([
    ['局1', 2, 1, 10, 2024],
    ['局2', 0, 1, null, null],
  ]);
  // The gap of 2023 ends the row of years.
  expect(failingReports(ROWS, [2022, 2024]).map(({ year, since }) => [year, since])).toEqual([
    [2024, 2024],
    [2022, 2022],
  ]);
});

it('ranks organs by sums that fail, and leaves out those without any', () => {
  expect(failingAgencies(failingReports(ROWS, [2019, 2025]))).toEqual([
    { agency_id: 1, agency: '局1', years: [2022, 2024, 2025], errors: 4, warnings: 1, largest: 10 },
  ]);
});

it('tells a check in a sentence', () => {
  expect(checkSentence(row(1, 2025), 'zh')).toBe('本年新收·各项：各类申请人之和 ≠ 总计（11 与 8，差 3）');
  const twin = row(1, 2025, { code: 'same-matrix', severity: 'warning', path: 'requests', other_agency: '局9' });
  expect(checkSentence(twin, 'zh')).toBe('局9：申请表与另一份报告完全相同');
});

it('knows where the organs are', () => {
  const reports = failingReports(ROWS, [2025, 2025]);
  const here = { province: '甲省', city: null, county: null, level: '省', kind: '审计', complete: true } as const;
  expect(
    placed(reports, [{ agency_id: 1, agency: '局1', ...here }]).map(({ agency, province }) => [agency, province]),
  ).toEqual([['局1', '甲省']]);
});

import { expect, test } from 'vitest';
import type { CoverageRow } from '../../../queries/quality/coverage.ts';
import { coverageMatrix } from './coverage-matrix.ts';

function row(agency_id: number, year: number, report: number | null, failed: number | null): CoverageRow {
  return {
    agency_id,
    agency: `机关${agency_id}`,
    year,
    report_id: report,
    file: report === null ? null : `${report}.txt`,
    form: report === null ? null : '2021',
    checks_failed: failed,
    checks_assessed: failed === null ? null : 9,
    cells_stated: null,
    cells_unsure: null,
    other_form: false,
  };
}

test('gathers agencies in the order of the rows and counts what is there', () => {
  const matrix = coverageMatrix([row(2, 2022, 5, 0), row(2, 2021, 4, 2), row(1, 2021, null, null), row(1, 2022, 6, 0)]);
  expect(matrix).toMatchObject({ years: [2021, 2022], reported: 3, due: 4, failing: 1 });
  expect(matrix.agencies.map(({ agencyId, reported, failing }) => [agencyId, reported, failing])).toEqual([
    [2, 2, 1],
    [1, 1, 0],
  ]);
  expect(matrix.agencies[1]?.cells.get(2021)?.report_id).toBeNull();
});

test('is empty without rows', () => {
  expect(coverageMatrix([])).toEqual({ years: [], agencies: [], reported: 0, due: 0, failing: 0 });
});

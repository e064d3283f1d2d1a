/** A report that was just read, as the rows by which the pages show one of the data. */
import type { ReportCellRow } from '../../queries/reports/report-cells.ts';
import type { ReportCheckRow } from '../../queries/reports/report-checks.ts';
import { CHECKS } from '../../schema/checks.ts';
import type { Report } from '../../schema/report.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** In the order in which they stand in the text; those without a trace last. */
export function cellRows({ cells }: Report): readonly ReportCellRow[] {
  const rows = Object.entries(cells).map(([path, { at, ...cell }]) => ({
    ...cell,
    path,
    start: at === null ? null : at[0],
    end: at === null ? null : at[1],
  }));
  return rows.sort((a, b) => {
    if (a.start === null || b.start === null)
      return Number(a.start === null) - Number(b.start === null) || compare(a.path, b.path);
    return a.start - b.start || compare(a.path, b.path);
  });
}

/** Errors before warnings, then by code and path. */
export function byGravity(rows: readonly ReportCheckRow[]): readonly ReportCheckRow[] {
  const late = ({ severity }: ReportCheckRow): number => Number(severity !== 'error');
  return [...rows].sort((a, b) => late(a) - late(b) || compare(a.code, b.code) || compare(a.path, b.path));
}

/** The report's own checks that do not hold. */
export function checkRows({ checks }: Report): readonly ReportCheckRow[] {
  return checks
    .filter(({ holds }) => !holds)
    .map(({ code, path, left, right }) => ({ code, path, severity: CHECKS[code].severity, left, right }));
}

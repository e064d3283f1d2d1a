/** The long tables of one report. Rows lack `report_id`, which is known only after sorting. */
import { APPLICANT_PARTS, PROACTIVE_ITEMS, PROACTIVE_MEASURES, REQUEST_ROWS } from '../../schema/form.ts';
import { isCellPath, proactivePath, requestPath } from '../../schema/paths.ts';
import type { Report } from '../../schema/report.ts';
import { counts } from './totals.ts';
import { countAt, numberAt, type Row } from './value.ts';

/** Counts other than 0 of the six applicant columns. */
export function applicantRows(report: Report): readonly Row[] {
  if (!counts(report)) return [];
  return REQUEST_ROWS.flatMap(({ code }) =>
    APPLICANT_PARTS.flatMap((applicant) => {
      const path = requestPath(code, applicant);
      const count = countAt(report, path);
      if (count === null || count === 0) return [];
      return [{ row: code, applicant, count, state: report.cells[path]?.state ?? null }];
    }),
  );
}

/** Stated figures of part 二; the fees' amount in 元. */
export function proactiveRows(report: Report): readonly Row[] {
  if (!counts(report)) return [];
  return PROACTIVE_ITEMS.flatMap((item) =>
    PROACTIVE_MEASURES.flatMap((measure) => {
      const path = proactivePath(item, measure);
      if (!isCellPath(path)) return [];
      const stated = report.cells[path]?.state === 'stated' ? numberAt(report, path) : null;
      const money = path === 'proactive.fees.amount' ? (report.money[path]?.yuan ?? null) : stated;
      const value = stated === null ? null : money;
      return value === null ? [] : [{ item, measure, value }];
    }),
  );
}

/** The report's own checks that do not hold. */
export function checkRows(report: Report): readonly Row[] {
  return report.checks
    .filter(({ holds }) => !holds)
    .map(({ code, path, left, right }) => ({ code, path, left, right }));
}

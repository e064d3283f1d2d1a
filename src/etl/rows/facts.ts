/** The long tables of one report. Rows lack `report_id`, which is known only after sorting. */
import { APPLICANT_PARTS, PROACTIVE_ITEMS, PROACTIVE_MEASURES, REQUEST_ROWS } from '../../schema/form.ts';
import { isCellPath, proactivePath, requestPath } from '../../schema/paths.ts';
import type { Report } from '../../schema/report.ts';
import { counts } from './totals.ts';
import { countAt, numberAt, type Row } from './value.ts';

const APPLICANT_CELLS = REQUEST_ROWS.flatMap(({ code }) =>
  APPLICANT_PARTS.map((applicant) => ({ row: code, applicant, path: requestPath(code, applicant) })),
);
const PROACTIVE_CELLS = PROACTIVE_ITEMS.flatMap((item) =>
  PROACTIVE_MEASURES.flatMap((measure) => {
    const path = proactivePath(item, measure);
    return isCellPath(path) ? [{ item, measure, path }] : [];
  }),
);

/** Counts of the six applicant columns, zeros included. */
export function applicantRows(report: Report): readonly Row[] {
  if (!counts(report)) return [];
  const rows: Row[] = [];
  for (const { row, applicant, path } of APPLICANT_CELLS) {
    const count = countAt(report, path);
    if (count !== null) rows.push({ row, applicant, count, state: report.cells[path]?.state ?? null });
  }
  return rows;
}

/** Stated figures of part 二; the fees' amount in 元. */
export function proactiveRows(report: Report): readonly Row[] {
  if (!counts(report)) return [];
  const rows: Row[] = [];
  for (const { item, measure, path } of PROACTIVE_CELLS) {
    if (report.cells[path]?.state !== 'stated') continue;
    const stated = numberAt(report, path);
    const money = path === 'proactive.fees.amount' ? (report.money[path]?.yuan ?? null) : stated;
    if (stated !== null && money !== null) rows.push({ item, measure, value: money });
  }
  return rows;
}

/** The report's own checks that do not hold. */
export function checkRows(report: Report): readonly Row[] {
  return report.checks
    .filter(({ holds }) => !holds)
    .map(({ code, path, left, right }) => ({ code, path, left, right }));
}

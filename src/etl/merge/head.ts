/** What the merge must know of a report: the wide columns of its row in `staged`. */
import { APPLICANTS } from '../../schema/form.ts';
import { proactivePath, requestPath } from '../../schema/paths.ts';
import type { CellState, Report } from '../../schema/report.ts';
import { isIsoDate, isReportYear } from '../guards.ts';
import { counts, procurementOf, totalsOf } from '../rows/totals.ts';
import { numberAt, type Row } from '../rows/value.ts';
import { matrixSignature } from './signature.ts';

/** A report whose year can be one, and whose date is one; anything else becomes null. */
export function dated(report: Report): Report {
  return {
    ...report,
    year: report.year !== null && isReportYear(report.year) ? report.year : null,
    published: report.published !== null && isIsoDate(report.published) ? report.published : null,
  };
}

/** The row of a `dated` report; `source` is the name of the input root, to tell equal file names apart. */
export function headRow(report: Report, source: string): Row {
  const cells = Object.values(report.cells);
  const inState = (state: CellState): number => cells.filter((cell) => cell.state === state).length;
  const complete = report.agency !== null && report.agency_complete;
  const { agency, region_code, province, city, county, level, kind } = report;
  const procurement = procurementOf(report);
  return {
    source,
    file: report.file,
    part: report.index,
    sha256: report.sha256,
    title: report.title,
    url: report.url,
    form: report.form,
    year: report.year,
    published: report.published,
    synthetic: report.synthetic,
    agency,
    // Reports of one complete name in one place are one agency; any other report is an agency of its own.
    place: complete ? JSON.stringify([agency, region_code, province, city, county]) : null,
    complete,
    region_code,
    province,
    city,
    county,
    level,
    kind,
    checks_failed: report.checks.filter((check) => !check.holds).length,
    checks_assessed: report.checks.length,
    cells_stated: inState('stated'),
    cells_blank: inState('blank'),
    cells_derived: inState('derived'),
    cells_unsure: inState('unsure'),
    ...totalsOf(report),
    procurement_projects: procurement.projects,
    procurement_yuan: procurement.yuan,
    procurement_unit_from: procurement.unitFrom,
    ...carriedOf(report),
    ...flowsOf(report),
    matrix: counts(report) ? matrixSignature(report) : null,
  };
}

function carriedOf(report: Report): Row {
  return Object.fromEntries(
    APPLICANTS.flatMap((applicant) => [
      [`in_${applicant}`, numberAt(report, requestPath('carried_in', applicant))],
      [`out_${applicant}`, numberAt(report, requestPath('carried_out', applicant))],
    ]),
  );
}

/** Documents made, repealed and in force; form 2021 only. */
function flowsOf(report: Report): Row {
  const items = ['regulations', 'normative'] as const;
  const measures = ['made', 'repealed', 'valid'] as const;
  return Object.fromEntries(
    items.flatMap((item) =>
      measures.map((measure) => [
        `${item}_${measure}`,
        report.form === '2021' ? numberAt(report, proactivePath(item, measure)) : null,
      ]),
    ),
  );
}

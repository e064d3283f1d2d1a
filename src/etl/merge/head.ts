/** What the merge must know of a report: the wide columns of its row in `staged`. */
import { agencyKey } from '../../parse/3-identify/index.ts';
import { APPLICANTS } from '../../schema/form.ts';
import { proactivePath, requestPath } from '../../schema/paths.ts';
import type { Cell, CellState, Report } from '../../schema/report.ts';
import { isIsoDate, isReportYear } from '../guards.ts';
import { counts, procurementOf, totalsOf } from '../rows/totals.ts';
import { numberAt, type Row, type Value } from '../rows/value.ts';
import { matrixSignature } from './signature.ts';

/** A report whose year can be one, and whose date is one; anything else becomes null. */
export function dated(report: Report): Report {
  return {
    ...report,
    year: report.year !== null && isReportYear(report.year) ? report.year : null,
    published: report.published !== null && isIsoDate(report.published) ? report.published : null,
  };
}

/** The row of a `dated` report; `source` is the name of the input root, to tell equal file names apart; `chosen`: see `Origin`. */
export function headRow(report: Report, source: string, chosen: boolean): Row {
  const inState = countStates(Object.values(report.cells));
  const complete = report.agency !== null && report.agency_complete;
  const { agency, region_code, province, city, county, level, kind } = report;
  const procurement = procurementOf(report);
  const row: Record<string, Value> = {
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
    ...keysOf(report),
    scope: report.scope,
    covers: report.covers,
    corrected: report.corrected,
    chosen,
    complete,
    region_code,
    province,
    city,
    county,
    level,
    kind,
    checks_failed: report.checks.filter((check) => !check.holds).length,
    checks_assessed: report.checks.length,
    cells_stated: inState.stated,
    cells_blank: inState.blank,
    cells_derived: inState.derived,
    cells_unsure: inState.unsure,
    ...totalsOf(report),
    procurement_projects: procurement.projects,
    procurement_yuan: procurement.yuan,
    procurement_unit_from: procurement.unitFrom,
    matrix: counts(report) ? matrixSignature(report) : null,
  };
  fill(row, report);
  return row;
}

/** Reports of one complete name in one place are one agency, however the name is written; any other report is an agency of its own. */
function keysOf(report: Report): Readonly<Record<'place' | 'place_key' | 'organ_key' | 'loose' | 'former', Value>> {
  const { agency, agency_complete, region_code, province, city, county, year } = report;
  if (agency === null) return { place: null, place_key: null, organ_key: null, loose: null, former: null };
  const key = agencyKey({ agency, region_code, province, city, county, year });
  return {
    place: agency_complete ? JSON.stringify([key.place, key.organ]) : null,
    place_key: key.place,
    organ_key: key.organ,
    loose: key.loose,
    former: key.former,
  };
}

/** Columns with the cell that fills them. */
const CARRIED = APPLICANTS.flatMap((applicant) => [
  { name: `in_${applicant}`, path: requestPath('carried_in', applicant) },
  { name: `out_${applicant}`, path: requestPath('carried_out', applicant) },
]);

/** Documents made, repealed and in force; form 2021 only. */
const FLOWS = (['regulations', 'normative'] as const).flatMap((item) =>
  (['made', 'repealed', 'valid'] as const).map((measure) => ({
    name: `${item}_${measure}`,
    path: proactivePath(item, measure),
  })),
);

function fill(row: Record<string, Value>, report: Report): void {
  for (const { name, path } of CARRIED) row[name] = numberAt(report, path);
  const flows = report.form === '2021';
  for (const { name, path } of FLOWS) row[name] = flows ? numberAt(report, path) : null;
}

function countStates(cells: readonly Cell[]): Record<CellState, number> {
  const counted = { stated: 0, blank: 0, derived: 0, unsure: 0 };
  for (const { state } of cells) counted[state] += 1;
  return counted;
}

/** What `inspect` prints of a document, in the order of the contract; fields beyond it stand at the end of their object. */
import type { Parsed, Report } from '../schema/report.ts';

/** One JSON line a report, or one line that says why there is none. */
export function jsonLines(parsed: Parsed): readonly string[] {
  if (!parsed.ok) return [JSON.stringify({ file: parsed.file, rejected: parsed.rejected })];
  return parsed.reports.map((report) => JSON.stringify(reportShape(report)));
}

function reportShape(report: Report): unknown {
  return {
    file: report.file,
    index: report.index,
    title: report.title,
    form: report.form,
    agency: report.agency,
    agency_from: report.agency_from,
    agency_complete: report.agency_complete,
    region: report.region,
    region_code: report.region_code,
    province: report.province,
    level: report.level,
    kind: report.kind,
    year: report.year,
    published: report.published,
    url: report.url,
    sha256: report.sha256,
    cells: report.cells,
    money: report.money,
    checks: report.checks,
    messages: report.messages,
    city: report.city,
    county: report.county,
    synthetic: report.synthetic,
    scope: report.scope,
    covers: report.covers,
    corrected: report.corrected,
  };
}

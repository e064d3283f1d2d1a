/** Second half of a run: agencies, ids, duplicates and checks between reports, written to the stage in their final order. */
import type { Collected, Reject } from '../collect.ts';
import { compareText, firstDecision } from '../order.ts';
import { checkRow } from '../rows/facts.ts';
import type { Row } from '../rows/value.ts';
import type { Stage } from '../store/stage.ts';
import type { MergeFacts, QualityBook } from '../summary/quality.ts';
import { amountFindings } from './amounts.ts';
import { copyFindings } from './copies.ts';
import { panelOf, type Finding } from './findings.ts';
import { numberReports, type Numbered } from './numbering.ts';
import { yearFindings } from './years.ts';

export function mergeInto(stage: Stage, collected: Collected, book: QualityBook): MergeFacts {
  const { agencies, reports } = numberReports(collected.heads);
  const panel = panelOf(reports);
  const amounts = amountFindings(panel);
  agencies.forEach((agency, index) => {
    const { name, kind, region_code, province, city, county, level, complete } = agency;
    stage.addRow('agencies', {
      agency_id: index + 1,
      agency: name,
      kind,
      region_code,
      province,
      city,
      county,
      level,
      complete,
    });
  });
  for (const report of reports) {
    stage.setId(report.head.key, report.id);
    stage.addRow('reports', reportRow(report, amounts.suspect.get(report) ?? null));
  }
  const findings = [...yearFindings(panel), ...copyFindings(reports), ...amounts.findings];
  for (const finding of findings.sort(compareFindings)) {
    stage.addFacts('checks', finding.report.head.key, [checkRow(finding)]);
    book.addFinding(finding.code);
  }
  for (const reject of [...collected.rejects].sort(compareRejects)) {
    stage.addRow('rejects', { file: reject.file, code: reject.code, text: reject.text });
  }
  return {
    superseded: reports.filter((report) => report.supersededBy !== null).length,
    agencies: agencies.length,
    incomplete: agencies.filter((agency) => !agency.complete).length,
  };
}

function reportRow(report: Numbered, suspect: boolean | null): Row {
  const { head, agency } = report;
  return {
    report_id: report.id,
    agency_id: report.agencyId,
    agency: agency.name,
    kind: agency.kind,
    province: agency.province,
    region_code: agency.region_code,
    level: agency.level,
    year: head.year,
    form: head.form,
    title: head.title,
    published: head.published,
    file: head.file,
    url: head.url,
    sha256: head.sha256,
    checks_failed: head.checksFailed,
    checks_assessed: head.checksAssessed,
    cells_stated: head.cellsStated,
    cells_unsure: head.cellsUnsure,
    superseded_by: report.supersededBy,
    synthetic: head.synthetic,
    ...head.totals,
    procurement_projects: head.procurement.projects,
    procurement_yuan: head.procurement.yuan,
    procurement_unit_from: head.procurement.unitFrom,
    procurement_suspect: suspect,
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return firstDecision(
    a.report.id - b.report.id,
    compareText(a.code, b.code),
    compareText(a.path, b.path),
    a.right - b.right,
  );
}

function compareRejects(a: Reject, b: Reject): number {
  return firstDecision(compareText(a.file, b.file), compareText(a.code, b.code), compareText(a.text, b.text));
}

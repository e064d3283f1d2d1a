/** 需核实清单: the reports whose figures are to be verified, by the organ that is told, as a workbook and as a document. */
import { WORDS } from '../../../../words/charts/common.ts';
import { QUALITY_WORDS } from '../../../../words/site/quality.ts';
import { count } from '../../../../words/site/index.ts';
import type { Lang } from '../../../../words/lang.ts';
import type { AgencyOption } from '../../../../queries/overview/options.ts';
import type { FailedCheckRow } from '../../../../queries/quality/failed-checks.ts';
import { pathWords } from '../../../parts/path-words.ts';
import { checkText, difference } from '../check-columns.ts';
import { plain } from '../setting.ts';
import type { FollowUpGroup } from '../roster/by-superior.ts';
import type { Placed } from '../roster/superior.ts';
import type { FailingReport } from './failing.ts';

/** `本年新收·各项：各类申请人之和 ≠ 总计（11 与 8，差 3）` */
export function checkSentence(row: FailedCheckRow, lang: Lang): string {
  const words = QUALITY_WORDS[lang].failing;
  const where = row.other_agency === null ? pathWords(row.path, lang) : row.other_agency;
  const by = difference(row);
  const sides =
    by === null ? '' : words.sides(plain(row.left, lang), plain(row.right, lang), plain(Math.abs(by), lang));
  return `${where}${WORDS[lang].colon}${checkText(row.code, lang)}${sides}`;
}

export type ToVerify = FailingReport & Placed;

/** With where the organs are; those that the data no longer know are left out. */
export function placed(reports: readonly FailingReport[], agencies: readonly AgencyOption[]): readonly ToVerify[] {
  const byId = new Map(agencies.map((option) => [option.agency_id, option]));
  return reports.flatMap((report) => {
    const option = byId.get(report.agency_id);
    if (option === undefined) return [];
    const { province, city, county, level, kind } = option;
    return [{ ...report, province, city, county, level, kind }];
  });
}

function heads(lang: Lang): readonly string[] {
  const { agency, year, failing } = QUALITY_WORDS[lang];
  return [agency, year, failing.what, failing.since, failing.sourceFile];
}

function cells(report: ToVerify, lang: Lang): readonly (string | number)[] {
  const { agency, year, errors, warnings, since, file } = report;
  const sentences = [...errors, ...warnings].map((row) => checkSentence(row, lang)).join(WORDS[lang].comma);
  return [agency, year, sentences, since ?? '', file];
}

/** `notes`: title, selection and data, as other tables say them. */
export async function verifyWorkbook(
  groups: readonly FollowUpGroup<ToVerify>[],
  notes: readonly string[],
  sheets: readonly [data: string, notes: string],
  lang: Lang,
): Promise<Blob> {
  const { tableXlsx } = await import('../../../../export/table/table-xlsx.ts');
  const widths = [240, 280, 64, 640, 96, 240];
  const labels = [QUALITY_WORDS[lang].absent.superior, ...heads(lang)];
  const columns = labels.map((label, at) => ({ label, width: widths[at] ?? 120 }));
  const rows = groups.flatMap(({ superior, rows: list }) => list.map((row) => [superior, ...cells(row, lang)]));
  return tableXlsx({ sheets, columns, rows, notes });
}

export async function verifyDocument(
  groups: readonly FollowUpGroup<ToVerify>[],
  [title = '', ...notes]: readonly string[],
  lang: Lang,
): Promise<Blob> {
  const { followUpDocx } = await import('../../../../export/docx/follow-up.ts');
  const { failing } = QUALITY_WORDS[lang];
  return followUpDocx({
    title,
    notes,
    apart: true,
    groups: groups.map(({ superior, rows }) => ({
      heading: superior,
      lead: failing.lead(count(rows.length, lang)),
      table: {
        head: heads(lang).slice(0, 4),
        rows: rows.map((row) => cells(row, lang).slice(0, 4).map(String)),
        figures: [false, false, false, false],
      },
    })),
  });
}

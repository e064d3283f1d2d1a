/** 督促公布清单 by the organ that is told, as a workbook and as a document. */
import { QUALITY_WORDS } from '../../../../words/site/quality.ts';
import type { MissingReport } from '../../../../schema/quality.ts';
import type { Lang } from '../../../../words/lang.ts';
import { count } from '../../../../words/site/index.ts';
import type { FollowUpGroup } from './by-superior.ts';
import { dueDay } from './superior.ts';

function cells(row: MissingReport, lang: Lang): readonly (string | number)[] {
  return [row.agency, row.year, QUALITY_WORDS[lang].absent.reasons[row.reason], dueDay(row)];
}

function heads(lang: Lang): readonly string[] {
  const { absent, agency, year } = QUALITY_WORDS[lang];
  return [agency, year, absent.reason, absent.due];
}

/** `notes`: title, selection and data, as other tables say them. */
export async function followUpWorkbook(
  groups: readonly FollowUpGroup<MissingReport>[],
  notes: readonly string[],
  sheets: readonly [data: string, notes: string],
  lang: Lang,
): Promise<Blob> {
  const { tableXlsx } = await import('../../../../export/table/table-xlsx.ts');
  const widths = [240, 280, 64, 160, 112];
  const labels = [QUALITY_WORDS[lang].absent.superior, ...heads(lang)];
  const columns = labels.map((label, at) => ({ label, width: widths[at] ?? 120 }));
  const rows = groups.flatMap(({ superior, rows: missing }) => missing.map((row) => [superior, ...cells(row, lang)]));
  return tableXlsx({ sheets, columns, rows, notes });
}

export async function followUpDocument(
  groups: readonly FollowUpGroup<MissingReport>[],
  notes: readonly string[],
  lang: Lang,
): Promise<Blob> {
  const { followUpDocx } = await import('../../../../export/docx/follow-up.ts');
  const { absent } = QUALITY_WORDS[lang];
  const [title = absent.table, ...rest] = notes;
  return followUpDocx({
    title,
    notes: rest,
    apart: true,
    groups: groups.map(({ superior, rows: missing }) => ({
      heading: superior,
      lead: absent.lead(count(missing.length, lang)),
      table: {
        head: heads(lang),
        rows: missing.map((row) => cells(row, lang).map(String)),
        figures: [false, false, false, false],
      },
    })),
  });
}

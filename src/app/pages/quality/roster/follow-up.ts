/** 督促公布清单 by the organ that is told, as a workbook and as a document. */
import { QUALITY_WORDS } from '../../../../words/site/quality.ts';
import type { MissingReport } from '../../../../schema/quality.ts';
import type { Lang } from '../../../../words/lang.ts';
import { count } from '../../../../words/site/index.ts';
import { dueDay, superiorOf } from './superior.ts';

export interface FollowUpGroup {
  readonly superior: string;
  readonly missing: readonly MissingReport[];
}

/** In the order of the list; those whose superior nobody knows last. */
export function bySuperior(missing: readonly MissingReport[], lang: Lang): readonly FollowUpGroup[] {
  const unknown = QUALITY_WORDS[lang].absent.unknownSuperior;
  const groups = new Map<string, MissingReport[]>();
  for (const row of missing) {
    const superior = superiorOf(row) ?? unknown;
    const group = groups.get(superior);
    if (group === undefined) groups.set(superior, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([superior, rows]) => ({ superior, missing: rows }))
    .toSorted((a, b) => Number(a.superior === unknown) - Number(b.superior === unknown));
}

function cells(row: MissingReport, lang: Lang): readonly (string | number)[] {
  return [row.agency, row.year, QUALITY_WORDS[lang].absent.reasons[row.reason], dueDay(row)];
}

function heads(lang: Lang): readonly string[] {
  const { absent, agency, year } = QUALITY_WORDS[lang];
  return [agency, year, absent.reason, absent.due];
}

/** `notes`: title, selection and data, as other tables say them. */
export async function followUpWorkbook(
  groups: readonly FollowUpGroup[],
  notes: readonly string[],
  sheets: readonly [data: string, notes: string],
  lang: Lang,
): Promise<Blob> {
  const { tableXlsx } = await import('../../../../export/table/table-xlsx.ts');
  const widths = [240, 280, 64, 160, 112];
  const labels = [QUALITY_WORDS[lang].absent.superior, ...heads(lang)];
  const columns = labels.map((label, at) => ({ label, width: widths[at] ?? 120 }));
  const rows = groups.flatMap(({ superior, missing }) => missing.map((row) => [superior, ...cells(row, lang)]));
  return tableXlsx({ sheets, columns, rows, notes });
}

export async function followUpDocument(
  groups: readonly FollowUpGroup[],
  notes: readonly string[],
  lang: Lang,
): Promise<Blob> {
  const { followUpDocx } = await import('../../../../export/docx/follow-up.ts');
  const { absent } = QUALITY_WORDS[lang];
  const [title = absent.table, ...rest] = notes;
  return followUpDocx({
    title,
    notes: rest,
    groups: groups.map(({ superior, missing }) => ({
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

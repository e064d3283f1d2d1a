/** Rows of any table as a model, so that they go where charts go: into the briefing and its files. */
import type { CellValue, Lang, ListedModel, TableColumn } from '../../model.ts';
import { WORDS, whole } from '../../../words/charts/common.ts';

/** More rows than these make a briefing slow to keep; files of the page itself have all. */
export const MOST_LISTED = 2000;

const TEXT: Readonly<Record<Lang, { readonly unit: string; readonly cut: (kept: number, left: number) => string }>> = {
  zh: {
    unit: '见表头',
    cut: (kept, left) => `只收入前 ${whole(kept)} 行，其余 ${whole(left)} 行见原页下载的文件。`,
  },
  en: {
    unit: 'see the heads',
    cut: (kept, left) => `The first ${whole(kept)} rows; ${whole(left)} more are in the files of the page.`,
  },
};

export interface Listed {
  /** Lower-case letters and hyphens. */
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly example: boolean;
  readonly columns: readonly TableColumn[];
  /** In the order of the columns; null is no value. */
  readonly rows: readonly (readonly CellValue[])[];
}

export function listedModel(listed: Listed): ListedModel {
  const { id, lang, title, subtitle, notes, source, example, columns, rows } = listed;
  const kept = rows.slice(0, MOST_LISTED);
  const left = rows.length - kept.length;
  return {
    kind: 'listed',
    id,
    lang,
    title,
    subtitle,
    unit: TEXT[lang].unit,
    coverage: null,
    formula: null,
    notes: [
      ...notes,
      ...(left > 0 ? [TEXT[lang].cut(kept.length, left)] : []),
      ...(example ? [WORDS[lang].example + WORDS[lang].stop] : []),
    ],
    source,
    summary: title,
    table: {
      columns,
      rows: kept.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null]))),
    },
    fileName: title.replace(/[\\/:*?"<>|\s]+/g, '_'),
  };
}

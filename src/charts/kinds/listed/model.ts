/** Rows of any table as a model, so that they go where charts go: into the briefing and its files. */
import type { CellValue, Lang, ListedModel, TableColumn } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { LISTED_WORDS } from '../../../words/charts/listed.ts';

/** More rows than these make a briefing slow to keep; files of the page itself have all. */
export const MAX_LISTED = 2000;

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
  const kept = rows.slice(0, MAX_LISTED);
  const left = rows.length - kept.length;
  return {
    kind: 'listed',
    id,
    lang,
    title,
    subtitle,
    unit: LISTED_WORDS[lang].unit,
    coverage: null,
    formula: null,
    notes: [
      ...notes,
      ...(left > 0 ? [LISTED_WORDS[lang].cut(kept.length, left)] : []),
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

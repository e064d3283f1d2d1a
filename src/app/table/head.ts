/** What a workbook says of the table in it: what it is, of which selection, from which data. */
import { formatYears } from '../../words/format.ts';
import { yearsText } from '../../words/charts/common.ts';
import type { Lang } from '../../charts/model.ts';
import { describeSelection } from '../filters/describe.ts';
import type { Dictionary } from '../../words/site/index.ts';
import type { View } from '../state/app.svelte.ts';

interface About {
  readonly title: string;
  /** false: the table holds everything, whatever the filters say. */
  readonly filtered: boolean;
  readonly notes: readonly string[];
}

export function headOf(view: View, t: Dictionary, lang: Lang, { title, filtered, notes }: About): readonly string[] {
  const { manifest, info } = view.data;
  return [
    title,
    ...(filtered ? [selectionLine(view, t, lang)] : []),
    ...notes,
    ...(info.synthetic > 0 ? [t.synthetic(String(info.synthetic))] : []),
    t.tables.version(manifest.data_version, manifest.built_at.slice(0, 10)),
  ];
}

/** The selection and its years. */
export function selectionLine(view: View, t: Dictionary, lang: Lang): string {
  return `${describeSelection(view, t, lang)} · ${yearsText(formatYears(view.selection.years), lang)}`;
}

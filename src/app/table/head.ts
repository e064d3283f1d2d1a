/** What stands above the rows of a CSV: what it is, of which selection, from which data. */
import { formatYears } from '../../words/format.ts';
import { yearsText } from '../../words/charts/common.ts';
import type { Lang } from '../../charts/model.ts';
import { describeSelection } from '../filters/describe.ts';
import type { Dictionary } from '../../words/site/index.ts';
import type { View } from '../state/app.svelte.ts';

export function headOf(
  view: View,
  t: Dictionary,
  lang: Lang,
  title: string,
  notes: readonly string[],
): readonly string[] {
  const { manifest, info } = view.data;
  return [
    title,
    `${describeSelection(view, t, lang)} · ${yearsText(formatYears(view.selection.years), lang)}`,
    ...notes,
    ...(info.synthetic > 0 ? [t.synthetic(String(info.synthetic))] : []),
    t.tables.version(manifest.data_version, manifest.built_at.slice(0, 10)),
  ];
}

/** The selection in words, for titles and pictures; the years are added by the charts. */
import { WORDS } from '../../words/charts/common.ts';
import type { Lang } from '../../charts/model.ts';
import { LEVELS } from '../../schema/form.ts';
import type { Dictionary } from '../../words/site/index.ts';
import type { View } from '../state/app.svelte.ts';

/** Names beyond this many are counted, not listed. */
const LISTED = 3;

function listed(names: readonly string[], t: Dictionary, lang: Lang): string {
  const separator = WORDS[lang].and;
  const shown = names.slice(0, LISTED).join(separator);
  return names.length > LISTED ? t.filters.andMore(shown, names.length) : shown;
}

/** Empty parts are left out; without any choice: all agencies. */
export function describeSelection(
  { selection, names }: Pick<View, 'selection' | 'names'>,
  t: Dictionary,
  lang: Lang,
): string {
  const agencies = selection.agencies.map((id) => names.nameOf(id));
  const parts = [selection.provinces, selection.levels.map((level) => t.levels[level]), selection.kinds, agencies]
    .filter((list) => list.length > 0)
    .map((list) => listed(list, t, lang));
  if (parts.length === 0) parts.push(t.filters.allAgencies);
  if (selection.scope !== undefined) parts.push(t.filters.scopes[selection.scope]);
  if (selection.soundOnly) parts.push(t.filters.soundChip);
  return parts.join(' · ');
}

/** The level of an agency in words; empty where it is not known. */
export function levelText(level: string | null, t: Dictionary): string {
  const known = LEVELS.find((one) => one === level);
  return known === undefined ? '' : t.levels[known];
}

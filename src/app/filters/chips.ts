/** What is active, as a list to look at and to take away one by one. */
import type { Dictionary } from '../../words/site/index.ts';
import type { View } from '../state/app.svelte.ts';
import type { Link } from '../url/link.ts';

export interface Chip {
  readonly name: string;
  /** The change of the link that lifts it. */
  readonly without: Partial<Link>;
}

type Names = 'provinces' | 'levels' | 'kinds';

export function chipsOf(
  { selection, names, allYears }: Pick<View, 'selection' | 'names' | 'allYears'>,
  t: Dictionary,
): readonly Chip[] {
  const [from, to] = selection.years;
  const chips: Chip[] = [];
  if (from !== allYears[0] || to !== allYears[1]) {
    chips.push({ name: t.filters.yearRange(from, to), without: { from: null, to: null } });
  }
  const add = <T extends string>(field: Names, values: readonly T[], text: (value: T) => string): void => {
    for (const value of values) {
      chips.push({ name: text(value), without: { [field]: values.filter((other) => other !== value) } });
    }
  };
  add('provinces', selection.provinces, (value) => value);
  add('levels', selection.levels, (value) => t.levels[value]);
  add('kinds', selection.kinds, (value) => value);
  const agencies = [...new Set(selection.agencies.map((id) => names.nameOf(id)))];
  for (const name of agencies) {
    chips.push({ name, without: { agencies: agencies.filter((other) => other !== name) } });
  }
  if (selection.soundOnly) chips.push({ name: t.filters.soundChip, without: { sound: false } });
  if (selection.alike === true) chips.push({ name: t.filters.alike, without: { alike: false } });
  if (selection.scope === 'consolidated')
    chips.push({ name: t.filters.scopes.consolidated, without: { consolidated: false } });
  return chips;
}

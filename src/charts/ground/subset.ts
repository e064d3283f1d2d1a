/** A chart whose figures need several cells of a report at once can use fewer reports than the page counts, and says so. */
import { WORDS } from '../../words/charts/common.ts';
import { SUBSET_WORDS, type SubsetRule } from '../../words/charts/subset.ts';
import type { Lang } from '../../words/lang.ts';

/** `used` of the `of` reports that count under the filter. */
export interface Subset {
  readonly used: number;
  readonly of: number;
  readonly rule: SubsetRule;
}

/** null where every report is used. */
export function subsetOf(used: number, of: number, rule: SubsetRule): Subset | null {
  return used < of ? { used, of, rule } : null;
}

/** "39 份年报中 33 份各类之和等于总计", for the subtitle; empty where every report is used. */
export function subsetText(subset: Subset | null, lang: Lang): string {
  return subset === null ? '' : SUBSET_WORDS[lang].of(subset.used, subset.of, subset.rule);
}

/** The name of an amount: with its rule where another card's amount of this name may be of more reports. */
export function nameIn(subset: Subset | null, label: string, lang: Lang): string {
  return subset === null ? label : label + WORDS[lang].inBrackets(SUBSET_WORDS[lang].short[subset.rule]);
}

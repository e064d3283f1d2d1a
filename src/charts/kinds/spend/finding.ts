import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import type { SpendModel } from '../../model.ts';

/** How many amounts look like slips of units; null where none does. */
export function spendHeadline({ lang, rows }: SpendModel): string | null {
  const suspects = [...rows]
    .flatMap(({ figures }) => figures)
    .filter(({ suspect, value }) => suspect && value !== null);
  return suspects.length === 0 ? null : TITLES[lang].suspects(formatValue(suspects.length, 'count', lang));
}

/** What the heads of charts by years share. */
import { TITLES } from '../../words/charts/titles.ts';
import type { Coverage, Lang } from './base.ts';
import { isOtherBasis } from './basis.ts';

interface OfYear {
  readonly year: number;
  readonly text: string;
  readonly coverage: Coverage | null;
}

/**
 * The last year, and beside it the one before where both may be compared and stand on the same agencies: a head has no room for two n. As
 * large as that where they are written alike.
 */
export function yearsHeadline(lang: Lang, label: string, last: OfYear, before: OfYear | null): string {
  const words = TITLES[lang];
  const [year, value] = [String(last.year), last.text];
  if (before === null || isOtherBasis(before.coverage, last.coverage)) return words.year(year, label, value);
  if (before.text === value) return words.same(year, String(before.year), label, value);
  return words.years(year, label, value, String(before.year), before.text);
}

/** What the heads of charts by years share. */
import { TITLES } from '../../words/charts/titles.ts';
import type { Lang } from './base.ts';

interface OfYear {
  readonly year: number;
  readonly text: string;
}

/** The last year, and beside it the one before where both may be compared; as large as that where they are written alike. */
export function yearsHeadline(lang: Lang, label: string, last: OfYear, before: OfYear | null): string {
  const words = TITLES[lang];
  const [year, value] = [String(last.year), last.text];
  if (before === null) return words.year(year, label, value);
  if (before.text === value) return words.same(year, String(before.year), label, value);
  return words.years(year, label, value, String(before.year), before.text);
}

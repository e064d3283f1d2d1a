import { LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { ModelContext } from '../context.ts';
import { formatYears } from '../format.ts';
import { WORDS } from '../words.ts';

interface Doubtful {
  readonly unit_from: string | null;
  readonly suspect: boolean | null;
}

/** What a reader of procurement figures has to know: years without the item, assumed units, suspicious amounts. */
export function procurementNotes(
  rows: readonly Doubtful[],
  context: ModelContext,
): readonly (readonly [holds: boolean, text: string])[] {
  const words = WORDS[context.lang];
  const assumed = rows.filter((row) => row.unit_from === 'assumed').length;
  const suspect = rows.filter((row) => row.suspect === true).length;
  return procurementWarnings({ assumed, suspect }, context).map(([holds, text]) => [holds, text + words.stop]);
}

/** The same from counts of figures. */
export function procurementWarnings(
  { assumed, suspect }: { readonly assumed: number; readonly suspect: number },
  { lang, years: [from, to] }: ModelContext,
): readonly (readonly [holds: boolean, text: string])[] {
  const words = WORDS[lang];
  const firstWithout = Math.max(from, LAST_YEAR_OF_FORM_2019 + 1);
  const count = (what: string, of: number): string => `${what}${words.colon}${of}`;
  return [
    [firstWithout <= to, words.notOnForm(formatYears([firstWithout, to]))],
    [assumed > 0, `○ ${count(words.assumed, assumed)}`],
    [suspect > 0, `◎ ${count(words.suspect, suspect)}`],
  ];
}

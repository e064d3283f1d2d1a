import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatYears } from '../../../words/format.ts';
import { WORDS } from '../../../words/charts/common.ts';

/** Reports whose amount has no unit of its own, and those whose amount looks like a slip of units. */
export interface Doubtful {
  readonly assumed: number;
  readonly suspect: number;
}

/** What a reader of procurement figures has to know: years without the item, assumed units, suspicious amounts. */
export function procurementNotesOf(
  doubtful: Doubtful,
  context: ModelContext,
): readonly (readonly [holds: boolean, text: string])[] {
  const { stop } = WORDS[context.lang];
  return procurementWarnings(doubtful, context).map(([holds, text]) => [holds, text + stop]);
}

/** The same from counts of figures. */
export function procurementWarnings(
  { assumed, suspect }: Doubtful,
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

/** A question that has two ways to its answer: at once from the totals where they can tell, else from the engine. */
import type { Db } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import type { SelectedTotals } from './totals/totals.ts';

/** At once, or later: whoever asks need not know which. */
export type Answered<T> = T | Promise<T>;

/** `fromTotals` gives null where the totals cannot tell. */
export function answerFrom<Row>(
  db: Db,
  selection: Selection,
  fromTotals: (totals: SelectedTotals) => readonly Row[] | null,
  fromEngine: () => Answered<readonly Row[]>,
): Answered<readonly Row[]> {
  // The sums made beforehand are of organs.
  const totals = selection.scope === 'consolidated' ? null : (db.totals?.select(selection) ?? null);
  return (totals === null ? null : fromTotals(totals)) ?? fromEngine();
}

/** What `use` makes of the answer, as soon as the answer is there; `use` may ask further. */
export function whenAnswered<T, U>(answer: Answered<T>, use: (value: T) => Answered<U>): Answered<U> {
  return answer instanceof Promise ? answer.then(use) : use(answer);
}

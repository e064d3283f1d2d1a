/** A question that has two ways to its answer: at once from the totals where they can tell, else from the engine. */
import type { Db, QueryOptions } from '../../db/db.ts';
import type { Selection } from '../../db/selection.ts';
import type { SelectedTotals } from './totals.ts';

/** At once, or later: whoever asks need not know which. */
export type Answered<T> = T | Promise<T>;

/** `fromTotals` gives null where the totals cannot tell. */
export function asked<Row>(
  db: Db,
  selection: Selection,
  options: QueryOptions | undefined,
  fromTotals: (totals: SelectedTotals) => readonly Row[] | null,
  fromReports: (db: Db, selection: Selection, options?: QueryOptions) => Promise<readonly Row[]>,
): Answered<readonly Row[]> {
  const totals = db.totals?.select(selection) ?? null;
  return (totals === null ? null : fromTotals(totals)) ?? fromReports(db, selection, options);
}

/** What `use` makes of the answer, as soon as the answer is there. */
export function whenAnswered<T, U>(answer: Answered<T>, use: (value: T) => U): Answered<U> {
  return answer instanceof Promise ? answer.then(use) : use(answer);
}

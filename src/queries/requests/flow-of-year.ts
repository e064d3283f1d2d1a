/** What came in during the last year of the selection, and what became of it? */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, lastYear, sumOf, type YearRow } from '../question/question.ts';

const FIELDS = {
  /** Requests, of the balancing reports only: received + carried_in = the six answers + carried_out. */
  received: sumOf('balanced_new_sum'),
  carried_in: sumOf('balanced_carried_in_sum'),
  granted: sumOf('balanced_granted_sum'),
  partial: sumOf('balanced_partial_sum'),
  denied: sumOf('balanced_denied_sum'),
  unable: sumOf('balanced_unable_sum'),
  rejected: sumOf('balanced_rejected_sum'),
  other: sumOf('balanced_other_sum'),
  carried_out: sumOf('balanced_carried_out_sum'),
  /** Requests received of all reports of the year. */
  all_received: sumOf('new_sum'),
  /** k: reports that state all and balance; `reports`: reports of that year. */
  balanced: countOf('balanced_n'),
  reports: countOf('reports'),
};
const QUESTION = lastYear('balanced', FIELDS);
export type FlowOfYearRow = Omit<YearRow<typeof FIELDS>, 'year'> & {
  /** The last year of the selection with a report whose figures balance; null when there is none. */
  readonly year: number | null;
};

/** One row. One year only: what one year carries out the next carries in, and would count twice. */
export function flowOfYear(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly FlowOfYearRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, selection, options), (rows) =>
    rows.map((row) => (row.balanced > 0 ? row : { ...row, year: null, reports: 0 })),
  );
}

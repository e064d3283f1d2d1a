/** How many requests came in and were handled each year? */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, failingOf, sumOf, type YearRow } from '../question/question.ts';

const FIELDS = {
  received: sumOf('new_sum'),
  carried_in: sumOf('carried_in_sum'),
  handled: sumOf('total_sum'),
  carried_out: sumOf('carried_out_sum'),
  /** k: agencies with a number for `received`, and for `handled`. */
  reported: countOf('new_n'),
  handled_reported: countOf('total_n'),
  /** Reports that count, those whose checks fail, and fictional ones. */
  reports: countOf('reports'),
  failing: failingOf('reports'),
  synthetic: countOf('synthetic'),
};
const QUESTION = eachYear(FIELDS, ['reported', 'handled_reported']);
export type RequestsByYearRow = YearRow<typeof FIELDS>;

/** One row for every year of the selection, ascending; a year without reports has nulls, not zeros. */
export function requestsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RequestsByYearRow[]> {
  return answerByYear(QUESTION, db, selection, options);
}

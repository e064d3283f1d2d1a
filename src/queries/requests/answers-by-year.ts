/** How were requests answered each year: six groups that add up to the total. */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, failingOf, sumOf, type YearRow } from '../question/question.ts';

const FIELDS = {
  /** Requests; null when no report of the year counts here. Only reports whose answers add up to their total. */
  granted: sumOf('settled_granted_sum'),
  partial: sumOf('settled_partial_sum'),
  denied: sumOf('settled_denied_sum'),
  unable: sumOf('settled_unable_sum'),
  rejected: sumOf('settled_rejected_sum'),
  other: sumOf('settled_other_sum'),
  /** The sum of the stated totals of the same reports. */
  total: sumOf('settled_total_sum'),
  /** k: reports whose answers add up; `stated`: reports with a total at all. */
  settled: countOf('settled_n'),
  stated: countOf('total_n'),
  reports: countOf('reports'),
  /** Of the k reports: those whose checks fail. */
  failing: failingOf('settled_n'),
};
const QUESTION = eachYear(FIELDS, ['settled']);
export type AnswersByYearRow = YearRow<typeof FIELDS>;

/** One row for every year of the selection, ascending. */
export function answersByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly AnswersByYearRow[]> {
  return answerByYear(QUESTION, db, selection, options);
}

/** Which agencies receive and handle how many requests? */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { answerByAgency } from '../question/answer.ts';
import { countOf, eachAgency, failingOf, meanOf, sumOf, type AgencyRow } from '../question/question.ts';

const FIELDS = {
  /** Requests over the years of the selection; null when no year has the figure. */
  received: sumOf('new_sum'),
  /** The mean of the years with a figure: agencies that lack a year are ranked beside the others. */
  mean: meanOf('new_sum'),
  handled: sumOf('total_sum'),
  /** k: years with a number for `received`, and for `handled`. */
  reported: countOf('new_n'),
  handled_reported: countOf('total_n'),
  /** Reports whose checks fail. */
  failing: failingOf('reports'),
};
const QUESTION = eachAgency('mean', FIELDS);
export type RequestsByAgencyRow = AgencyRow<typeof FIELDS>;

/** Every agency of the selection, also those without a report; by `mean` descending, nulls last. */
export function requestsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<Rows<RequestsByAgencyRow>> {
  return answerByAgency(QUESTION, db, selection, options);
}

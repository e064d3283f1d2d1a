/** Which kinds and levels of agencies receive how many requests? */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { answerByGroup } from '../question/answer.ts';
import { countOf, eachGroup, failingOf, sumOf, type GroupRow } from '../question/question.ts';

const FIELDS = {
  /** Requests over the years of the selection; null when no report of the group states them. */
  received: sumOf('new_sum'),
  handled: sumOf('total_sum'),
  /** k: reports with a number for `received`. */
  reported: countOf('new_n'),
  /** Reports whose checks fail. */
  failing: failingOf('reports'),
};
const QUESTION = eachGroup('received', FIELDS);
export type RequestsByGroupRow = GroupRow<typeof FIELDS>;

/** One row a group of the selection's agencies; most received first, nulls last. */
export function requestsByGroup(
  db: Db,
  selection: Selection,
  field: 'kind' | 'level',
  options?: QueryOptions,
): Answered<readonly RequestsByGroupRow[]> {
  return answerByGroup(QUESTION, field, db, selection, options);
}

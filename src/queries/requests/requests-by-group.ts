/** Which kinds and levels of agencies receive how many requests? */
import type { Db, QueryOptions } from '../db/db.ts';
import { descending } from '../db/order.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByGroup } from '../question/answer.ts';
import { countOf, eachGroup, failingOf, sumOf, yearsOf, type GroupRow } from '../question/question.ts';

const FIELDS = {
  /** Requests over the years of the selection; null when no report of the group states them. */
  received: sumOf('new_sum'),
  handled: sumOf('total_sum'),
  /** k: reports with a number for `received`. */
  reported: countOf('new_n'),
  /** Years in which any report of the group has it. */
  reported_years: yearsOf('new_n'),
  /** Reports whose checks fail. */
  failing: failingOf('reports'),
};
const QUESTION = eachGroup('received', FIELDS);
export type RequestsByGroupRow = GroupRow<typeof FIELDS> & {
  /** The mean of the years with a figure: groups that lack a year are ranked beside the others. */
  readonly mean: number | null;
};

/** One row a group of the selection's agencies; by `mean` descending, nulls last. */
export function requestsByGroup(
  db: Db,
  selection: Selection,
  field: 'kind' | 'level',
  options?: QueryOptions,
): Answered<readonly RequestsByGroupRow[]> {
  return whenAnswered(answerByGroup(QUESTION, field, db, selection, options), (rows) =>
    rows
      .map((row) => ({ ...row, mean: row.received === null ? null : row.received / row.reported_years }))
      .sort((a, b) => descending(a.mean, b.mean)),
  );
}

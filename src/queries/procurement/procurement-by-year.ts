/** What did agencies spend on government procurement each year? The form asks for it in 2019 and 2020 only. */
import { METRICS, isOnForm } from '../../schema/metrics/metrics.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, failingOf, sumOf, type YearRow } from '../question/question.ts';

const FIELDS = {
  /** 元; null when no report of the year states an amount. Assumed units and suspect amounts are in it. */
  yuan: sumOf('yuan_sum'),
  projects: sumOf('projects_sum'),
  /** k: agencies with a number for `yuan`, and for `projects`. */
  reported: countOf('yuan_n'),
  projects_reported: countOf('projects_n'),
  /** Amounts without a stated unit, taken as 元. */
  assumed: countOf('assumed_n'),
  /** Amounts that look like a slip of units. */
  suspect: countOf('suspect_n'),
  /** The same without suspect amounts. */
  likely_yuan: sumOf('likely_yuan_sum'),
  likely_projects: sumOf('likely_projects_sum'),
  likely_reported: countOf('likely_n'),
  /** The same without assumed units and suspect amounts. */
  clear_yuan: sumOf('clear_yuan_sum'),
  clear_projects: sumOf('clear_projects_sum'),
  clear_reported: countOf('clear_n'),
  /** For the average of a project: amounts and projects of the reports that state both, with projects above 0. */
  average_yuan: sumOf('average_yuan_sum'),
  average_projects: sumOf('average_projects_sum'),
  average_reported: countOf('average_n'),
  likely_average_yuan: sumOf('likely_average_yuan_sum'),
  likely_average_projects: sumOf('likely_average_projects_sum'),
  likely_average_reported: countOf('likely_average_n'),
  clear_average_yuan: sumOf('clear_average_yuan_sum'),
  clear_average_projects: sumOf('clear_average_projects_sum'),
  clear_average_reported: countOf('clear_average_n'),
  /** Reports behind the amount, behind the average, and behind both without suspect or doubtful amounts, whose checks fail. */
  failing: failingOf('yuan_n'),
  average_failing: failingOf('average_n'),
  likely_failing: failingOf('likely_n'),
  likely_average_failing: failingOf('likely_average_n'),
  clear_failing: failingOf('clear_n'),
  clear_average_failing: failingOf('clear_average_n'),
};
const QUESTION = eachYear(FIELDS, ['likely_reported', 'projects_reported']);
export type ProcurementByYearRow = YearRow<typeof FIELDS> & {
  /** false: the form due for the year has no such item (该年格式无此项), so that nulls are no gap. */
  readonly on_form: boolean;
};

/** One row for every year of the selection, ascending. */
export function procurementByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ProcurementByYearRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, selection, options), (rows) =>
    rows.map((row) => ({ ...row, on_form: isOnForm(METRICS.procurement, row.year) })),
  );
}

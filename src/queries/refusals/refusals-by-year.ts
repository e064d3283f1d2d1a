/** Why were requests refused each year: the 16 reasons in their three legally different groups. */
import type { RequestRow } from '../../schema/form.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { REASONS, ofReasons } from '../metrics/reasons.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, failingOf, sumIn, sumOf, type Field } from '../question/question.ts';

export interface RefusalsByYearRow {
  readonly year: number;
  /** Requests by reason, of the reports that state all 16; null where none does. */
  readonly counts: Readonly<Partial<Record<RequestRow, number | null>>>;
  /** Their sum: the metric `refused`. */
  readonly total: number | null;
  /** All reports that count. */
  readonly reports: number;
  /** k: those reports; N: agencies of the selection in the whole data set. */
  readonly reported: number;
  readonly agencies: number;
  /** Of the k: reports whose checks fail. */
  readonly failing: number;
  /** Reports that state some reasons and not others: in no sum. */
  readonly partial: number;
}

const COUNTS: Readonly<Record<string, Field>> = Object.fromEntries(
  REASONS.map(({ row }) => [row, sumOf(`refused_${row}_sum`)] as const),
);
const FIELDS = {
  ...COUNTS,
  total: sumOf('refused_sum'),
  reported: countOf('refused_n'),
  failing: failingOf('refused_n'),
  partial: countOf('refused_partial_n'),
  reports: countOf('reports'),
};
const QUESTION = eachYear(FIELDS, ['reported']);

/** One row for every year of the selection, ascending. */
export function refusalsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RefusalsByYearRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, selection, options), (rows) =>
    rows.map((row) => {
      const { year, total, reported, agencies, failing, partial, reports } = row;
      return {
        year,
        counts: ofReasons((reason) => sumIn(row, reason.row)),
        total,
        reported,
        agencies,
        failing,
        partial,
        reports,
      };
    }),
  );
}

/** How were requests answered each year: six groups that add up to the total. */
import { answeredReports } from '../metrics/answers.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  year: 'num',
  /** Requests; null when no report of the year counts here. Only reports whose answers add up to their total. */
  granted: 'num?',
  partial: 'num?',
  denied: 'num?',
  unable: 'num?',
  rejected: 'num?',
  other: 'num?',
  /** The sum of the stated totals of the same reports. */
  total: 'num?',
  /** k: reports whose answers add up; `stated`: reports with a total at all. */
  settled: 'num',
  stated: 'num',
  /** N: agencies of the selection in the whole data set. */
  agencies: 'num',
  reports: 'num',
  /** Of the k reports: those whose checks fail. */
  failing: 'num',
} as const;
export type AnswersByYearRow = RowOf<typeof SHAPE>;

async function fromReports(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly AnswersByYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${answeredReports(selection)}),
    chosen as (select count(*) as agencies from agencies where ${ofSelection(selection)})
    select
      year,
      sum(coalesce(answer_granted, 0)) filter (where settled) as granted,
      sum(coalesce(answer_partial, 0)) filter (where settled) as partial,
      sum(coalesce(answer_denied, 0)) filter (where settled) as denied,
      sum(coalesce(answer_unable, 0)) filter (where settled) as unable,
      sum(coalesce(answer_rejected, 0)) filter (where settled) as rejected,
      sum(coalesce(answer_other, 0)) filter (where settled) as other,
      sum(total) filter (where settled) as total,
      count(*) filter (where settled) as settled,
      count(total) as stated,
      (select agencies from chosen) as agencies,
      count(report_id) as reports,
      count(*) filter (where settled and checks_failed > 0) as failing
    from years left join counted using (year)
    group by year
    order by year`;
  return db.query(query.text, query.params, SHAPE, options);
}

function fromTotals({ years, agencies }: SelectedTotals): readonly AnswersByYearRow[] {
  return years.map(({ year, group }) => ({
    year,
    granted: group.sum('settled_granted_sum'),
    partial: group.sum('settled_partial_sum'),
    denied: group.sum('settled_denied_sum'),
    unable: group.sum('settled_unable_sum'),
    rejected: group.sum('settled_rejected_sum'),
    other: group.sum('settled_other_sum'),
    total: group.sum('settled_total_sum'),
    settled: group.count('settled_n'),
    stated: group.count('total_n'),
    agencies,
    reports: group.count('reports'),
    failing: group.failing.count('settled_n'),
  }));
}

/** One row for every year of the selection, ascending. */
export function answersByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly AnswersByYearRow[]> {
  return asked(db, selection, options, fromTotals, fromReports);
}

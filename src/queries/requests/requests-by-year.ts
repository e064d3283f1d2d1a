/** How many requests came in and were handled each year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  year: 'num',
  /** Requests (total column); null when no report of the year states the figure. */
  received: 'num?',
  carried_in: 'num?',
  handled: 'num?',
  carried_out: 'num?',
  /** k: agencies with a number for `received`, and for `handled`. */
  reported: 'num',
  handled_reported: 'num',
  /** N: agencies of the selection in the whole data set. */
  agencies: 'num',
  /** Reports that count, those whose checks fail, and fictional ones. */
  reports: 'num',
  failing: 'num',
  synthetic: 'num',
} as const;
export type RequestsByYearRow = RowOf<typeof SHAPE>;

async function fromReports(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly RequestsByYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports(selection)}),
    chosen as (select count(*) as agencies from agencies where ${ofSelection(selection)})
    select
      year,
      sum("new") as received,
      sum(carried_in) as carried_in,
      sum(total) as handled,
      sum(carried_out) as carried_out,
      count("new") as reported,
      count(total) as handled_reported,
      (select agencies from chosen) as agencies,
      count(report_id) as reports,
      count(*) filter (where checks_failed > 0) as failing,
      count(*) filter (where synthetic) as synthetic
    from years left join counted using (year)
    group by year
    order by year`;
  return db.query(query.text, query.params, SHAPE, options);
}

function fromTotals({ years, agencies }: SelectedTotals): readonly RequestsByYearRow[] {
  return years.map(({ year, group }) => ({
    year,
    received: group.sum('new_sum'),
    carried_in: group.sum('carried_in_sum'),
    handled: group.sum('total_sum'),
    carried_out: group.sum('carried_out_sum'),
    reported: group.count('new_n'),
    handled_reported: group.count('total_n'),
    agencies,
    reports: group.count('reports'),
    failing: group.failing.count('reports'),
    synthetic: group.count('synthetic'),
  }));
}

/** One row for every year of the selection, ascending; a year without reports has nulls, not zeros. */
export function requestsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RequestsByYearRow[]> {
  return asked(db, selection, options, fromTotals, fromReports);
}

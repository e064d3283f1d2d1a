/** Why were requests refused each year: the 16 reasons in their three legally different groups. */
import type { RefusalGroup, RequestRow } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { REASONS, positions, reasonSums, withReason } from '../metrics/reasons.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { answerFrom, type Answered } from '../executors/answer.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  year: 'num',
  position: 'num',
  /** Requests refused for this reason; null when no report of the year states it. */
  count: 'num?',
  /** Requests handled in the year by all agencies of the selection. */
  handled: 'num?',
  /** Numerator and denominator of a rate: from the reports that state both the reason and the total. */
  rate_count: 'num?',
  rate_base: 'num?',
  /** k: agencies with a number for the reason. */
  reported: 'num',
  /** Of those: reports whose checks fail. */
  failing: 'num',
  /** N: agencies of the selection in the whole data set. */
  agencies: 'num',
} as const;
export interface RefusalsByYearRow extends Omit<RowOf<typeof SHAPE>, 'position'> {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

async function fromReports(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly RefusalsByYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports(selection)}),
    chosen as (select count(*) as agencies from agencies where ${ofSelection(selection)}),
    reasons as (${positions()}),
    sums as (${reasonSums('year')})
    select
      year, position, count, handled, rate_count, rate_base,
      coalesce(reported, 0) as reported,
      coalesce(failing, 0) as failing,
      (select agencies from chosen) as agencies
    from years cross join reasons left join sums using (year, position)
    order by year, position`;
  return (await db.query(query.text, query.params, SHAPE, options)).map(withReason);
}

function fromTotals({ years, agencies }: SelectedTotals): readonly RefusalsByYearRow[] {
  return years.flatMap(({ year, group }) =>
    REASONS.map(({ row, group: reasons }) => ({
      year,
      count: group.sum(`${row}_sum`),
      handled: group.sum('total_sum'),
      rate_count: group.sum(`${row}_rate_sum`),
      rate_base: group.sum(`${row}_base_sum`),
      reported: group.count(`${row}_n`),
      failing: group.failing.count(`${row}_n`),
      agencies,
      row,
      group: reasons,
    })),
  );
}

/** 16 rows for every year of the selection, by year and in the order of the form. */
export function refusalsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RefusalsByYearRow[]> {
  return answerFrom(db, selection, fromTotals, () => fromReports(db, selection, options));
}

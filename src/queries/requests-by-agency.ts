/** Which agencies receive and handle how many requests? */
import type { Db, QueryOptions, RowOf } from './db.ts';
import { answered } from './known.ts';
import type { Selection } from './selection.ts';
import { sql } from './sql.ts';
import type { Answered } from './totals/asked.ts';
import { countedReports, ofSelection, yearCount } from './where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  /** false: only a part of the name is known. */
  complete: 'bool',
  province: 'text?',
  level: 'text?',
  kind: 'text?',
  /** Requests over the years of the selection; null when no year has the figure. */
  received: 'num?',
  handled: 'num?',
  /** k: years with a number for `received`, and for `handled`. */
  reported: 'num',
  handled_reported: 'num',
  /** N: years of the selection. */
  years: 'num',
  /** Reports whose checks fail. */
  failing: 'num',
} as const;
export type RequestsByAgencyRow = RowOf<typeof SHAPE>;

/** Every agency of the selection, also those without a report; by `received` descending, nulls last. */
export function requestsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RequestsByAgencyRow[]> {
  const query = sql`
    with counted as (${countedReports(selection)}),
    sums as (
      select
        agency_id,
        sum("new") as received,
        sum(total) as handled,
        count("new") as reported,
        count(total) as handled_reported,
        count(*) filter (where checks_failed > 0) as failing
      from counted group by agency_id),
    chosen as (select * from agencies where ${ofSelection(selection)})
    select
      agency_id, agency, complete, province, level, kind, received, handled,
      coalesce(reported, 0) as reported,
      coalesce(handled_reported, 0) as handled_reported,
      cast(${yearCount(selection)} as integer) as years,
      coalesce(failing, 0) as failing
    from chosen left join sums using (agency_id)
    order by received desc nulls last, agency, agency_id`;
  return answered(db, query, SHAPE, options);
}

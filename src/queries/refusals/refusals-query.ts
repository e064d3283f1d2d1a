/** Agency × reason as SQL: for the heat map, and for the ranking that adds the reasons up. */
import { reasonSums } from '../metrics/reasons.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearCount } from '../db/where.ts';

export const REFUSALS_SHAPE = {
  agency_id: 'num',
  agency: 'text',
  position: 'num',
  /** Requests refused for this reason over the years of the selection; null when no year states it. */
  count: 'num?',
  /** Requests handled over the years of the selection. */
  handled: 'num?',
  /** Numerator and denominator of a rate: from the years that state both the reason and the total. */
  rate_count: 'num?',
  rate_base: 'num?',
  /** k: years with a number for the reason. */
  reported: 'num',
  /** Of those: reports whose checks fail. */
  failing: 'num',
  /** N: years of the selection. */
  years: 'num',
} as const;

/** 16 rows for every agency with a report that counts; by `handled` descending, then in the order of the form. */
export function refusalsQuery(selection: Selection): Sql {
  return sql`
    with counted as (${countedReports(selection)}),
    sums as (${reasonSums('agency_id')}),
    chosen as (select agency_id, agency from agencies where ${ofSelection(selection)})
    select
      agency_id, agency, position, count, handled, rate_count, rate_base, reported, failing,
      cast(${yearCount(selection)} as integer) as years
    from chosen join sums using (agency_id)
    order by handled desc nulls last, agency, agency_id, position`;
}

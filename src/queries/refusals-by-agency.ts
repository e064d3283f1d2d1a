/** Why does each agency refuse: agency × reason, for the heat map. */
import type { RefusalGroup, RequestRow } from '../schema/form.ts';
import type { Db, QueryOptions, RowOf } from './db.ts';
import { answered } from './known.ts';
import { reasonSums, withReason } from './reasons.ts';
import type { Selection } from './selection.ts';
import { sql } from './sql.ts';
import { whenAnswered, type Answered } from './totals/asked.ts';
import { countedReports, ofSelection, yearCount } from './where.ts';

const SHAPE = {
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
export interface RefusalsByAgencyRow extends Omit<RowOf<typeof SHAPE>, 'position'> {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

export interface RefusalsByAgencyOptions extends QueryOptions {
  /** Only so many agencies, those that handled most; all when absent. 16 rows an agency add up. */
  readonly top?: number;
}

/** More agencies than there are. */
const ALL = 2 ** 31 - 1;

/** 16 rows for every agency with a report that counts; by `handled` descending, then in the order of the form. */
export function refusalsByAgency(
  db: Db,
  selection: Selection,
  options?: RefusalsByAgencyOptions,
): Answered<readonly RefusalsByAgencyRow[]> {
  const query = sql`
    with counted as (${countedReports(selection)}),
    sums as (${reasonSums('agency_id')}),
    chosen as (select agency_id, agency from agencies where ${ofSelection(selection)}),
    top as (
      select agency_id, chosen.agency from chosen join counted using (agency_id)
      group by all
      order by sum(total) desc nulls last, chosen.agency, agency_id
      limit cast(${options?.top ?? ALL} as bigint))
    select
      agency_id, agency, position, count, handled, rate_count, rate_base, reported, failing,
      cast(${yearCount(selection)} as integer) as years
    from top join sums using (agency_id)
    order by handled desc nulls last, agency, agency_id, position`;
  return whenAnswered(answered(db, query, SHAPE, options), (rows) => rows.map(withReason));
}

/** How many requests did each agency receive in each year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  /** Requests received; null when the report does not state it or there is no report. */
  received: 'num?',
  /** false: no report that counts. */
  has_report: 'bool',
  /** Reports whose checks fail: 0 or 1. */
  failing: 'num',
} as const;
export type RequestsByAgencyYearRow = RowOf<typeof SHAPE>;

/** Agencies shown when the reader has not said how many. */
const TOP = 12;

/** One row for every year of the selection and each of the `top` agencies that received most; those first. */
export async function requestsByAgencyYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions & { readonly top?: number },
): Promise<readonly RequestsByAgencyYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports(selection)}),
    chosen as (select agency_id, agency from agencies where ${ofSelection(selection)}),
    top as (
      select agency_id, chosen.agency, sum("new") as all_received
      from chosen join counted using (agency_id)
      group by all
      having all_received is not null
      order by all_received desc, chosen.agency, agency_id
      limit cast(${options?.top ?? TOP} as bigint))
    select
      agency_id, top.agency as agency, year,
      "new" as received,
      report_id is not null as has_report,
      case when checks_failed > 0 then 1 else 0 end as failing
    from top cross join years left join counted using (agency_id, year)
    order by all_received desc, top.agency, agency_id, year`;
  return db.query(query.text, query.params, SHAPE, options);
}

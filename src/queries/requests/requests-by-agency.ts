/** Which agencies receive and handle how many requests? */
import type { Db, QueryOptions } from '../db/db.ts';
import { askedByAgency } from '../executors/panel/asked.ts';
import { REQUESTS_SHAPE as SHAPE, type RequestsByAgencyRow } from '../executors/panel/shapes.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Answered } from '../executors/totals/asked.ts';
import { countedReports, ofSelection, yearCount } from '../db/where.ts';

export type { RequestsByAgencyRow } from '../executors/panel/shapes.ts';

function queryOf(selection: Selection): Sql {
  return sql`
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
}

/** Every agency of the selection, also those without a report; by `received` descending, nulls last. */
export function requestsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<Rows<RequestsByAgencyRow>> {
  return askedByAgency<typeof SHAPE, Rows<RequestsByAgencyRow>>(db, selection, options, {
    shape: SHAPE,
    query: queryOf,
    fromPanel: (selected) => selected.requests(),
    fromReports: (rows) => rows,
  });
}

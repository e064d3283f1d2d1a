/** Which kinds and levels of agencies receive how many requests? */
import type { Db, QueryOptions, RowOf } from './db.ts';
import type { Selection } from './selection.ts';
import { column, sql } from './sql.ts';
import { countedReports, ofSelection, yearCount } from './where.ts';

const SHAPE = {
  /** The kind or level; null for agencies of which it is not known. */
  value: 'text?',
  /** Requests over the years of the selection; null when no report of the group states them. */
  received: 'num?',
  handled: 'num?',
  /** k and N: reports with a number for `received`, and reports due (agencies × years). */
  reported: 'num',
  due: 'num',
  /** Agencies of the group. */
  agencies: 'num',
  /** Reports whose checks fail. */
  failing: 'num',
} as const;
export type RequestsByGroupRow = RowOf<typeof SHAPE>;

/** One row a group of the selection's agencies; most received first, nulls last. */
export async function requestsByGroup(
  db: Db,
  selection: Selection,
  field: 'kind' | 'level',
  options?: QueryOptions,
): Promise<readonly RequestsByGroupRow[]> {
  const name = column(field);
  const query = sql`
    with counted as (${countedReports(selection)}),
    chosen as (select ${name} as value, agency_id from agencies where ${ofSelection(selection)})
    select
      value,
      sum("new") as received,
      sum(total) as handled,
      count("new") as reported,
      count(distinct agency_id) * cast(${yearCount(selection)} as bigint) as due,
      count(distinct agency_id) as agencies,
      count(*) filter (where checks_failed > 0) as failing
    from chosen left join (select agency_id, "new", total, checks_failed from counted) as counted using (agency_id)
    group by value
    order by received desc nulls last, value nulls last`;
  return db.query(query.text, query.params, SHAPE, options);
}

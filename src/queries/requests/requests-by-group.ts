/** Which kinds and levels of agencies receive how many requests? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { column, sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearCount } from '../db/where.ts';

type GroupField = 'kind' | 'level';

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

async function fromReports(
  field: GroupField,
  db: Db,
  selection: Selection,
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

function compareNullsLast<T extends number | string>(a: T | null, b: T | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}

function fromTotals(field: GroupField, { years, by }: SelectedTotals): readonly RequestsByGroupRow[] | null {
  const groups = by(field);
  if (groups === null) return null;
  return groups
    .map(({ value, agencies, group }) => ({
      value,
      received: group.sum('new_sum'),
      handled: group.sum('total_sum'),
      reported: group.count('new_n'),
      due: agencies * years.length,
      agencies,
      failing: group.failing.count('reports'),
    }))
    .sort(
      (a, b) =>
        compareNullsLast(a.received === null ? null : -a.received, b.received === null ? null : -b.received) ||
        compareNullsLast(a.value, b.value),
    );
}

/** One row a group of the selection's agencies; most received first, nulls last. */
export function requestsByGroup(
  db: Db,
  selection: Selection,
  field: GroupField,
  options?: QueryOptions,
): Answered<readonly RequestsByGroupRow[]> {
  return asked(
    db,
    selection,
    options,
    (totals) => fromTotals(field, totals),
    (...question) => fromReports(field, ...question),
  );
}

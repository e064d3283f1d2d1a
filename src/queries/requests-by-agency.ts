/** Which agencies receive and handle how many requests? */
import type { Db, QueryOptions, RowOf } from './db.ts';
import { askedByAgency } from './panel/asked.ts';
import type { SelectedPanel } from './panel/panel.ts';
import type { Selection } from './selection.ts';
import { sql, type Sql } from './sql.ts';
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

function fromPanel(selected: SelectedPanel): readonly RequestsByAgencyRow[] {
  const { panel, selection } = selected;
  const [received, handled] = [panel.counts('new'), panel.counts('total')];
  const years = yearCount(selection);
  const rows: RequestsByAgencyRow[] = [];
  for (const n of selected.bySum(received)) {
    const agency = panel.agencies[selected.agencies[n] ?? 0];
    if (agency === undefined) continue;
    const { agency_id, agency: name, complete, province, level, kind } = agency;
    rows.push({
      agency_id,
      agency: name,
      complete,
      province,
      level,
      kind,
      received: selected.sum(received, n),
      handled: selected.sum(handled, n),
      reported: selected.stated(received, n),
      handled_reported: selected.stated(handled, n),
      years,
      failing: selected.failing(n),
    });
  }
  return rows;
}

/** Every agency of the selection, also those without a report; by `received` descending, nulls last. */
export function requestsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RequestsByAgencyRow[]> {
  return askedByAgency(db, selection, options, {
    shape: SHAPE,
    query: queryOf,
    fromPanel,
    fromReports: (rows) => rows,
  });
}

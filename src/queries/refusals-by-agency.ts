/** Why does each agency refuse: agency × reason, for the heat map. */
import type { RefusalGroup, RequestRow } from '../schema/form.ts';
import type { Db, QueryOptions, RowOf } from './db.ts';
import { askedByAgency } from './panel/asked.ts';
import type { SelectedPanel } from './panel/panel.ts';
import { REASONS, reasonSums, withReason } from './reasons.ts';
import type { Selection } from './selection.ts';
import { sql, type Sql } from './sql.ts';
import type { Answered } from './totals/asked.ts';
import { countedReports, ofSelection, yearCount } from './where.ts';

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
export interface RefusalsByAgencyRow extends Omit<RowOf<typeof REFUSALS_SHAPE>, 'position'> {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

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

/** Places among the chosen agencies of those with a report that counts, in the order of the query. */
export function reportingAgencies(
  selected: SelectedPanel,
): readonly { readonly n: number; readonly handled: number | null }[] {
  const handled = selected.panel.counts('total');
  return Array.from(selected.bySum(handled))
    .filter((n) => selected.reports(n) > 0)
    .map((n) => ({ n, handled: selected.sum(handled, n) }));
}

function fromPanel(selected: SelectedPanel): readonly RefusalsByAgencyRow[] {
  const { panel, selection } = selected;
  const years = yearCount(selection);
  const totals = panel.counts('total');
  return reportingAgencies(selected).flatMap(({ n, handled }) => {
    const agency = panel.agencies[selected.agencies[n] ?? 0];
    if (agency === undefined) return [];
    const { agency_id, agency: name } = agency;
    return REASONS.map((reason) => {
      const column = panel.counts(reason.row);
      const [rate_count, rate_base] = selected.sumsOfBoth(column, totals, n) ?? [null, null];
      return {
        agency_id,
        agency: name,
        count: selected.sum(column, n),
        handled,
        rate_count,
        rate_base,
        reported: selected.stated(column, n),
        failing: selected.stated(column, n, true),
        years,
        ...reason,
      };
    });
  });
}

/** As `refusalsQuery` has them. */
export function refusalsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RefusalsByAgencyRow[]> {
  return askedByAgency(db, selection, options, {
    shape: REFUSALS_SHAPE,
    query: refusalsQuery,
    fromPanel,
    fromReports: (rows) => rows.map(withReason),
  });
}

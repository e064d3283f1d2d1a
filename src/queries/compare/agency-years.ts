/** What is one measure of each of some agencies in each year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { joinSql, sql } from '../db/sql.ts';
import { yearsOf } from '../db/where.ts';
import { figures, type Measure } from '../metrics/measures.ts';
import { comparedReports } from './peers.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  /** null: no number, or (a rate) nothing to divide by. Amounts in 元. */
  value: 'num?',
  numerator: 'num?',
  /** null for counts and amounts. */
  denominator: 'num?',
  /** false: no report of the year counts. */
  reported: 'bool',
  failing: 'bool',
  /** true: a rate on too few cases. */
  small: 'bool',
  /** true: an amount that looks like a slip of units. */
  suspect: 'bool',
  file: 'text?',
} as const;
export type AgencyYearRow = RowOf<typeof SHAPE>;

/** A row for every agency and year of the selection; which agencies, `agencies` says, not the selection. */
export async function agencyYears(
  db: Db,
  selection: Selection,
  { agencies, measure }: { readonly agencies: readonly number[]; readonly measure: Measure },
  options?: QueryOptions,
): Promise<readonly AgencyYearRow[]> {
  if (agencies.length === 0) return [];
  const ids = joinSql(
    agencies.map((id) => sql`${id}`),
    ', ',
  );
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (select * from (${comparedReports(selection)}) where agency_id in (${ids})),
    figures as (${figures([measure])}),
    chosen as (select agency_id, agency from agencies where agency_id in (${ids}))
    select
      chosen.agency_id, chosen.agency, years.year, value, numerator, denominator,
      figures.agency_id is not null as reported,
      coalesce(failing, false) as failing,
      coalesce(value is not null and not suspect and not firm, false) as small,
      coalesce(value is not null and suspect, false) as suspect,
      (select any_value(file) from counted c where c.agency_id = chosen.agency_id and c.year = years.year) as file
    from chosen cross join years
    left join figures on figures.agency_id = chosen.agency_id and figures.year = years.year
    order by chosen.agency_id, years.year`;
  return db.query(query.text, query.params, SHAPE, options);
}

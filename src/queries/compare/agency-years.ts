/** What is one measure of each of some agencies in each year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { ofSelection, yearsOf } from '../db/where.ts';
import { figures, type Measure } from '../metrics/measures.ts';
import { AGENCY_FIGURE, figureColumns, oneOf } from './agency-figure.ts';
import { comparedReports, whosever } from './peers.ts';

export type AgencyYearRow = RowOf<typeof AGENCY_FIGURE>;

/** A row for every agency and year of the selection; which agencies, `agencies` says, not the selection; of consolidated reports those with one. */
export async function agencyYears(
  db: Db,
  selection: Selection,
  { agencies, measure }: { readonly agencies: readonly number[]; readonly measure: Measure },
  options?: QueryOptions,
): Promise<readonly AgencyYearRow[]> {
  if (agencies.length === 0) return [];
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (select * from (${comparedReports(selection)}) where ${oneOf(agencies)}),
    figures as (${figures([measure])}),
    chosen as (select agency_id, agency from agencies where ${oneOf(agencies)} and ${ofSelection(whosever(selection))})
    select ${figureColumns(sql`years`)}
    from chosen cross join years
    left join figures on figures.agency_id = chosen.agency_id and figures.year = years.year
    order by chosen.agency_id, years.year`;
  return db.query(query.text, query.params, AGENCY_FIGURE, options);
}

/** What did each agency spend on government procurement, and how sure is the amount's unit? */
import { FIRST_TABLE_YEAR, LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import { PROCUREMENT_SHAPE as SHAPE, type ProcurementByAgencyRow } from '../executors/panel/shapes.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Answered } from '../executors/answer.ts';
import { countedReports } from '../db/where.ts';

export type { ProcurementByAgencyRow } from '../executors/panel/shapes.ts';

function queryOf(selection: Selection): Sql {
  return sql`
    with counted as (${countedReports(selection)})
    select
      agency_id, agency, year, report_id,
      procurement_yuan as yuan,
      procurement_projects as projects,
      procurement_unit_from as unit_from,
      procurement_suspect as suspect,
      checks_failed > 0 as failing
    from counted
    where year between ${FIRST_TABLE_YEAR} and ${LAST_YEAR_OF_FORM_2019}
      or procurement_yuan is not null
      or procurement_projects is not null
    order by year, yuan desc nulls last, agency, agency_id`;
}

/**
 * One row a report that counts, of the years whose form asks for procurement or with a figure all the same;
 * by year, then amount descending, nulls last.
 */
export function procurementByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<Rows<ProcurementByAgencyRow>> {
  return askedByAgency<typeof SHAPE, Rows<ProcurementByAgencyRow>>(db, selection, options, {
    shape: SHAPE,
    query: queryOf,
    fromPanel: (selected) => selected.procurement(),
    fromReports: (rows) => rows,
  });
}

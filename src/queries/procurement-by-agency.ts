/** What did each agency spend on government procurement, and how sure is the amount's unit? */
import { FIRST_TABLE_YEAR, LAST_YEAR_OF_FORM_2019 } from '../schema/form.ts';
import type { Db, QueryOptions, RowOf } from './db.ts';
import { answered } from './known.ts';
import type { Selection } from './selection.ts';
import { sql } from './sql.ts';
import type { Answered } from './totals/asked.ts';
import { countedReports } from './where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  report_id: 'num',
  /** 元; null when the report states no amount. */
  yuan: 'num?',
  projects: 'num?',
  /** cell, header or assumed (then the stated number is taken as 元); null without an amount. */
  unit_from: 'text?',
  /** true: looks like a slip of units; null: nothing to compare with. */
  suspect: 'bool?',
  /** true: the report fails a check of the form. */
  failing: 'bool',
} as const;
export type ProcurementByAgencyRow = RowOf<typeof SHAPE>;

/**
 * One row a report that counts, of the years whose form asks for procurement or with a figure all the same;
 * by year, then amount descending, nulls last.
 */
export function procurementByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ProcurementByAgencyRow[]> {
  const query = sql`
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
  return answered(db, query, SHAPE, options);
}

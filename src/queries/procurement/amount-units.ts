/** Which procurement amounts state no unit, or look like a slip of units? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  file: 'text',
  /** 元, as it counts: of an assumed unit the stated number itself. */
  yuan: 'num',
  projects: 'num?',
  /** cell, header or assumed. */
  unit_from: 'text?',
  /** null: nothing to compare with. */
  suspect: 'bool?',
  /** A suspect amount without the slip, in 元; null where it is not suspect or its side cannot be told. */
  likely: 'num?',
} as const;
export type AmountUnitRow = RowOf<typeof SHAPE>;

/** Suspected slips first, then by year and amount. `soundOnly` is not obeyed. */
export async function amountUnits(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly AmountUnitRow[]> {
  const query = sql`
    with counted as (${countedReports({ ...selection, soundOnly: false })})
    select
      agency_id, agency, year, file,
      procurement_yuan as yuan,
      procurement_projects as projects,
      procurement_unit_from as unit_from,
      procurement_suspect as suspect,
      procurement_likely_yuan as likely
    from counted
    where procurement_yuan is not null and (procurement_unit_from = 'assumed' or procurement_suspect)
    order by coalesce(suspect, false) desc, year, yuan desc, agency`;
  return db.query(query.text, query.params, SHAPE, options);
}

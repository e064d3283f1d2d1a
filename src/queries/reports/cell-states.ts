/** Why is there no number, or was it computed? The cells of one agency's reports that are not plainly stated. Needs `cells`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { ReportScope } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { ofScope } from '../db/where.ts';

const SHAPE = {
  report_id: 'num',
  path: 'text',
  /** blank, derived or unsure; a path without a row here and without a number is missing. */
  state: 'text',
  raw: 'text',
} as const;
export type CellStateRow = RowOf<typeof SHAPE>;

export async function cellStates(
  db: Db,
  agencyId: number,
  scope: ReportScope,
  options?: QueryOptions,
): Promise<readonly CellStateRow[]> {
  const query = sql`
    select report_id, path, state, raw
    from cells join reports using (report_id)
    where agency_id = ${agencyId} and ${ofScope(scope)} and year is not null and state <> 'stated'
    order by report_id, path`;
  return db.query(query.text, query.params, SHAPE, options);
}

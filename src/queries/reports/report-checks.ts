/** Which checks of one report do not hold? Needs `checks`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';

const SHAPE = {
  code: 'text',
  /** The cells concerned, `*` for the summed dimension. */
  path: 'text',
  /** error or warning. */
  severity: 'text',
  /** Units as the cells; null when the suspicion has no figure. Of `same-matrix` both are report_id. */
  left: 'num?',
  right: 'num?',
} as const;
export type ReportCheckRow = RowOf<typeof SHAPE>;

/** Errors before warnings, then by code and path. */
export async function reportChecks(
  db: Db,
  reportId: number,
  options?: QueryOptions,
): Promise<readonly ReportCheckRow[]> {
  const query = sql`
    select code, path, severity, "left", "right" from checks where report_id = ${reportId}
    order by severity = 'error' desc, code, path`;
  return db.query(query.text, query.params, SHAPE, options);
}

/** Which reports are there of one agency? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';

const SHAPE = {
  report_id: 'num',
  year: 'num?',
  form: 'text?',
  title: 'text?',
  /** ISO date. */
  published: 'text?',
  file: 'text',
  url: 'text?',
  checks_failed: 'num',
  checks_assessed: 'num',
  cells_stated: 'num',
  cells_unsure: 'num',
  /** null: this report counts (unless it has no year). */
  superseded_by: 'num?',
  /** null in data of an earlier version, as `scope` and `covers`. */
  counts: 'bool?',
  scope: 'text?',
  /** The words that tell what a consolidated report adds up. */
  covers: 'text?',
  synthetic: 'bool',
} as const;
export type AgencyReportRow = RowOf<typeof SHAPE>;

/** All of them, also those that do not count; by year, then the one that counts first. */
export async function agencyReports(
  db: Db,
  agencyId: number,
  options?: QueryOptions,
): Promise<readonly AgencyReportRow[]> {
  const query = sql`
    select
      report_id, year, form, title, cast(published as varchar) as published, file, url,
      checks_failed, checks_assessed, cells_stated, cells_unsure, superseded_by, counts, scope, covers, synthetic
    from reports where agency_id = ${agencyId}
    order by year nulls last, superseded_by nulls first, file`;
  return db.query(query.text, query.params, SHAPE, options);
}

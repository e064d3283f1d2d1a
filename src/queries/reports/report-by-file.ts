/** Which report came from this input file? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';

const SHAPE = {
  report_id: 'num',
  agency_id: 'num',
  agency: 'text',
  year: 'num?',
  form: 'text?',
  title: 'text?',
  /** ISO date. */
  published: 'text?',
  file: 'text',
  url: 'text?',
  sha256: 'text',
  checks_failed: 'num',
  checks_assessed: 'num',
  superseded_by: 'num?',
  /** null in data of an earlier version, as `covers`. */
  scope: 'text?',
  /** The words that tell what a consolidated report adds up. */
  covers: 'text?',
  synthetic: 'bool',
} as const;
export type ReportRow = RowOf<typeof SHAPE>;

/** null when the data hold no report of that name. */
export async function reportByFile(db: Db, file: string, options?: QueryOptions): Promise<ReportRow | null> {
  const query = sql`
    select report_id, agency_id, agency, year, form, title, cast(published as varchar) as published, file, url, sha256,
      checks_failed, checks_assessed, superseded_by, scope, covers, synthetic
    from reports where file = ${file} order by report_id limit 1`;
  return (await db.query(query.text, query.params, SHAPE, options))[0] ?? null;
}

/** Which checks do not hold, and what stands on both sides? Needs the table `checks`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

const SHAPE = {
  report_id: 'num',
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  file: 'text',
  code: 'text',
  path: 'text',
  severity: 'text',
  /** Units as the cells; null when the suspicion has no figure. Of `same-matrix` both are report_id. */
  left: 'num?',
  right: 'num?',
  /** Of `same-matrix`: the other report. */
  other_agency: 'text?',
  other_year: 'num?',
  other_file: 'text?',
} as const;
export type FailedCheckRow = RowOf<typeof SHAPE>;

/** Reports that count, errors before warnings, then by year (latest first) and agency. `soundOnly` is not obeyed. */
export async function failedChecks(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly FailedCheckRow[]> {
  const query = sql`
    with counted as (${countedReports({ ...selection, soundOnly: false })})
    select
      report_id, counted.agency_id, counted.agency, counted.year, counted.file, code, path, severity,
      checks."left", checks."right",
      twin.agency as other_agency, twin.year as other_year, twin.file as other_file
    from checks
    join counted using (report_id)
    left join reports as twin on checks.code = 'same-matrix' and twin.report_id = checks."right"
    order by severity = 'error' desc, counted.year desc, counted.agency, code, path`;
  return db.query(query.text, query.params, SHAPE, options);
}

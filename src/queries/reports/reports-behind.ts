/** Which reports are behind the figures of a selection? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

const SHAPE = {
  report_id: 'num',
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  /** null: no table was recognised. */
  form: 'text?',
  file: 'text',
  /** Requests received and handled; null when the report does not state them. */
  received: 'num?',
  handled: 'num?',
  checks_failed: 'num',
  checks_assessed: 'num',
} as const;
export type ReportBehindRow = RowOf<typeof SHAPE>;

/** Every report that counts, with `soundOnly` obeyed; the latest year first, then by agency. */
export async function reportsBehind(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly ReportBehindRow[]> {
  const query = sql`
    select
      report_id, agency_id, agency, year, form, file, "new" as received, total as handled, checks_failed, checks_assessed
    from (${countedReports(selection)})
    order by year desc, agency, agency_id`;
  return db.query(query.text, query.params, SHAPE, options);
}

/** Whose report, of which year and scope. */
export interface WantedReport extends Pick<Selection, 'scope'> {
  readonly agencies: readonly number[];
  readonly year: number;
}

/** The file of the one report of these agencies and year that counts; null when there is none, or more than one. */
export async function fileOfReport(db: Db, wanted: WantedReport, options?: QueryOptions): Promise<string | null> {
  const { agencies, year, ...scope } = wanted;
  const selection: Selection = {
    years: [year, year],
    provinces: [],
    levels: [],
    kinds: [],
    agencies,
    soundOnly: false,
    ...scope,
  };
  if (agencies.length === 0) return null;
  const rows = await reportsBehind(db, selection, options);
  return rows.length === 1 ? (rows[0]?.file ?? null) : null;
}

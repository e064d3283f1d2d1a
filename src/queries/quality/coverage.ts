/** Which agency has a report for which year, on which form, and does it hold? */
import { formDue } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  /** All null when the agency has no report for the year in the data. */
  report_id: 'num?',
  file: 'text?',
  /** null also when the report has no table that was recognised. */
  form: 'text?',
  checks_failed: 'num?',
  checks_assessed: 'num?',
  cells_stated: 'num?',
  cells_unsure: 'num?',
} as const;

export interface CoverageRow extends RowOf<typeof SHAPE> {
  /** true: the report is on another form than the one due for its year; false also without a report or a form. */
  readonly other_form: boolean;
}

/**
 * A row for every agency and year of the selection, by agency and year. `soundOnly` is not obeyed: a report that fails
 * would look like none.
 */
export async function coverage(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly CoverageRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports({ ...selection, soundOnly: false })}),
    chosen as (select agency_id, agency, region_code from agencies where ${ofSelection(selection)})
    select
      agency_id, chosen.agency, year, report_id, file, form, checks_failed, checks_assessed, cells_stated, cells_unsure
    from chosen cross join years left join counted using (agency_id, year)
    order by chosen.region_code nulls last, chosen.agency, agency_id, year`;
  const rows = await db.query(query.text, query.params, SHAPE, options);
  return rows.map((row) => ({ ...row, other_form: row.form !== null && row.form !== formDue(row.year) }));
}

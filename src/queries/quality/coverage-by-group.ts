/** Of which kinds, levels and provinces of agencies are the reports there, year by year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { column, sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

export type CoverageField = 'kind' | 'level' | 'province';

const SHAPE = {
  /** null for agencies of which it is not known. */
  value: 'text?',
  year: 'num',
  /** N: agencies of the group. */
  agencies: 'num',
  /** k: those of them with a report for the year. */
  reported: 'num',
  /** Reports whose checks fail. */
  failing: 'num',
} as const;
export type CoverageGroupRow = RowOf<typeof SHAPE>;

/**
 * A row for every group and year of the selection; the largest groups first, the unknown one last. `soundOnly` is not
 * obeyed: a report that fails would look like none.
 */
export async function coverageByGroup(
  db: Db,
  selection: Selection,
  field: CoverageField,
  options?: QueryOptions,
): Promise<readonly CoverageGroupRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (select agency_id, year, report_id, checks_failed
      from (${countedReports({ ...selection, soundOnly: false })})),
    chosen as (select agency_id, ${column(field)} as value from agencies where ${ofSelection(selection)})
    select
      value,
      year,
      count(*) as agencies,
      count(report_id) as reported,
      count(*) filter (where checks_failed > 0) as failing
    from chosen cross join years left join counted using (agency_id, year)
    group by value, year
    order by value is null, agencies desc, value, year`;
  return db.query(query.text, query.params, SHAPE, options);
}

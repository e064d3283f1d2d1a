/** Which reports do not count: superseded by another one of the same agency and year, or without a year? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { ofSelection } from '../db/where.ts';

const SHAPE = {
  report_id: 'num',
  agency_id: 'num',
  agency: 'text',
  /** null: no year was found, so the report counts nowhere. */
  year: 'num?',
  file: 'text',
  cells_stated: 'num',
  checks_failed: 'num',
  /** The report that counts instead; all null where there is none. */
  kept_file: 'text?',
  kept_cells_stated: 'num?',
  kept_checks_failed: 'num?',
} as const;
export type SetAsideRow = RowOf<typeof SHAPE>;

/** By agency and year; a report without a year is listed whatever years are chosen. */
export async function setAside(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly SetAsideRow[]> {
  const [from, to] = selection.years;
  const query = sql`
    with chosen as (select * from reports where ${ofSelection(selection)})
    select
      chosen.report_id, chosen.agency_id, chosen.agency, chosen.year, chosen.file,
      chosen.cells_stated, chosen.checks_failed,
      kept.file as kept_file,
      kept.cells_stated as kept_cells_stated,
      kept.checks_failed as kept_checks_failed
    from chosen left join reports as kept on kept.report_id = chosen.superseded_by
    where (chosen.superseded_by is not null and chosen.year between ${from} and ${to}) or chosen.year is null
    order by chosen.agency, chosen.year nulls last, chosen.file`;
  return db.query(query.text, query.params, SHAPE, options);
}

/** Which cells were read from a report, and where do they stand in its text? Needs `cells`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';

const SHAPE = {
  path: 'text',
  /** stated, blank, derived or unsure. */
  state: 'text',
  /** null: blank, or digits not readable. */
  value: 'num?',
  raw: 'text',
  /** How its column is known: grid, count, position, sums or ocr; null for a derived cell. */
  via: 'text?',
  /** Characters in the report's text, `end` exclusive; null: the cell leaves no trace there. */
  start: 'num?',
  end: 'num?',
} as const;
export type ReportCellRow = RowOf<typeof SHAPE>;

/** In the order in which they stand in the text; those without a trace last. */
export async function reportCells(db: Db, reportId: number, options?: QueryOptions): Promise<readonly ReportCellRow[]> {
  const query = sql`
    select path, state, value, raw, via, "start", "end" from cells where report_id = ${reportId}
    order by "start" nulls last, path`;
  return db.query(query.text, query.params, SHAPE, options);
}

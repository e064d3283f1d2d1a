/** What does a report say? Its text as it was read (a web page: its source). Needs `texts`. */
import type { Db, QueryOptions } from '../db/db.ts';
import { sql } from '../db/sql.ts';

/** null when the data keep no text of this report. */
export async function reportText(db: Db, reportId: number, options?: QueryOptions): Promise<string | null> {
  const query = sql`select text from texts where report_id = ${reportId} limit 1`;
  return (await db.query(query.text, query.params, { text: 'text' }, options))[0]?.text ?? null;
}

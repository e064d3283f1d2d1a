/** Which input files gave no report, and why? Needs the table `rejects`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';

const SHAPE = { file: 'text', code: 'text', text: 'text' } as const;
export type RejectedInputRow = RowOf<typeof SHAPE>;

/** By file. No filter applies: nobody knows whose report it would have been. */
export async function rejectedInputs(db: Db, options?: QueryOptions): Promise<readonly RejectedInputRow[]> {
  return db.query('select file, code, text from rejects order by file', [], SHAPE, options);
}

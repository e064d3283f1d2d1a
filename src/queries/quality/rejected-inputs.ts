/** Which input files gave no report, and why? Needs the table `rejects`. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';

/** Reason and advice are null in tables of an earlier version. */
const SHAPE = {
  file: 'text',
  code: 'text',
  text: 'text',
  reason: 'text?',
  advice: 'text?',
  advice_en: 'text?',
} as const;
export type RejectedInputRow = RowOf<typeof SHAPE>;

/** By file. No filter applies: nobody knows whose report it would have been. */
export async function rejectedInputs(db: Db, options?: QueryOptions): Promise<readonly RejectedInputRow[]> {
  return db.query('select file, code, text, reason, advice, advice_en from rejects order by file', [], SHAPE, options);
}

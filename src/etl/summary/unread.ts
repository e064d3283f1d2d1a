/** Files that gave no report, each with its reason and what to do, in both languages: `rejects.csv`, and the first ones on the terminal. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { REJECTS, skipSpec, SKIPS } from '../../schema/rejects.ts';
import { numberOf, rowsOf, withRoom } from '../store/database.ts';
import { literal } from '../store/ddl.ts';

export const REJECTS_CSV = 'rejects.csv';

export interface Unread {
  readonly total: number;
  /** The first ones, rejected files before skipped ones. */
  readonly first: readonly { readonly file: string; readonly code: string; readonly text: string }[];
}

/** Left out on purpose: nobody misses them on a terminal. `rejects.csv` has them all. */
const PURPOSE = ['readme', 'hidden', 'an output of the ETL'];
const SHOWN = 20;

const ALL = `
  SELECT file, code, text, 0 AS turn FROM rejects
  UNION ALL SELECT file, reason AS code, NULL AS text, 1 AS turn FROM skipped`;

/** Writes all of them into `folder`; the mark at the beginning tells Excel that it is UTF-8. */
export async function writeUnread(connection: DuckDBConnection, folder: string): Promise<void> {
  const skipped = await rowsOf(connection, 'SELECT DISTINCT reason FROM skipped ORDER BY reason');
  const specs = new Map(Object.entries({ ...REJECTS, ...SKIPS }));
  for (const { reason } of skipped) specs.set(String(reason), skipSpec(String(reason)));
  const words = [...specs].map(
    ([code, { zh, en, advice }]) => `(${[code, zh, en, advice.zh, advice.en].map(literal).join(', ')})`,
  );
  const sql = `COPY (
    SELECT ${plain('file')} AS "\uFEFFfile", code, ${plain('text')} AS detail,
      zh AS "原因", en AS reason, advice_zh AS "处理", advice_en AS to_do
    FROM (${ALL}) LEFT JOIN (VALUES ${words.join(', ')}) w (code, zh, en, advice_zh, advice_en) USING (code)
    ORDER BY turn, file, code, text
  ) TO ${literal(join(folder, REJECTS_CSV))} (FORMAT csv, HEADER)`;
  await withRoom(connection, () => connection.run(sql));
}

/** What a spreadsheet would take for a formula gets an apostrophe. */
function plain(name: string): string {
  return `CASE WHEN left(${name}, 1) IN ('=', '+', '-', '@', chr(9), chr(13)) THEN chr(39) || ${name} ELSE ${name} END`;
}

export async function unreadOf(connection: DuckDBConnection): Promise<Unread> {
  const shown = `FROM (${ALL}) WHERE turn = 0 OR code NOT IN (${PURPOSE.map(literal).join(', ')})`;
  const rows = await rowsOf(connection, `SELECT file, code, text ${shown} ORDER BY turn, file LIMIT ${SHOWN}`);
  return {
    total: await numberOf(connection, `SELECT count(*) ${shown}`),
    first: rows.map(({ file, code, text }) => ({
      file: String(file),
      code: String(code),
      text: text === null ? '' : String(text),
    })),
  };
}

/** For a terminal: three lines a file. */
export function unreadLines({ total, first }: Unread, csv: string): readonly string[] {
  if (total === 0) return [];
  const specs = new Map(Object.entries(REJECTS));
  const lines = first.flatMap(({ file, code, text }) => {
    const { zh, en, advice } = specs.get(code) ?? skipSpec(code);
    const detail = text === '' || text === en ? '' : ` (${text})`;
    return [`  ${file}`, `    ${zh}。${advice.zh}`, `    ${en}${detail}. ${advice.en}`];
  });
  const more = total > first.length ? `… ${total - first.length} more, all in ${csv}` : `also in ${csv}`;
  return [`未收录的文件 files not read: ${total}`, ...lines, `  ${more}`];
}

/** The table `rejects` as a query: documents that gave no report and files that were not looked at, with reason and advice. */
import { REJECTS, SKIPS, skipSpec } from '../../schema/rejects.ts';
import { literal } from './ddl.ts';

interface Spec {
  readonly zh: string;
  readonly en: string;
  readonly advice: { readonly zh: string; readonly en: string };
}

function table(specs: Readonly<Record<string, Spec>>): string {
  const rows = Object.entries(specs).map(([code, { zh, advice }]) =>
    [code, zh, advice.zh, advice.en].map(literal).join(', '),
  );
  return `(VALUES ${rows.map((row) => `(${row})`).join(', ')}) words (code, reason, advice, advice_en)`;
}

/** By file. A code beyond the schema's has no words of its own. */
export function rejectsQuery(): string {
  const other = skipSpec('');
  const words = `coalesce(words.reason, ${literal(other.zh)}) AS reason, coalesce(words.advice, ${literal(other.advice.zh)}) AS advice,
    coalesce(words.advice_en, ${literal(other.advice.en)}) AS advice_en`;
  return `SELECT * FROM (
      SELECT r.file, r.code, r.text, ${words} FROM rejects r LEFT JOIN ${table(REJECTS)} ON words.code = r.code
      UNION ALL
      SELECT s.file, 'skipped' AS code, s.reason AS text, ${words} FROM skipped s LEFT JOIN ${table(SKIPS)} ON words.code = s.reason)
    ORDER BY file, code, text`;
}

/** The figures of the last year, and their change on the year before among the agencies that state both. */
import { HEADLINES, type HeadlineCode } from '../../schema/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, failingOf, lastYear, sumOf, type Field, type YearRow } from '../question/question.ts';

export type { HeadlineCode } from '../../schema/totals.ts';

export interface HeadlineRow {
  readonly code: HeadlineCode;
  /** Last year of the selection with a report that counts; null when there is none. */
  readonly year: number | null;
  /** Requests or cases of that year; null when no report states them. */
  readonly value: number | null;
  /** k of N agencies. */
  readonly reported: number;
  readonly agencies: number;
  /** Of the k reports: those whose checks fail. */
  readonly failing: number;
  /** The same figure and the one of the year before, of the agencies that state both; null when none does. */
  readonly matched_value: number | null;
  readonly matched_before: number | null;
  readonly matched: number;
}

function fieldsOf(code: HeadlineCode): Readonly<Record<string, Field>> {
  const figure = (name: string): string => `headline_${code}_${name}`;
  return {
    [code]: sumOf(figure('sum')),
    [`${code}_reported`]: countOf(figure('n')),
    [`${code}_failing`]: failingOf(figure('n')),
    [`${code}_matched_value`]: sumOf(figure('now_sum')),
    [`${code}_matched_before`]: sumOf(figure('before_sum')),
    [`${code}_matched`]: countOf(figure('both_n')),
  };
}

const FIELDS = HEADLINES.map(fieldsOf).reduce((all, fields) => ({ ...all, ...fields }), {
  reports: countOf('reports'),
});
const QUESTION = lastYear('reports', FIELDS);

function rowOf(code: HeadlineCode, row: YearRow<typeof FIELDS>): HeadlineRow {
  const count = (name: string): number => {
    const value = row[`${code}_${name}`];
    if (typeof value !== 'number') throw new TypeError(`${code}_${name} is no count`);
    return value;
  };
  return {
    year: row['reports'] === 0 ? null : row.year,
    value: row[code] ?? null,
    reported: count('reported'),
    agencies: row.agencies,
    failing: count('failing'),
    matched_value: row[`${code}_matched_value`] ?? null,
    matched_before: row[`${code}_matched_before`] ?? null,
    matched: count('matched'),
    code,
  };
}

/** Four rows. The year before is looked up even where the selection leaves it out. */
export function headline(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly HeadlineRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, selection, options), (rows) =>
    rows.flatMap((row) => HEADLINES.map((code) => rowOf(code, row))),
  );
}

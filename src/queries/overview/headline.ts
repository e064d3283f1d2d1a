/** The figures of the last year, their change on the year before among the agencies that have both, and the years before. */
import { hasOwnKey } from '../../schema/own-key.ts';
import { HEADLINES, HEADLINE_SHARES, type HeadlineCode, type HeadlineShare } from '../../schema/figures/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, failingOf, sumOf, type Field, type YearRow } from '../question/question.ts';

export type { HeadlineCode } from '../../schema/figures/totals.ts';

/** A count, or both sides of a share; null: no report states it. */
export interface Sides {
  readonly value: number | null;
  /** Below the line; null for a count. */
  readonly base: number | null;
}

export interface HeadlineRow extends Sides {
  readonly code: HeadlineCode;
  /** Last year of the selection with a report that counts; null when there is none. */
  readonly year: number | null;
  /** Reports of that year that count, whatever they state. */
  readonly reports: number;
  /** k of N agencies. */
  readonly reported: number;
  readonly agencies: number;
  /** Of the k reports: those whose checks fail. */
  readonly failing: number;
  /** The same figure and the one of the year before, of the `matched` agencies that have both. */
  readonly now: Sides;
  readonly before: Sides;
  readonly matched: number;
  /** Of each year of the selection up to `year`, ascending; of all agencies that have it. */
  readonly series: readonly (Sides & { readonly year: number })[];
}

/** Names of the figures that a headline is made of. */
interface Parts {
  readonly value: readonly string[];
  readonly base: string | null;
  readonly n: string;
  /** Stem of the figures over both years, and that of their base. */
  readonly matched: string;
  readonly matchedBase: string | null;
  readonly both: string;
}

function isShare(code: HeadlineCode): code is HeadlineShare {
  return hasOwnKey(HEADLINE_SHARES, code);
}

function partsOf(code: HeadlineCode): Parts {
  const matched = `headline_${code}`;
  if (isShare(code)) {
    return {
      value: HEADLINE_SHARES[code].map((group) => `settled_${group}_sum`),
      base: 'settled_total_sum',
      n: 'settled_n',
      matched,
      matchedBase: 'headline_base',
      both: 'headline_base_both_n',
    };
  }
  return {
    value: [`${matched}_sum`],
    base: null,
    n: `${matched}_n`,
    matched,
    matchedBase: null,
    both: `${matched}_both_n`,
  };
}

function namesOf({ value, base, matched, matchedBase }: Parts): readonly string[] {
  const stems = [matched, ...(matchedBase === null ? [] : [matchedBase])];
  return [
    ...value,
    ...(base === null ? [] : [base]),
    ...stems.flatMap((stem) => [`${stem}_now_sum`, `${stem}_before_sum`]),
  ];
}

const ALL_PARTS = HEADLINES.map(partsOf);
const FIELDS: Readonly<Record<string, Field>> = {
  reports: countOf('reports'),
  ...Object.fromEntries(ALL_PARTS.flatMap(namesOf).map((name) => [name, sumOf(name)])),
  ...Object.fromEntries(ALL_PARTS.flatMap(({ n, both }) => [n, both]).map((name) => [name, countOf(name)])),
  ...Object.fromEntries(ALL_PARTS.map(({ n }) => [`${n}_failing`, failingOf(n)])),
};
const QUESTION = eachYear(FIELDS);
type Row = YearRow<typeof FIELDS>;

/** Throws where the row has no such count. */
function countIn(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`${name} is no count`);
  return value;
}

/** null where one of them is. */
function added(row: Row, names: readonly string[]): number | null {
  let sum = 0;
  for (const name of names) {
    const value = row[name] ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function sidesOf(row: Row, value: readonly string[], base: string | null): Sides {
  return { value: added(row, value), base: base === null ? null : (row[base] ?? null) };
}

function rowOf(code: HeadlineCode, rows: readonly Row[]): readonly HeadlineRow[] {
  const parts = partsOf(code);
  const stated = rows.findLastIndex((one) => countIn(one, 'reports') > 0);
  const at = stated < 0 ? rows.length - 1 : stated;
  const row = rows[at];
  if (row === undefined) return [];
  const { value, base, n, matched, matchedBase, both } = parts;
  const side = (when: 'now' | 'before'): Sides =>
    sidesOf(row, [`${matched}_${when}_sum`], matchedBase === null ? null : `${matchedBase}_${when}_sum`);
  return [
    {
      code,
      year: stated < 0 ? null : row.year,
      ...sidesOf(row, value, base),
      reports: countIn(row, 'reports'),
      reported: countIn(row, n),
      agencies: row.agencies,
      failing: countIn(row, `${n}_failing`),
      now: side('now'),
      before: side('before'),
      matched: countIn(row, both),
      series: rows.slice(0, at + 1).map((one) => ({ year: one.year, ...sidesOf(one, value, base) })),
    },
  ];
}

/** Four rows; none where the selection has no year. The year before is looked up even where the selection leaves it out. */
export function headline(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly HeadlineRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, selection, options), (rows) =>
    HEADLINES.flatMap((code) => rowOf(code, rows)),
  );
}

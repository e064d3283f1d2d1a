/** What there is to look at: checks that do not hold, suspicions, agencies without a report; told by sums of the reports that count. */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear } from '../question/answer.ts';
import { countOf, eachYear, type YearRow } from '../question/question.ts';

const FIELDS = {
  reports: countOf('reports'),
  uneven: countOf('uneven_n'),
  copied: countOf('copied_n'),
  carry_off: countOf('carry_off_n'),
  suspect: countOf('suspect_n'),
};
const QUESTION = eachYear(FIELDS);

/** `fact`: what is counted; `years`: those of the selection in which there is any, ascending. */
export interface AttentionRow {
  readonly fact: 'uneven' | 'copied' | 'carry_off' | 'suspect' | 'absent';
  /** Reports; of `absent`: agencies without a report that counts, though they have one of another year. */
  readonly count: number;
  readonly years: readonly number[];
}

/** Of the last year with reports: all but amounts, which only the form of 2019 asked for. Severest first; none of which there is none. */
function rowsOf(all: readonly YearRow<typeof FIELDS>[]): readonly AttentionRow[] {
  const last = all.findLast(({ reports }) => reports > 0);
  if (last === undefined) return [];
  const years = [last.year];
  const slips = all.filter(({ suspect }) => suspect > 0);
  const rows: readonly AttentionRow[] = [
    { fact: 'uneven', count: last.uneven, years },
    { fact: 'copied', count: last.copied, years },
    { fact: 'carry_off', count: last.carry_off, years },
    { fact: 'suspect', count: slips.reduce((sum, row) => sum + row.suspect, 0), years: slips.map(({ year }) => year) },
    { fact: 'absent', count: last.agencies - last.reports, years },
  ];
  return rows.filter(({ count }) => count > 0);
}

/**
 * Empty where there is nothing to look at, or no report. Of all reports, also where only those are asked for whose checks hold: what
 * fails is what is told here, and an agency whose report fails has one.
 */
export function attention(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly AttentionRow[]> {
  return whenAnswered(answerByYear(QUESTION, db, { ...selection, soundOnly: false }, options), rowsOf);
}

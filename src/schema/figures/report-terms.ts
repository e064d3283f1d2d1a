/**
 * What is said of one report before figures are added up, as SQL: its answers by group, and conditions with a name. The ETL and the
 * queries add the same columns to `reports`.
 */
import { wholeOf } from './addend.ts';
import { requestColumn } from '../column.ts';
import { REFUSAL_GROUPS, REQUEST_ROWS, type RowGroup } from '../form.ts';

/** The six groups of answers, in the order of the form. */
export const ANSWER_GROUPS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const;
export type AnswerGroup = (typeof ANSWER_GROUPS)[number];

/** The 16 reasons for refusing, in the order of the form. */
export const REFUSAL_COLUMNS: readonly string[] = REQUEST_ROWS.filter(({ group }) =>
  REFUSAL_GROUPS.some((one) => one === group),
).map(({ code }) => requestColumn(code));

/** Conditions with a name; none is ever null. */
const TERMS = {
  /** The stated answers add up to the stated total, so that a blank among them can only stand for nothing. */
  settled: 'coalesce(answered = total, false)',
  /** The same, and what came in is what was answered or carried out. */
  balanced: 'coalesce(answered = total and "new" + carried_in = total + carried_out, false)',
  /** Every reason for refusing is a number. */
  reasoned: `${wholeOf(REFUSAL_COLUMNS)} is not null`,
  /** The unit of the amount is not stated and was taken to be 元. */
  assumed: `coalesce(procurement_unit_from = 'assumed', false)`,
  /** The amount looks like a slip of units. */
  suspect: 'coalesce(procurement_suspect, false)',
  likely: 'not coalesce(procurement_suspect, false)',
  clear: `procurement_unit_from is distinct from 'assumed' and not coalesce(procurement_suspect, false)`,
  /** The request matrix is that of another report. */
  copied: 'coalesce(copied, false)',
  /** A check of the form does not hold; a copied matrix is none. */
  uneven: 'checks_failed > coalesce(copied, false)::integer',
  both_stated: 'procurement_yuan is not null and coalesce(procurement_projects > 0, false)',
} as const;
export type ReportTerm = keyof typeof TERMS;

/** Terms that hold where all of some columns are numbers. */
export const TERM_COLUMNS: Readonly<Partial<Record<ReportTerm, readonly string[]>>> = { reasoned: REFUSAL_COLUMNS };

/** `other` is one row on form 2019; on form 2021 the ETL adds its three rows up in it, so the parts are left out here. */
function answer(group: RowGroup): string {
  const rows = REQUEST_ROWS.filter((row) => row.group === group && (group !== 'other' || row.code === 'other'));
  return `list_sum([${rows.map((row) => row.code).join(', ')}]) as answer_${group}`;
}

const ANSWERED = `list_sum([${ANSWER_GROUPS.map((group) => `answer_${group}`).join(', ')}]) as answered`;

/**
 * SQL: the rows of `reports` (a query) with `answer_X` (stated numbers of a group; null when none is stated), `answered` (their
 * sum) and a column for every term.
 */
export function withReportTerms(reports: string): string {
  const terms = Object.entries(TERMS).map(([name, condition]) => `${condition} as ${name}`);
  return `
    select *, ${terms.join(', ')} from (
      select *, ${ANSWERED} from (
        select *, ${ANSWER_GROUPS.map(answer).join(', ')} from (${reports})))`;
}

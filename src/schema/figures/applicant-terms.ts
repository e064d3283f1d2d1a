/**
 * Who asked, as columns beside those of `reports`: what one report says of each kind of applicant, of the requests received and of
 * each group of answers. The table `applicants` has no rows for zeros, so a blank cannot be told from a zero there: a row of a
 * report counts only where its six columns add up to its total.
 */
import { requestColumn } from '../column.ts';
import { APPLICANT_PARTS, REQUEST_ROWS, type RequestRow } from '../form.ts';
import { ANSWER_GROUPS } from './report-terms.ts';

export type ApplicantPart = (typeof APPLICANT_PARTS)[number];

/** `received`: the row of requests received; the others: the rows of a group of answers. */
export const ASKED_GROUPS = ['received', ...ANSWER_GROUPS] as const;
export type AskedGroup = (typeof ASKED_GROUPS)[number];

/** Requests of one kind of applicant in the rows of the group that count; null where none does. */
export function askedColumn(group: AskedGroup, part: ApplicantPart): string {
  return `asked_${group}_${part}`;
}

/** How many rows of the group count, and how many have a total. */
export function askedRows(group: AskedGroup): readonly [counted: string, stated: string] {
  return [`asked_${group}_rows`, `asked_${group}_stated`];
}

/** On form 2021 the row `other` is three rows. */
const ROWS: readonly (readonly [row: RequestRow, group: AskedGroup])[] = [
  ['new', 'received'],
  ...REQUEST_ROWS.flatMap(({ code, group }) =>
    ANSWER_GROUPS.filter((one) => one === group).map((answer) => [code, answer] as const),
  ),
];

/** SQL: the rows of `reports` (a query) with the columns of some groups. */
export function withApplicants(reports: string, wanted: readonly AskedGroup[]): string {
  const rows = ROWS.filter(([, group]) => wanted.includes(group));
  const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
  const totals = list(rows.map(([row]) => `"${requestColumn(row)}"`));
  const names = list(rows.map(([row]) => `'${row}'`));
  const groups = list(rows.map(([, group]) => `'${group}'`));
  const columns = wanted.flatMap((group) => [
    ...APPLICANT_PARTS.map(
      (part) =>
        `sum(coalesce("${part}", 0)) filter (where fits and "group" = '${group}') as ${askedColumn(group, part)}`,
    ),
    `count(*) filter (where fits and "group" = '${group}') as ${askedRows(group)[0]}`,
    `count(*) filter (where "group" = '${group}') as ${askedRows(group)[1]}`,
  ]);
  const parts = APPLICANT_PARTS.map((part) => `sum("count") filter (where applicant = '${part}') as "${part}"`);
  return `
    with those as (${reports}),
    lines as (
      select * from (
        select report_id, form, unnest(${totals}) as total, unnest(${names}) as "row", unnest(${groups}) as "group" from those)
      where total is not null and not (form = '2021' and "row" = 'other')),
    cells as (
      select report_id, "row", sum("count") as parts, ${parts.join(', ')}
      from applicants group by report_id, "row"),
    fitted as (
      select *, coalesce(parts, 0) = total as fits from lines left join cells using (report_id, "row")),
    asked as (
      select report_id, ${columns.join(',\n        ')}
      from fitted group by report_id)
    select * from those left join asked using (report_id)`;
}

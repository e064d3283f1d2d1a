/** The answers to a request in their six groups as SQL, and the reports in which they add up to the stated total. */
import { REQUEST_ROWS, type RowGroup } from '../../schema/form.ts';
import { requestColumn } from '../../schema/column.ts';
import type { Selection } from '../db/selection.ts';
import { column, joinSql, sql, type Sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

export const ANSWER_GROUPS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const;
export type AnswerGroup = (typeof ANSWER_GROUPS)[number];

/** `other` is one row on form 2019; on form 2021 the ETL adds its three rows up, so the parts are left out here. */
function rowsOf(group: RowGroup): readonly Sql[] {
  return REQUEST_ROWS.filter((row) => row.group === group && (group !== 'other' || row.code === 'other')).map((row) =>
    column(requestColumn(row.code)),
  );
}

/** The stated numbers of a group's rows in one report; null when none is stated. */
function statedOf(group: AnswerGroup): Sql {
  return sql`list_sum([${joinSql(rowsOf(group), ', ')}])`;
}

/**
 * Body of a CTE: the reports that count, with a column for each answer group, `answered` (their sum) and `settled`: the
 * stated answers add up to the stated total, so that a blank among them can only stand for nothing.
 */
export function answeredReports(selection: Selection): Sql {
  return sql`
    select *, coalesce(answered = total, false) as settled from (
      select *, list_sum([answer_granted, answer_partial, answer_denied, answer_unable, answer_rejected, answer_other]) as answered
      from (
        select *,
          ${statedOf('granted')} as answer_granted,
          ${statedOf('partial')} as answer_partial,
          ${statedOf('denied')} as answer_denied,
          ${statedOf('unable')} as answer_unable,
          ${statedOf('rejected')} as answer_rejected,
          ${statedOf('other')} as answer_other
        from (${countedReports(selection)})))`;
}

/** The 16 reasons for refusing as columns of `reports`, and the SQL list that turns those columns into rows. */
import { REFUSAL_GROUPS, REQUEST_ROWS, type RefusalGroup, type RequestRow } from '../../schema/form.ts';
import { requestColumn } from '../../schema/column.ts';
import { column, joinSql, sql, type Sql } from '../db/sql.ts';

export interface Reason {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

/** In the order of the form. */
export const REASONS: readonly Reason[] = REQUEST_ROWS.flatMap((row) =>
  REFUSAL_GROUPS.filter((group) => group === row.group).map((group) => ({ row: row.code, group })),
);

const COUNTS = joinSql(
  REASONS.map(({ row }) => column(requestColumn(row))),
  ', ',
);

/**
 * Body of a CTE: one row for each value of `key` (`year` or `agency_id`) and each reason, from the CTE `counted`.
 * `rate_count` and `rate_base` come from the reports that state both the reason and the total. The columns are turned
 * into rows first: sixteen times as many aggregates take longer to plan than sixteen times as many rows to add.
 */
export function reasonSums(key: 'year' | 'agency_id'): Sql {
  const name = column(key);
  return sql`
    select
      ${name}, position,
      sum(n) as count,
      count(n) as reported,
      sum(n) filter (where total is not null) as rate_count,
      sum(total) filter (where n is not null) as rate_base,
      sum(total) as handled,
      count(n) filter (where checks_failed > 0) as failing
    from (
      select ${name}, total, checks_failed, unnest([${COUNTS}]) as n, unnest(range(cast(${REASONS.length} as bigint))) as position
      from counted)
    group by ${name}, position`;
}

/** Body of a CTE: the positions in `REASONS`. */
export function positions(): Sql {
  return sql`select unnest(range(cast(${REASONS.length} as bigint))) as position`;
}

/** Replaces a row's `position` (of `REASONS`) by the reason's code and group. */
export function withReason<T extends { readonly position: number }>({
  position,
  ...rest
}: T): Omit<T, 'position'> & Reason {
  const reason = REASONS[position];
  if (reason === undefined) throw new RangeError(`no reason at position ${position}`);
  return { ...rest, row: reason.row, group: reason.group };
}

/** The 16 reasons for refusing as columns of `reports`, and the SQL list that turns those columns into rows. */
import { REFUSAL_GROUPS, REQUEST_ROWS, type RefusalGroup, type RequestRow } from '../schema/form.ts';
import { requestColumn } from '../schema/tables.ts';
import { column, joinSql, sql, type Sql } from './sql.ts';

export interface Reason {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

/** In the order of the form. */
export const REASONS: readonly Reason[] = REQUEST_ROWS.flatMap((row) =>
  REFUSAL_GROUPS.filter((group) => group === row.group).map((group) => ({ row: row.code, group })),
);

/**
 * A list of one struct a reason, to be unnested after a GROUP BY: much cheaper than turning every report into 16 rows.
 * `rate_count` and `rate_base` come from the reports that state both the reason and the total.
 */
export function reasonAggregates(): Sql {
  const structs = REASONS.map(({ row }, position) => {
    const reason = column(requestColumn(row));
    return sql`{
      'position': cast(${position} as integer), 'count': sum(${reason}), 'reported': count(${reason}),
      'rate_count': sum(${reason}) filter (where total is not null),
      'rate_base': sum(total) filter (where ${reason} is not null)}`;
  });
  return sql`[${joinSql(structs, ', ')}]`;
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

/** The 16 reasons for refusing, in the order of the form. */
import { REFUSAL_GROUPS, REQUEST_ROWS, type RefusalGroup, type RequestRow } from '../../schema/form.ts';

export interface Reason {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

export const REASONS: readonly Reason[] = REQUEST_ROWS.flatMap((row) =>
  REFUSAL_GROUPS.filter((group) => group === row.group).map((group) => ({ row: row.code, group })),
);

/** A value of every reason by its row. */
export function ofReasons<Value>(make: (reason: Reason) => Value): Readonly<Partial<Record<RequestRow, Value>>> {
  return Object.fromEntries(REASONS.map((reason) => [reason.row, make(reason)]));
}

/** A value of every legal group. */
export function ofGroups<Value>(make: (group: RefusalGroup) => Value): Readonly<Record<RefusalGroup, Value>> {
  const [denied, unable, rejected] = REFUSAL_GROUPS;
  return { [denied]: make(denied), [unable]: make(unable), [rejected]: make(rejected) };
}

/** Totals the report leaves blank, computed where every part is a number. Stated cells are never touched, nor are those that were not read. */
import type { Form } from '../../schema/form.ts';
import { fillIn, type Filling } from '../ground/places.ts';
import { PLANS, type Sum } from './plan.ts';
import { sumOf } from './sheet.ts';

/**
 * Fills in derived totals: the total column of every row, the row `total` of every column, the total of every channel. A blank
 * part is no zero, so nothing is derived from it. A total neither stated nor derived stays as it is. Whether there was any.
 */
export function fillInTotals(filling: Filling, form: Form | null): boolean {
  if (form === null || form === 'pre2019') return false;
  const { rows, columns, totals, channels, grandTotal } = PLANS[form];
  const { sheet } = filling;
  let any = false;
  /** Adds a total as the sum of its parts when it is blank and all parts are numbers. One that is missing may stand in the report, with another number. */
  const derive = ({ total, parts }: Pick<Sum, 'total' | 'parts'>): void => {
    const cell = sheet[total];
    if (cell?.state !== 'blank') return;
    const value = sumOf(sheet, parts);
    if (value === null) return;
    fillIn(filling, total, { value, state: 'derived', via: null, raw: '', at: null });
    any = true;
  };
  for (const row of rows) if (row.total !== grandTotal) derive(row);
  for (const column of columns) derive(column);
  // The grand total by its row or by its column, unless the two disagree.
  const byRow = rows.find(({ total }) => total === grandTotal)?.parts ?? [];
  const across = sumOf(sheet, byRow);
  const down = sumOf(sheet, totals.parts);
  if (across === null || down === null || across === down)
    derive({ total: grandTotal, parts: across === null ? totals.parts : byRow });
  for (const channel of channels) derive(channel);
  return any;
}

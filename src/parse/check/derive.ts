/** Totals the report leaves blank, computed where every part is a number. Stated cells are never touched. */
import type { Form } from '../../schema/form.ts';
import { requestPath, type CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import { PLANS } from './plan.ts';

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** A number that may be reckoned with: stated or derived. null when blank, unsure, missing or not on the form. */
export function numberAt(cells: Cells, path: CellPath): number | null {
  const cell = cells[path];
  return cell === undefined || cell.state === 'blank' || cell.state === 'unsure' ? null : cell.value;
}

/** Sum of the cells; null when one of them is no number. Fractions of an odd cell are kept to six decimals. */
export function sumAt(cells: Cells, paths: readonly CellPath[]): number | null {
  let sum = 0;
  for (const path of paths) {
    const value = numberAt(cells, path);
    if (value === null) return null;
    sum += value;
  }
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}

const GRAND_TOTAL = requestPath('total', 'total');

/**
 * The cells with their derived totals: the total column of every row, the row `total` of every column, the total of every
 * channel. A blank part is no zero, so nothing is derived from it. A total neither stated nor derived stays as it is.
 */
export function deriveTotals(cells: Cells, form: Form | null): Cells {
  if (form === null || form === 'pre2019') return cells;
  const { rows, columns, channels } = PLANS[form];
  let result: Partial<Record<CellPath, Cell>> | null = null;
  /** Adds a total as the sum of its parts when it is blank or missing and all parts are numbers. */
  const derive = (total: CellPath, parts: readonly CellPath[]): void => {
    const known = result ?? cells;
    const cell = known[total];
    if (cell !== undefined && cell.state !== 'blank') return;
    const value = sumAt(known, parts);
    if (value === null) return;
    result ??= { ...cells };
    result[total] = { value, state: 'derived', raw: '', at: null };
  };
  for (const { total, parts } of rows) if (total !== GRAND_TOTAL) derive(total, parts);
  for (const { total, parts } of columns) if (total !== GRAND_TOTAL) derive(total, parts);
  // The grand total by its row or by its column, unless the two disagree.
  const byRow = rows.find(({ total }) => total === GRAND_TOTAL)?.parts ?? [];
  const byColumn = columns.find(({ total }) => total === GRAND_TOTAL)?.parts ?? [];
  const across = sumAt(result ?? cells, byRow);
  const down = sumAt(result ?? cells, byColumn);
  if (across === null || down === null || across === down) derive(GRAND_TOTAL, across === null ? byColumn : byRow);
  for (const { total, parts } of channels) derive(total, parts);
  return result ?? cells;
}

/**
 * A page cut off at its right edge: the header ends before the total, and so do the rows. What is left stands under the first columns
 * of the form; what is gone is missing.
 */
import { APPLICANTS } from '../../../schema/form.ts';
import type { Item } from '../../2-locate/items.ts';
import { solid } from '../row/modes.ts';
import { read, UNREAD, type RowRead, type RowToRead } from '../row/row.ts';
import { addsUp, hasWeight } from '../row/sums.ts';
import type { Reading } from '../row/slots.ts';

/** How a header begins to name each applicant, in the form's order; the last two are no beginnings of other words there. */
const NAMES = ['自然', '商业', '科研', '社会公', '法律服', '其他', '总计'] as const;
/** `法人或其他组织` heads five of the columns. */
const GROUP = /法人(?:或|和)?其[他它](?:组织)?|其[他它]组织/g;
/** Fewer columns prove little. */
const MIN_COLUMNS = 3;
/** Items above the first row that may be its header. */
const REACH = 40;
/** Of the rows with figures so many have to have as many as the header. */
const MOST = 0.9;
const MIN_ROWS = 6;

/** How many columns the header above item `before` names, from the first on; null where it names the total or leaves one out. */
function columnsNamed(items: readonly Item[], before: number): number | null {
  const words: string[] = [];
  for (let i = before - 1; i >= Math.max(0, before - REACH) && items[i]?.type !== 'number'; i -= 1)
    words.push(items[i]?.key ?? '');
  const header = words.reverse().join(' ').replaceAll('其它', '其他').replace(GROUP, ' ');
  const named = NAMES.map((name) => header.includes(name));
  const count = named.indexOf(false);
  return count >= MIN_COLUMNS && !named.slice(count).includes(true) ? count : null;
}

/** The column of text at which a page was cut off, as the header of its matrix shows; null where it was not, or nothing shows it. */
export function edgeOf(
  items: readonly Item[],
  before: number,
  rows: readonly [from: number, to: number],
): number | null {
  const width = columnsNamed(items, before);
  if (width === null || width >= APPLICANTS.length) return null;
  const lines = items.filter(({ row, rowKind }) => rowKind === 'line' && row >= rows[0] && row < rows[1]);
  return lines.reduce((edge, { x }) => Math.max(edge, x[1]), 0);
}

/** Whether the last figure of every row that tells is the sum of the others: then it is the total, and another column is gone. */
function endInTotals(readings: readonly Reading[]): boolean {
  const telling = readings.filter(hasWeight);
  return telling.every((reading) => addsUp(reading) === true);
}

function inLines(rows: readonly RowToRead[]): boolean {
  return rows.every(({ kind }) => kind === 'lines');
}

/** The rows under the columns that are left, and none of those that are shorter; null where nothing shows that the page was cut. */
export function readCut(items: readonly Item[], before: number, rows: readonly RowToRead[]): readonly RowRead[] | null {
  const width = columnsNamed(items, before);
  if (width === null || width >= APPLICANTS.length) return null;
  const figures = rows.map(solid);
  const filled = figures.filter((row) => row.length > 0);
  const full = figures.filter((row) => row.length === width);
  if (filled.length < MIN_ROWS || filled.some((row) => row.length >= APPLICANTS.length)) return null;
  // What stands there without a total of its own cannot be told by any.
  if (filled.some((row) => row.length > width) || full.length < MIN_ROWS || full.length < MOST * filled.length)
    return inLines(rows) ? rows.map(() => UNREAD) : null;
  if (endInTotals(full)) return null;
  return figures.map((reading) => (reading.length === width ? read(reading, 'count') : UNREAD));
}

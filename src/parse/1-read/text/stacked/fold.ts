/**
 * A run of cells with the bar of each behind it → rows. Printers that pad their rows give each as many bars as the table has columns,
 * so that the bars fold at that number: then a blank between two cells shows, and what stands behind the last cell is mostly padding.
 */
import { readFigure } from '../../../ground/number.ts';
import type { StackedLine } from './line.ts';

export interface Slot {
  /** Empty for a bar without a cell. */
  readonly text: string;
  readonly start: number;
  /** Whether its bar stands in the line of a cell before it. */
  readonly glued: boolean;
}

/** Tables of the form have no more columns, merged ones counted one by one, and a bar that opens the row. */
const MOST_COLUMNS = 24;

/** Every bar of the run with the cell before it; null where some cell has no bar behind it. */
export function barsOf(lines: readonly StackedLine[]): readonly Slot[] | null {
  const slots: Slot[] = [];
  const bare = (count: number, start: number, glued: boolean): void => {
    for (let i = 0; i < count; i += 1) slots.push({ text: '', start, glued });
  };
  for (const { text, start, before, after } of lines) {
    bare(before, start, false);
    if (text === '') continue;
    if (after === 0) return null;
    slots.push({ text, start, glued: false });
    bare(after - 1, start + text.length, true);
  }
  return slots;
}

/** Every bar ends a row or is within one: all rows begin with a cell, and the last may lack the bar that opens the next. */
function folds(slots: readonly Slot[], columns: number): boolean {
  const rest = slots.length % columns;
  if (rest !== 0 && rest !== columns - 1) return false;
  for (let i = 0; i < slots.length; i += columns) if (slots[i]?.text === '') return false;
  return true;
}

/** Labels come before figures. */
function isRow(row: readonly Slot[]): boolean {
  const types = row.map(({ text }) => readFigure(text).type);
  return !types.slice(types.indexOf('number')).includes('text') || !types.includes('number');
}

/** The last bar of each row where no row has a cell there: it opens the next row. */
function opensNext(rows: readonly (readonly Slot[])[], columns: number): boolean {
  return rows.every((row) => (row[columns - 1]?.text ?? '') === '');
}

/** Without what stands behind the last cell, but for blanks that are known to be cells. */
function withoutPadding(row: readonly Slot[], isCell: (slot: Slot) => boolean): readonly Slot[] {
  return row.slice(0, row.findLastIndex((slot) => slot.text !== '' || isCell(slot)) + 1);
}

/** The rows of a run; null where its bars do not tell them. */
export function foldedRows(bars: readonly Slot[]): readonly (readonly Slot[])[] | null {
  const slots = bars[0]?.text === '' ? bars.slice(1) : bars;
  if (slots.every(({ text }) => text !== '')) return null;
  for (let columns = 2; columns <= MOST_COLUMNS; columns += 1) {
    if (!folds(slots, columns)) continue;
    const rows: Slot[][] = [];
    for (let i = 0; i < slots.length; i += columns) rows.push(slots.slice(i, i + columns));
    if (!rows.every(isRow)) continue;
    const own = opensNext(rows, columns) ? rows.map((row) => row.slice(0, columns - 1)) : rows;
    // Where padding stands in the lines of cells, a bar in a line of its own is a cell.
    const pads = slots.some(({ glued }) => glued);
    return own.map((row) => withoutPadding(row, ({ glued }) => pads && !glued));
  }
  return null;
}

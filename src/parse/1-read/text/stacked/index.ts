/** Tables printed one cell a line, as web extractors and browsers' text give them. */
import { lineRow, tableRow, type DocCell, type DocRow } from '../../document.ts';
import { barsOf, foldedRows, type Slot } from './fold.ts';
import type { Run } from './table.ts';

export { stackedRuns } from './runs.ts';
export type { Run } from './table.ts';

function rowOf(slots: readonly Slot[], table: number): DocRow {
  const [only] = slots;
  if (only !== undefined && slots.length === 1) return lineRow(only.text, only.start);
  const cells = slots.map(({ text, start }, col): DocCell => ({
    text,
    at: [start, start + text.length],
    col,
    colSpan: 1,
    rowSpan: 1,
  }));
  return tableRow(cells, table);
}

/**
 * The rows of a run. Where its bars do not tell rows, each cell is a line of its own and no blank is traced: a row that lacks a cell is
 * then known to be short, and no more.
 */
export function stackedRows({ lines }: Run, table: number): DocRow[] {
  const bars = barsOf(lines);
  const rows = bars === null ? null : foldedRows(bars);
  if (rows !== null) return rows.map((slots) => rowOf(slots, table));
  return lines.filter(({ text }) => text !== '').map(({ text, start }) => lineRow(text, start));
}

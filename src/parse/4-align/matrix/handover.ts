/**
 * Figures that stand before their own label: where a label takes two lines and its figures stand between them, text sorted by height
 * gives the figures first. They are then counted to the label above, and their own has none. The order of the labels and that of the
 * rows of figures is the same all the same.
 */
import { solid } from '../row/modes.ts';
import type { RowToRead } from '../row/row.ts';
import { hasWeight } from '../row/sums.ts';

/** More rows than this are not moved at once. */
const LONGEST = 6;

export interface HandedOver {
  readonly rows: readonly RowToRead[];
  /** Indexes of the rows whose figures were counted anew, and not line by line. */
  readonly moved: ReadonlySet<number>;
}

function figuresOf(row: RowToRead): RowToRead['items'] {
  return row.kind === 'lines' ? solid(row) : [];
}

/** Whether the row's figures are whole rows of the form: each in a line of its own, or adding up. */
function wholeRows(row: RowToRead): boolean {
  const figures = figuresOf(row);
  if (row.kind !== 'lines' || figures.length % row.width !== 0) return false;
  for (let from = 0; from < figures.length; from += row.width) {
    const one = figures.slice(from, from + row.width);
    if (!isLine(one) && hasWeight(one) && row.judge?.(one) !== true) return false;
  }
  return true;
}

function isLine(figures: RowToRead['items']): boolean {
  return figures.every((item) => item.row === figures[0]?.row);
}

/** Last row of the run from `start` on that has as many rows of figures as labels; null when there is none nearby. */
function runEnd(rows: readonly RowToRead[], start: number): number | null {
  let figures = 0;
  for (let i = start; i < Math.min(rows.length, start + LONGEST); i += 1) {
    const row = rows[i];
    if (row === undefined || !wholeRows(row)) return null;
    figures += figuresOf(row).length;
    if (figures === row.width * (i - start + 1)) return i;
  }
  return null;
}

/** Counts figures off by rows where a label has those of several and as many after it have none. */
export function handOver(rows: readonly RowToRead[]): HandedOver {
  const found = [...rows];
  const moved = new Set<number>();
  for (let start = 0; start < rows.length; start += 1) {
    const first = rows[start];
    if (first === undefined || first.items.length <= first.width || figuresOf(first).length <= first.width) continue;
    const end = runEnd(rows, start);
    if (end === null) continue;
    const figures = rows.slice(start, end + 1).flatMap(figuresOf);
    for (let i = start; i <= end; i += 1) {
      const row = rows[i];
      if (row === undefined) continue;
      const from = (i - start) * row.width;
      const own = figures.slice(from, from + row.width);
      found[i] = { ...row, bare: false, items: own };
      if (!isLine(own)) moved.add(i);
    }
    start = end;
  }
  return { rows: found, moved };
}

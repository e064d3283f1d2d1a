/** Header lines of a table without drawn lines: merged headings line by line, then the columns' own headings, each put together. */
import type { BlockCell } from '../../compose.ts';
import type { Band } from './band.ts';
import { reach } from './bands.ts';
import type { Row } from './chunks.ts';

/** A line with headings over fewer of the columns stands above the columns' own. */
const DENSE = 0.4;

export function headerRows(rows: readonly Row[], bands: readonly Band[], figuresFrom: number): BlockCell[][] {
  const upper: BlockCell[][] = [];
  const own = new Map<number, BlockCell>();
  let dense = false;
  for (const row of rows) {
    const placed = row.chunks.flatMap((chunk) => {
      const at = reach(bands, chunk, row.size);
      return at === null ? [] : [{ text: chunk.text, col: at[0], colSpan: at[1] - at[0] + 1, rowSpan: 1 }];
    });
    const right = placed.filter((cell) => cell.col >= figuresFrom);
    dense ||= right.length >= DENSE * (bands.length - figuresFrom);
    const above: BlockCell[] = [];
    for (const cell of placed) {
      if (cell.col >= figuresFrom && (!dense || cell.colSpan > 1)) above.push(cell);
      else add(own, cell.col < figuresFrom ? { ...cell, col: 0, colSpan: figuresFrom } : cell);
    }
    if (above.length > 0) upper.push(above);
  }
  const columns = [...own.values()].sort((a, b) => a.col - b.col);
  return columns.length === 0 ? upper : [...upper, columns];
}

function add(cells: Map<number, BlockCell>, cell: BlockCell): void {
  const before = cells.get(cell.col);
  cells.set(cell.col, before === undefined ? cell : { ...before, text: `${before.text}\n${cell.text}` });
}

/** A table drawn on a page of fixed width: what is left of it when only the places of the words are kept. Chinese characters take two columns. */
import { slotsOf, type Grid, type GridCell } from '../../../src/sample/document/grid.ts';
import { characterWidth, widthOf } from '../../../src/sample/layouts/width.ts';

export interface Placed {
  readonly cell: GridCell;
  /** Column of its first character. */
  readonly x: number;
  readonly lines: readonly string[];
  /** Line of its first line. */
  readonly y: number;
}

export interface Drawing {
  readonly placed: readonly Placed[];
  readonly height: number;
}

export interface Measures {
  /** Width of a column of labels, of figures, and between two columns. */
  readonly label: number;
  readonly figure: number;
  readonly gap: number;
  /** Whether figures are pushed to the right edge of their column. */
  readonly right: boolean;
}

/** Lines of at most `width` columns; anything may be broken, numbers too. */
function folded(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    let used = 0;
    for (const character of paragraph) {
      const own = characterWidth(character);
      if (used > 0 && used + own > width) {
        lines.push('');
        used = 0;
      }
      lines[lines.length - 1] += character;
      used += own;
    }
    return lines.map((line) => line.trim());
  });
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Where a grid has figures, its columns are narrow; elsewhere they hold labels. */
function columnWidths(grid: Grid, { label, figure }: Measures): readonly number[] {
  const slots = slotsOf(grid);
  return Array.from({ length: grid.columns }, (_, column) => {
    const isFigure = slots.some((row) => row[column]?.kind === 'cell' && row[column].cell.path !== null);
    return isFigure ? figure : label;
  });
}

/** The grid's cells with their places. A row is as high as its highest cell, a cell over several rows stands in their middle. */
export function drawn(grid: Grid, measures: Measures): Drawing {
  const widths = columnWidths(grid, measures);
  const slots = slotsOf(grid);
  const spanned = (column: number, span: number): number =>
    sum(widths.slice(column, column + span)) + measures.gap * (span - 1);
  const cells = slots.flatMap((row, r) =>
    row.flatMap((slot, column) =>
      slot.kind === 'cell'
        ? [{ cell: slot.cell, r, column, lines: folded(slot.cell.text, spanned(column, slot.cell.colSpan)) }]
        : [],
    ),
  );
  const heights = slots.map((_, r) =>
    Math.max(1, ...cells.filter((one) => one.r === r && one.cell.rowSpan === 1).map(({ lines }) => lines.length)),
  );
  for (const { cell, r, lines } of cells) {
    const last = r + cell.rowSpan - 1;
    const missing = lines.length - sum(heights.slice(r, last + 1));
    if (missing > 0) heights[last] = (heights[last] ?? 1) + missing;
  }
  const placed = cells.map(({ cell, r, column, lines }): Placed => {
    const room = sum(heights.slice(r, r + cell.rowSpan));
    const left = sum(widths.slice(0, column)) + measures.gap * column;
    const free = spanned(column, cell.colSpan) - Math.max(...lines.map(widthOf));
    return {
      cell,
      lines,
      x: left + (measures.right && cell.path !== null ? Math.max(0, free) : 0),
      y: sum(heights.slice(0, r)) + Math.floor((room - lines.length) / 2),
    };
  });
  return { placed, height: sum(heights) };
}

/** The drawing as lines, each word at its place; a word that the one before reaches into stands behind it. */
export function linesOf({ placed, height }: Drawing): readonly string[] {
  const words = placed.flatMap(({ x, y, lines }) =>
    lines.flatMap((text, n) => (text === '' ? [] : [{ x, y: y + n, text }])),
  );
  return Array.from({ length: height }, (_, y) => {
    let line = '';
    for (const { x, text } of words.filter((word) => word.y === y).sort((a, b) => a.x - b.x)) {
      const width = widthOf(line);
      line += ' '.repeat(width === 0 ? x : Math.max(1, x - width)) + text;
    }
    return line;
  });
}

/** Tables drawn with box characters, spans and all, as text browsers show a page. */
import { elementAt } from '../../schema/element-at.ts';
import { slotsOf, type Grid, type GridCell, type Slot } from '../document/grid.ts';
import { textPage, type Layout } from './layout.ts';
import { centred, widthOf, wrapped } from './width.ts';

/** Junctions by their arms: up 1, right 2, down 4, left 8. */
const JUNCTIONS = [...'   └ │┌├ ┘─┴┐┤┬┼'];

const VALUE_WIDTH = 7;
const LABEL_WIDTH = 16;

interface Measures {
  readonly slots: readonly (readonly Slot[])[];
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** Inner size of a span: its parts and the borders between them. */
const spanOf = (sizes: readonly number[], start: number, count: number): number =>
  sum(sizes.slice(start, start + count)) + count - 1;

function measure(grid: Grid): Measures {
  const slots = slotsOf(grid);
  const widths = Array.from({ length: grid.columns }, (_, column) => {
    const own = slots.flatMap((row) => {
      const slot = row[column];
      return slot?.kind === 'cell' && slot.cell.colSpan === 1 ? [slot.cell] : [];
    });
    const values = own.filter((cell) => cell.path !== null).map((cell) => widthOf(cell.text));
    const least = values.length > 0 ? VALUE_WIDTH : LABEL_WIDTH;
    return Math.max(least, ...values);
  });
  const heights = slots.map((row) =>
    Math.max(
      1,
      ...row.map((slot, column) =>
        slot.kind === 'cell' && slot.cell.rowSpan === 1
          ? wrapped(slot.cell.text, spanOf(widths, column, slot.cell.colSpan)).length
          : 1,
      ),
    ),
  );
  slots.forEach((row, r) =>
    row.forEach((slot, column) => {
      if (slot.kind !== 'cell' || slot.cell.rowSpan === 1) return;
      const needed = wrapped(slot.cell.text, spanOf(widths, column, slot.cell.colSpan)).length;
      const last = r + slot.cell.rowSpan - 1;
      const missing = needed - spanOf(heights, r, slot.cell.rowSpan);
      if (missing > 0) heights[last] = (heights[last] ?? 1) + missing;
    }),
  );
  return { slots, widths, heights };
}

/** Text of the lines inside each cell, borders of spans counted as lines. */
function cellLines({ slots, widths, heights }: Measures): ReadonlyMap<GridCell, readonly string[]> {
  const lines = new Map<GridCell, readonly string[]>();
  slots.forEach((row, r) =>
    row.forEach((slot, column) => {
      if (slot.kind !== 'cell') return;
      const width = spanOf(widths, column, slot.cell.colSpan);
      const height = spanOf(heights, r, slot.cell.rowSpan);
      const text = wrapped(slot.cell.text, width);
      const above = Math.floor((height - text.length) / 2);
      lines.set(
        slot.cell,
        Array.from({ length: height }, (_, n) => centred(text[n - above] ?? '', width)),
      );
    }),
  );
  return lines;
}

/** The table drawn. A span's own text runs through the place of the borders it covers. */
function boxTable(grid: Grid): string {
  const measures = measure(grid);
  const { slots, widths, heights } = measures;
  const texts = cellLines(measures);
  const ownerAt = (row: number, column: number): GridCell | null => slots[row]?.[column]?.cell ?? null;
  const firstRows = new Map<GridCell, number>();
  slots.forEach((row, r) => row.forEach(({ kind, cell }) => kind === 'cell' && firstRows.set(cell, r)));

  const junction = (row: number, column: number): string => {
    const [nw, ne] = [ownerAt(row - 1, column - 1), ownerAt(row - 1, column)];
    const [sw, se] = [ownerAt(row, column - 1), ownerAt(row, column)];
    return JUNCTIONS[(nw !== ne ? 1 : 0) + (ne !== se ? 2 : 0) + (sw !== se ? 4 : 0) + (nw !== sw ? 8 : 0)] ?? ' ';
  };
  /** One line through row `row`; `offset` counts from the row's top, -1 being the border above it. */
  const line = (row: number, offset: number): string => {
    let out = '';
    let column = 0;
    while (column < grid.columns) {
      const cell = ownerAt(row, column);
      const above = ownerAt(row - 1, column);
      const border = offset < 0 && (cell === null || cell !== above);
      out += offset < 0 ? junction(row, column) : '│';
      if (border) {
        out += '─'.repeat(elementAt(widths, column));
        column += 1;
        continue;
      }
      if (cell === null) return out;
      const start = firstRows.get(cell);
      if (start === undefined) return out;
      const depth = sum(heights.slice(start, row)) + (row - start) + offset;
      out += texts.get(cell)?.[depth] ?? '';
      column += cell.colSpan;
    }
    return out + (offset < 0 ? junction(row, grid.columns) : '│');
  };
  const lines = heights.flatMap((height, row) => Array.from({ length: height + 1 }, (_, n) => line(row, n - 1)));
  return [...lines, line(heights.length, -1)].join('\n');
}

export const boxDrawing: Layout = {
  id: 'box-drawing',
  extension: 'txt',
  keepsBlanks: true,
  render: (document) => textPage(document, { gap: '\n\n', table: boxTable }),
};

/** A printed table with its spans, as every layout gets it. */
import type { CellPath } from '../../schema/paths.ts';

export interface GridCell {
  /** Text; `\n` where the form breaks the line. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The figure it holds; null for labels, headers and fillers. */
  readonly path: CellPath | null;
}

export interface Grid {
  readonly columns: number;
  /** Rows as in HTML: a place covered by a span from above or from the left has no cell. */
  readonly rows: readonly (readonly GridCell[])[];
  /** Rows that are printed as headers. */
  readonly headerRows: number;
}

/** A label or header. */
export function label(text: string, colSpan = 1, rowSpan = 1): GridCell {
  return { text, colSpan, rowSpan, path: null };
}

/** A place of the full grid: where a cell starts, or what covers it. */
export type Slot =
  | { readonly kind: 'cell'; readonly cell: GridCell }
  | { readonly kind: 'covered'; readonly cell: GridCell; readonly by: 'column' | 'row' | 'both' };

/** The grid with every place filled. Throws when spans leave holes or overlap. */
export function slotsOf(grid: Grid): readonly (readonly Slot[])[] {
  const slots: (Slot | undefined)[][] = grid.rows.map(() => Array.from({ length: grid.columns }, () => undefined));
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (slots[r]?.[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan, grid.rows.length - r); down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = slots[r + down];
          if (line === undefined || column + right >= grid.columns || line[column + right] !== undefined) {
            throw new RangeError(`cell "${cell.text}" does not fit at row ${r}, column ${column}`);
          }
          if (down === 0 && right === 0) line[column] = { kind: 'cell', cell };
          else
            line[column + right] = { kind: 'covered', cell, by: down === 0 ? 'column' : right === 0 ? 'row' : 'both' };
        }
      }
    }
  });
  return slots.map((line, r) =>
    line.map((slot, c) => {
      if (slot === undefined) throw new RangeError(`nothing at row ${r}, column ${c}`);
      return slot;
    }),
  );
}

/** The first rows of a grid only: what is left of a table that breaks off. */
export function cutGrid(grid: Grid, rows: number): Grid {
  return {
    ...grid,
    rows: grid.rows
      .slice(0, rows)
      .map((row, r) => row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - r) }))),
  };
}

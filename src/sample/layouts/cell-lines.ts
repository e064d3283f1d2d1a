/** One cell a line, as tag strippers and word processors put tables out. Three habits of marking cells and rows. */
import { slotsOf, type Grid, type GridCell } from '../document/grid.ts';
import { textPage, type Layout } from './layout.ts';

/** The cells of each row; a place covered from above counts as one empty cell, places covered from the left as none. */
function rowsWithCovered(grid: Grid): readonly (readonly string[])[] {
  return slotsOf(grid).map((row) =>
    row.flatMap((slot) => (slot.kind === 'cell' ? [slot.cell.text] : slot.by === 'row' ? [''] : [])),
  );
}

function ownRows(grid: Grid): readonly (readonly GridCell[])[] {
  return grid.rows;
}

/** Each cell on a line that a tab leads, a blank line between rows. */
export const tabLines: Layout = {
  id: 'tab-lines',
  extension: 'txt',
  keepsBlanks: true,
  render: (document) =>
    textPage(document, {
      gap: '\n',
      table: (grid) =>
        rowsWithCovered(grid)
          .map((row) => row.map((text) => `\t${text}\n`).join(''))
          .join('\n') + '\n\n',
    }),
};

/** Each cell on a line, a blank line between cells: an empty cell leaves no trace. */
export const spacedLines: Layout = {
  id: 'spaced-lines',
  extension: 'txt',
  keepsBlanks: false,
  render: (document) =>
    textPage(document, {
      gap: '\n\n',
      table: (grid) =>
        ownRows(grid)
          .flatMap((row) => row.map((cell) => cell.text))
          .join('\n\n'),
    }),
};

/** Each cell on a line, an empty cell an empty line, nothing between rows; starts with a byte order mark. */
export const plainLines: Layout = {
  id: 'plain-lines',
  extension: 'txt',
  keepsBlanks: true,
  render: (document) =>
    '\ufeff' + textPage(document, { gap: '\n', table: (grid) => rowsWithCovered(grid).flat().join('\n') + '\n' }),
};

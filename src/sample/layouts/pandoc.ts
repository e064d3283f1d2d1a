/** Plain text with aligned columns under dashed rules, and drawn grids: the two ways document converters keep columns. */
import { elementAt } from '../../schema/element-at.ts';
import { slotsOf, type Grid } from '../document/grid.ts';
import { textPage, type Layout } from './layout.ts';
import { padded, widthOf, wrapped } from './width.ts';

type Lines = readonly string[];

/** The lines of every place; a covered place has none. `width` breaks long texts. */
function linesOf(grid: Grid, widthAt: (column: number) => number): readonly (readonly Lines[])[] {
  return slotsOf(grid).map((row) =>
    row.map((slot, column) => (slot.kind === 'cell' ? wrapped(slot.cell.text, widthAt(column)) : [''])),
  );
}

function widths(rows: readonly (readonly Lines[])[], columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => Math.max(...(row[column] ?? ['']).map(widthOf)))),
  );
}

/** The text lines of a row, one a line of its highest cell. */
function rowLines(row: readonly Lines[], write: (cells: readonly string[]) => string): readonly string[] {
  const height = Math.max(...row.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) => write(row.map((lines) => lines[n] ?? '')));
}

function alignedTable(grid: Grid): string {
  const rows = linesOf(grid, () => Infinity);
  const wide = widths(rows, grid.columns).map((width) => width + 1);
  const write = (cells: readonly string[]): string =>
    `  ${cells.map((text, column) => padded(text, elementAt(wide, column))).join(' ')}`.trimEnd();
  const outer = `  ${'-'.repeat(wide.reduce((sum, width) => sum + width + 1, -1))}`;
  const inner = `  ${wide.map((width) => '-'.repeat(width)).join(' ')}`;
  const [first = [], ...rest] = rows.map((row) => rowLines(row, write).join('\n'));
  return [outer, first, inner, rest.join('\n\n'), outer].flat().join('\n');
}

export const pandocPlain: Layout = {
  id: 'pandoc-plain',
  extension: 'txt',
  keepsBlanks: true,
  render: (document) => textPage(document, { gap: '\n\n', table: alignedTable }),
};

const GRID_COLUMN = 12;

function drawnTable(grid: Grid): string {
  const slots = slotsOf(grid);
  const longest = (column: number): number =>
    Math.max(
      ...slots.map((row) => {
        const slot = row[column];
        return slot?.kind === 'cell' && slot.cell.path !== null ? widthOf(slot.cell.text) : 0;
      }),
    );
  const wide = Array.from({ length: grid.columns }, (_, column) => Math.max(GRID_COLUMN, longest(column)));
  const rule = `+${wide.map((width) => '-'.repeat(width + 2)).join('+')}+`;
  const write = (cells: readonly string[]): string =>
    `|${cells.map((text, column) => ` ${padded(text, elementAt(wide, column))} `).join('|')}|`;
  const rows = linesOf(grid, (column) => elementAt(wide, column));
  return [rule, ...rows.flatMap((row) => [...rowLines(row, write), rule])].join('\n');
}

export const pandocGrid: Layout = {
  id: 'pandoc-grid',
  extension: 'md',
  keepsBlanks: true,
  render: (document) =>
    textPage(document, {
      gap: '\n\n',
      title: (text) => `# ${text}`,
      heading: (text) => `**${text}**`,
      table: drawnTable,
    }),
};

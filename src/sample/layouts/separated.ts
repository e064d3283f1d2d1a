/** One row a line: tabs, and Markdown pipes with and without the spans kept. */
import { slotsOf, type Grid } from '../document/grid.ts';
import { textPage, type Layout } from './layout.ts';

const oneLine = (text: string): string => text.replace(/\n/g, ' ');

/** Every place of the grid; covered places are empty. */
function fullRows(grid: Grid): readonly (readonly string[])[] {
  return slotsOf(grid).map((row) => row.map((slot) => (slot.kind === 'cell' ? oneLine(slot.cell.text) : '')));
}

const pipes = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (columns: number): string => pipes(Array.from({ length: columns }, () => '---'));

export const tabbedRows: Layout = {
  id: 'tabbed-rows',
  extension: 'txt',
  keepsBlanks: true,
  render: (document) =>
    textPage(document, {
      gap: '\n\n',
      table: (grid) =>
        fullRows(grid)
          .map((row) => row.map((text) => text.replace(/ /g, '')).join('\t'))
          .join('\n'),
    }),
};

/** Markdown as converters from HTML give it: spans are lost and the rows are ragged. */
export const raggedPipes: Layout = {
  id: 'ragged-pipes',
  extension: 'md',
  keepsBlanks: true,
  render: (document) =>
    textPage(document, {
      gap: '\n\n',
      title: (text) => `# ${text}`,
      heading: (text) => `## ${text}`,
      table: (grid) =>
        grid.rows
          .flatMap((row, r) => {
            const line = pipes(row.map((cell) => oneLine(cell.text)));
            return r < grid.headerRows ? [line, rule(row.length)] : [line];
          })
          .join('\n'),
    }),
};

/** Markdown with a cell for every place, as PDF converters give it; the first row is an empty header. */
export const fullPipes: Layout = {
  id: 'full-pipes',
  extension: 'md',
  keepsBlanks: true,
  render: (document) =>
    textPage(document, {
      gap: '\n\n',
      title: (text) => `# ${text}`,
      heading: (text) => `**${text}**`,
      table: (grid) =>
        [
          pipes(Array.from({ length: grid.columns }, () => '')),
          rule(grid.columns),
          ...fullRows(grid).map((row) => pipes(row)),
        ].join('\n'),
    }),
};

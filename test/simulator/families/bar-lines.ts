/** Bars on lines: web extractors on pages whose cells hold paragraphs. */
import type { Grid } from '../../../src/sample/document/grid.ts';
import { loseBlanks, loseRows, ownTexts, textFamily, type Family } from '../printed.ts';

/** Bars for the columns that the row's cells leave over. */
function padOf(grid: Grid, row: readonly string[]): string {
  return '|'.repeat(Math.max(0, grid.columns - row.length));
}

/** A bar that opens each row, a bar after each cell; those of the missing columns stand behind the last. */
function opened(grid: Grid, rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap((row) => {
    const pad = padOf(grid, row);
    const cells = row.map((text) => `${text} |`.trimStart());
    const last = cells.length - 1;
    return ['|', ...cells.map((cell, n) => (n === last && pad !== '' ? `${cell} ${pad}` : cell))];
  });
}

export const barLineFamilies: readonly Family[] = [
  textFamily(
    'value-bar',
    'a bar opens the row, each cell a line with its bar, missing columns as bars behind the last',
    (grid) => opened(grid, ownTexts(grid)),
  ),
  textFamily('value-bar-bare', 'each cell a line with its bar, nothing else', (grid) =>
    ownTexts(grid)
      .flat()
      .map((text) => `${text} |`.trimStart()),
  ),
  textFamily(
    'value-bar-pad-line',
    'each cell a line with its bar, missing columns as bars on a line of their own',
    (grid) =>
      ownTexts(grid).flatMap((row) => {
        const pad = padOf(grid, row);
        return [...row.map((text) => `${text} |`.trimStart()), ...(pad === '' ? [] : [pad])];
      }),
  ),
  textFamily('value-bar-dropped', 'as value-bar, of the cells that are not empty', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return opened(
      grid,
      ownTexts(grid).map((row) => row.filter((text) => text !== '')),
    );
  }),
  textFamily('bar-between', 'each cell a line, a bar on a line after it', (grid) =>
    ownTexts(grid)
      .flat()
      .flatMap((text) => (text === '' ? ['|'] : [text, '|'])),
  ),
  textFamily('bar-around', 'each cell a line between two lines with a bar', (grid) =>
    ownTexts(grid)
      .flat()
      .flatMap((text) => (text === '' ? ['|', '|'] : ['|', text, '|'])),
  ),
  textFamily(
    'value-bar-deduplicated',
    'as value-bar, then no line with a word twice in the document',
    (grid, _random, lost) => {
      loseRows(grid, lost, () => true);
      return opened(grid, ownTexts(grid));
    },
    {
      finish: (lines) => {
        const seen = new Set<string>();
        return lines.filter((line) => {
          const isNew = !seen.has(line) || /^\|*$/.test(line);
          seen.add(line);
          return isNew;
        });
      },
    },
  ),
];

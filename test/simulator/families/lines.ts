/** One cell a line: what tag strippers and word processors make of a table. */
import type { Grid } from '../../../src/sample/document/grid.ts';
import { loseBlanks, loseRows, ownTexts, textFamily, type Family } from '../printed.ts';

/** Labels keep their line breaks here: each is a paragraph or a `<br>` of its own. */
const texts = (grid: Grid): readonly (readonly string[])[] => grid.rows.map((row) => row.map(({ text }) => text));

/** Cells after which a document's repeated lines are gone: a row is whole only while all its lines are new. */
function deduplicated(): (lines: readonly string[]) => readonly string[] {
  const seen = new Set<string>();
  return (lines) =>
    lines.filter((line) => {
      const isNew = !seen.has(line);
      seen.add(line);
      return isNew;
    });
}

export const lineFamilies: readonly Family[] = [
  textFamily('lines', 'a cell a line, an empty cell an empty line', (grid) => texts(grid).flat()),
  textFamily('lines-spaced', 'a cell a paragraph, an empty cell an empty paragraph', (grid) => [
    texts(grid).flat().join('\n\n'),
  ]),
  textFamily('lines-tabbed', 'a tab before each cell, an empty line after each row', (grid) =>
    texts(grid).flatMap((row) => [...row.map((text) => `\t${text}`), '']),
  ),
  textFamily('lines-row-gap', 'a cell a line, an empty line after each row, an empty cell a line of blanks', (grid) =>
    texts(grid).flatMap((row) => [...row.map((text) => (text === '' ? '    ' : text)), '']),
  ),
  textFamily('lines-bulleted', 'a bullet before each cell, empty or not', (grid, random) => {
    const bullet = random.pick(['• ', '* ', '· ']);
    return ownTexts(grid)
      .flat()
      .map((text) => (bullet + text).trimEnd());
  }),
  textFamily('lines-dropped', 'a cell a line, an empty cell nothing', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return texts(grid)
      .flat()
      .filter((text) => text !== '');
  }),
  textFamily('lines-spaced-dropped', 'a cell a paragraph, an empty cell nothing', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return [
      texts(grid)
        .flat()
        .filter((text) => text !== '')
        .join('\n\n'),
    ];
  }),
  textFamily(
    'lines-deduplicated',
    'a cell a line, an empty cell nothing, then no line twice in the document',
    (grid, _random, lost) => {
      loseRows(grid, lost, () => true);
      return ownTexts(grid)
        .flat()
        .filter((text) => text !== '');
    },
    { finish: (lines) => deduplicated()(lines) },
  ),
];

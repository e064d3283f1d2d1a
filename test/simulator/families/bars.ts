/** A row a line, its cells between bars: Markdown writers and web extractors. */
import type { Grid } from '../../../src/sample/document/grid.ts';
import { loseBlanks, ownTexts, slotTexts, textFamily, type Family } from '../printed.ts';

type Rows = readonly (readonly string[])[];

const MARKDOWN = {
  gap: '\n\n',
  extension: 'md',
  title: (text: string) => `# ${text}`,
  heading: (text: string) => `## ${text}`,
} as const;

const outer = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
const rule = (columns: number): string => outer(Array.from({ length: columns }, () => '---'));

/** A rule under the first row. */
function ruled(rows: Rows): readonly string[] {
  const [first = [], ...rest] = rows;
  return [outer(first), rule(first.length), ...rest.map(outer)];
}

/** The cells that are not empty, a closing bar, and a bar for every column that is left. */
function padded(grid: Grid): readonly string[] {
  return ownTexts(grid).map((row) => {
    const cells = row.filter((text) => text !== '');
    const bars = '|'.repeat(Math.max(0, grid.columns - Math.max(1, cells.length)));
    return `${cells.join(' | ')} |${bars === '' ? '' : ` ${bars}`}`;
  });
}

export const barFamilies: readonly Family[] = [
  textFamily(
    'markdown',
    'a cell for every place, outer bars, a rule under the first row',
    (grid) => ruled(slotTexts(grid)),
    MARKDOWN,
  ),
  textFamily(
    'markdown-empty-head',
    'an empty first row with its rule, then a cell for every place',
    (grid) => [
      outer(Array.from({ length: grid.columns }, () => '')),
      rule(grid.columns),
      ...slotTexts(grid).map(outer),
    ],
    MARKDOWN,
  ),
  textFamily(
    'markdown-own',
    'only the cells there are, outer bars, a rule under the first row',
    (grid) => ruled(ownTexts(grid)),
    MARKDOWN,
  ),
  textFamily('bars-outer', 'a cell for every place, outer bars, no rule', (grid) => slotTexts(grid).map(outer)),
  textFamily('bars-open', 'a cell for every place, bars between only', (grid) =>
    slotTexts(grid).map((row) => row.join(' | ').trimEnd()),
  ),
  textFamily('bars-tight', 'a cell for every place, bars between only, no blanks around them', (grid) =>
    slotTexts(grid).map((row) => row.join('|')),
  ),
  textFamily('bars-doubled', 'every place with two bars of its own', (grid) =>
    slotTexts(grid).map((row) => row.map((text) => `|${text}|`).join('')),
  ),
  textFamily('bars-closing', 'a bar after each cell there is, empty or not', (grid) =>
    ownTexts(grid).map((row) => row.map((text) => (text === '' ? '|' : `${text} |`)).join(' ')),
  ),
  textFamily('bars-closing-dropped', 'a bar after each cell that is not empty', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return ownTexts(grid).map((row) => row.flatMap((text) => (text === '' ? [] : [`${text} |`])).join(' '));
  }),
  textFamily(
    'bars-padded',
    'empty cells dropped, bars at the end for what is left of the columns',
    (grid, _random, lost) => {
      loseBlanks(grid, lost);
      return padded(grid);
    },
  ),
  textFamily('bars-outer-dropped', 'empty cells dropped, outer bars', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return ownTexts(grid).map((row) => outer(row.filter((text) => text !== '')));
  }),
];

/** Values with a separator: spreadsheets, and the text of table rows. */
import { loseBlanks, ownTexts, slotTexts, textFamily, type Family } from '../printed.ts';

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const separatedFamilies: readonly Family[] = [
  textFamily('csv', 'a value for every place, quotation marks where a comma needs them', (grid) =>
    slotTexts(grid).map((row) => row.map(quoted).join(',')),
  ),
  textFamily('tsv', 'a tab between all places', (grid) => slotTexts(grid).map((row) => row.join('\t'))),
  textFamily('tsv-own', 'a tab between the cells there are', (grid) => ownTexts(grid).map((row) => row.join('\t'))),
  textFamily('tsv-broken-labels', 'a tab between the cells there are, line breaks in a cell as they are', (grid) =>
    grid.rows.map((row) => row.map(({ text }) => text).join('\t')),
  ),
  textFamily('tsv-dropped', 'a tab between the cells that are not empty', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return ownTexts(grid).map((row) => row.filter((text) => text !== '').join('\t'));
  }),
];

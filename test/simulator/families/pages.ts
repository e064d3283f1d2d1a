/** Text of pages: what lies between them breaks a table without a trace of its own. */
import { loseBlanks, ownTexts, slotTexts, splitRows, textFamily, oneLine, type Family } from '../printed.ts';
import type { Random } from '../../../src/sample/random.ts';

/** A page's end after every so many lines: its number on a line, maybe between empty ones. */
function broken(lines: readonly string[], random: Random): readonly string[] {
  const size = 20 + random.int(30);
  const write = random.pick([
    (page: number) => `${page}`,
    (page: number) => `- ${page} -`,
    (page: number) => `— ${page} —`,
    (page: number) => `第${page}页`,
    (page: number) => `Page ${page} of 9`,
  ]);
  const gap = random.chance(0.5) ? [''] : [];
  return lines.flatMap((line, n) => (n > 0 && n % size === 0 ? [...gap, write(n / size), ...gap, line] : [line]));
}

export const pageFamilies: readonly Family[] = [
  textFamily(
    'pages-bars',
    'a row a line between bars, a page number on a line of its own',
    (grid) => slotTexts(grid).map((row) => `| ${row.join(' | ')} |`),
    { finish: broken },
  ),
  textFamily(
    'pages-lines',
    'a cell a line, empty cells nothing, a page number on a line of its own',
    (grid, _random, lost) => {
      loseBlanks(grid, lost);
      return ownTexts(grid)
        .flat()
        .filter((text) => text !== '');
    },
    { finish: broken },
  ),
  textFamily(
    'pages-squeezed',
    'a row a line, one blank between words, a page number on a line of its own',
    (grid, _random, lost) => {
      loseBlanks(grid, lost);
      return splitRows(grid).map(({ labels, figures }) =>
        [...labels, ...figures]
          .map(({ text }) => oneLine(text))
          .filter((text) => text !== '')
          .join(' '),
      );
    },
    { finish: broken },
  ),
];

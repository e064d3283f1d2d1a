/** Words at their places on the page: what PDF converters with `-layout` and word processors with spaces give. */
import type { Grid } from '../../../src/sample/document/grid.ts';
import { characterWidth, widthOf } from '../../../src/sample/layouts/width.ts';
import type { Random } from '../../../src/sample/random.ts';
import { oneLine, splitRows, textFamily, type Family } from '../printed.ts';
import { drawn, linesOf, type Drawing, type Measures } from './canvas.ts';

/** Columns wide enough for every figure of the grid and the gap that keeps them apart. */
function wide(grid: Grid, random: Random): Measures {
  const most = Math.max(...grid.rows.flat().map(({ path, text }) => (path === null ? 0 : widthOf(text))));
  return {
    label: 14 + 2 * random.int(8),
    figure: Math.max(8, most),
    gap: 2 + random.int(3),
    right: random.chance(0.3),
  };
}

/** The first `columns` of a line. */
function cut(line: string, columns: number): string {
  let used = 0;
  let kept = '';
  for (const character of line) {
    used += characterWidth(character);
    if (used > columns) return kept;
    kept += character;
  }
  return kept;
}

/** So many columns that at least the label and one figure are on the page. */
function edgeOf({ placed }: Drawing, random: Random): number {
  const figures = placed.filter(({ cell }) => cell.path !== null).map(({ x }) => x);
  const [first, last] = [Math.min(...figures), Math.max(...figures)];
  return first + 4 + random.int(Math.max(1, last - first + 8));
}

/** A page's number at its foot, as printers set it. */
function footer(random: Random, page: number): string {
  const place = ' '.repeat(random.int(50));
  return (
    place + random.pick([`${page}`, `- ${page} -`, `— ${page} —`, `第${page}页`, `第 ${page} 页 共 9 页`, `${page}/9`])
  );
}

/** The lines in pages of so many, a footer under each, a form feed where the next begins. */
function paged(lines: readonly string[], random: Random): readonly string[] {
  const size = 18 + random.int(30);
  const feed = random.chance(0.5);
  const style = random.int(1000);
  const pages = Array.from({ length: Math.ceil(lines.length / size) }, (_, n) => lines.slice(n * size, (n + 1) * size));
  return pages.flatMap((page, n) => [
    ...(n > 0 && feed ? [`\f${page[0] ?? ''}`, ...page.slice(1)] : page),
    '',
    footer({ ...random, int: () => style % 50, pick: (items) => random.pick(items) }, n + 1),
    '',
  ]);
}

/** The figures of each row under columns of one width, on the line above its label; words of a header stand under the same columns. */
function figuresOnTop(grid: Grid, random: Random): readonly string[] {
  const most = Math.max(...grid.rows.flat().map(({ path, text }) => (path === null ? 0 : widthOf(text))));
  const step = Math.max(7, most + 2);
  const indent = ' '.repeat(30 + random.int(20));
  const inColumns = (texts: readonly string[]): string =>
    (indent + texts.map((text) => text + ' '.repeat(Math.max(1, step - widthOf(text)))).join('')).trimEnd();
  return splitRows(grid).flatMap(({ labels, figures }) => {
    const words = labels.map(({ text }) => oneLine(text)).filter((text) => text !== '');
    if (figures.length === 0) return [inColumns(words)];
    return [inColumns(figures.map(({ text }) => oneLine(text))), `  ${words.join(' ')}`].filter((line) => line !== '');
  });
}

export const alignedFamilies: readonly Family[] = [
  textFamily('layout', 'every word at its place, long labels over several lines', (grid, random) =>
    linesOf(drawn(grid, wide(grid, random))),
  ),
  textFamily('layout-row-gap', 'every word at its place, an empty line after each', (grid, random) =>
    linesOf(drawn(grid, wide(grid, random))).flatMap((line) => [line, '']),
  ),
  textFamily('layout-narrow', 'every word at its place, numbers broken in cells of four digits', (grid, random) =>
    linesOf(drawn(grid, { ...wide(grid, random), figure: 4, gap: 3 })),
  ),
  textFamily('layout-above', 'every figure under its column, on the line above its label', figuresOnTop),
  textFamily(
    'layout-pages',
    'every word at its place, in pages with their numbers',
    (grid, random) => linesOf(drawn(grid, wide(grid, random))),
    { finish: paged },
  ),
  textFamily('layout-cut', 'every word at its place, the page cut off at its right edge', (grid, random, lost) => {
    const drawing = drawn(grid, wide(grid, random));
    if (!drawing.placed.some(({ cell }) => cell.path !== null)) return linesOf(drawing);
    const edge = edgeOf(drawing, random);
    for (const { cell, x, lines } of drawing.placed) {
      const end = x + Math.max(...lines.map(widthOf));
      // What ends at the edge may go on behind it.
      if (cell.path !== null && (end >= edge - 1 || cell.colSpan > 1)) lost.add(cell.path);
    }
    return linesOf(drawing).map((line) => cut(line, edge).trimEnd());
  }),
];

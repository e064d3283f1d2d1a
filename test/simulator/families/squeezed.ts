/** Rows as words with one blank between: page text without its geometry. Blanks leave no trace. */
import type { Grid, GridCell } from '../../../src/sample/document/grid.ts';
import { itemAt } from '../../../src/sample/random.ts';
import { loseBlanks, loseRows, oneLine, splitRows, textFamily, type Family, type SplitRow } from '../printed.ts';

const filled = (cells: readonly GridCell[]): readonly string[] =>
  cells.map(({ text }) => oneLine(text)).filter((text) => text !== '');

const labelOf = ({ labels }: SplitRow): string => filled(labels).join(' ');
const figuresOf = ({ figures }: SplitRow): string => filled(figures).join(' ');
const notEmpty = (line: string): boolean => line !== '';

/** The label broken over lines of so many characters. */
function broken(label: string, width: number): readonly string[] {
  return label.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
}

/** A row whose figures stand beside the middle line of its label. */
function aroundFigures(row: SplitRow, width: number): readonly string[] {
  const figures = figuresOf(row);
  const label = broken(labelOf(row), width);
  if (figures === '') return label;
  if (label.length === 0) return [figures];
  const middle = Math.floor((label.length - 1) / 2);
  return label.map((line, n) => (n === middle ? `${line}  ${figures.replaceAll(' ', '  ')}` : line));
}

/** A number of more than `room` digits goes on in the next line, and the figures after it in the one after that. */
function wrappedDigits(row: SplitRow, room: number): readonly string[] {
  const lines = [labelOf(row)];
  for (const text of filled(row.figures)) {
    const pieces = broken(text, room);
    lines[lines.length - 1] = `${itemAt(lines, lines.length - 1)} ${pieces[0] ?? ''}`.trim();
    if (pieces.length > 1) lines.push(...pieces.slice(1), '');
  }
  return lines.filter(notEmpty);
}

function isAllZero(figures: readonly GridCell[]): boolean {
  return figures.every(({ text }) => text === '0');
}

/** Column after column; the first holds the labels. */
function byColumn(grid: Grid): readonly string[] {
  const rows = splitRows(grid);
  const most = Math.max(...rows.map(({ figures }) => figures.length));
  const headers = rows.filter(({ figures }) => figures.length === 0).map(labelOf);
  const labels = rows.filter(({ figures }) => figures.length > 0).map(labelOf);
  const columns = Array.from({ length: most }, (_, n) => rows.map(({ figures }) => oneLine(figures[n]?.text ?? '')));
  return [...headers, ...labels, ...columns.flat()].filter(notEmpty);
}

export const squeezedFamilies: readonly Family[] = [
  textFamily('squeezed', 'a row a line, one blank between words, empty cells gone', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return splitRows(grid)
      .map((row) => `${labelOf(row)} ${figuresOf(row)}`.trim())
      .filter(notEmpty);
  }),
  textFamily('figures-above', 'the figures of a row on the line above its label', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return splitRows(grid).flatMap((row) => [figuresOf(row), labelOf(row)].filter(notEmpty));
  }),
  textFamily('figures-below', 'the figures of a row on the line below its label', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return splitRows(grid).flatMap((row) => [labelOf(row), figuresOf(row)].filter(notEmpty));
  }),
  textFamily('label-around', 'the label in short lines, the figures beside its middle one', (grid, random, lost) => {
    loseBlanks(grid, lost);
    const width = 5 + random.int(8);
    return splitRows(grid).flatMap((row) => aroundFigures(row, width));
  }),
  textFamily('digits-wrapped', 'a number too wide for its cell goes on in the next line', (grid, random, lost) => {
    const room = 2 + random.int(2);
    loseBlanks(grid, lost);
    loseRows(grid, lost, (figures) => figures.some(({ text }) => text.length > room));
    return splitRows(grid).flatMap((row) => wrappedDigits(row, room));
  }),
  textFamily('zeros-glued', 'a row of zeros without blanks between, others with', (grid, _random, lost) => {
    loseBlanks(grid, lost);
    return splitRows(grid)
      .map((row) => {
        const glued = row.figures.length > 1 && isAllZero(row.figures);
        return glued ? labelOf(row) + filled(row.figures).join('') : `${labelOf(row)} ${figuresOf(row)}`.trim();
      })
      .filter(notEmpty);
  }),
  textFamily('glued', 'no blank between the cells of a row', (grid, _random, lost) => {
    loseRows(grid, lost, (figures) => figures.length > 1 && !isAllZero(figures));
    return splitRows(grid)
      .map((row) => labelOf(row).replaceAll(' ', '') + filled(row.figures).join(''))
      .filter(notEmpty);
  }),
  textFamily('by-column', 'column after column, each cell a line, empty cells gone', (grid, _random, lost) => {
    const blanks = grid.rows.flat().some(({ path, text }) => path !== null && text === '');
    // Rows of part two have two or three figures, so that only the matrix and part four have whole columns.
    const uneven = new Set(splitRows(grid).map(({ figures }) => figures.length)).size > 2;
    loseRows(grid, lost, () => blanks || uneven);
    return byColumn(grid);
  }),
];

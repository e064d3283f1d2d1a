/** Pieces of a line that stand apart: the raw material of tables without drawn lines. */
import { elementAt } from '../../../../schema/element-at.ts';
import type { Line } from '../lines.ts';
import { CELL_GAP, pieces, textOf } from '../lines.ts';
import type { Word } from '../page.ts';

export interface Chunk {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of its own baseline, as `Row.y`. */
  readonly y: number;
  readonly words: readonly Word[];
}

export interface Row {
  /** At least one, from left to right. */
  readonly chunks: readonly Chunk[];
  /** Distance from the top of the first page, pages put one under the other. */
  readonly y: number;
  readonly size: number;
  /** true when a table's figures stand here: two at least, or one beside a label. */
  readonly figures: boolean;
  /** For a line of running text. */
  readonly text: string;
}

/** Gap between narrow columns, in ems: cells only where another line's cell begins at the same place. */
const NARROW_GAP = 0.4;
/** Cells that begin this near to each other make a column, in ems. */
const SAME_EDGE = 0.1;
/** Lines above and below that can show a column. */
const NEARBY = 6;

const FIGURE =
  /^(?:[+\-－—–]?\s*[\d０-９](?:[\d０-９\s,，.．]*[\d０-９])?\s*(?:%|％|[万亿千百]?(?:元|件|宗|条|个|项)?)|[-－—–―/／]+|无|(?:增加|减少|增|减)\s*[\d０-９]+\s*[件宗条个项]?)$/;

/** true for a count, an amount, or what stands for none. */
export function isFigure(text: string): boolean {
  return text.length <= 24 && FIGURE.test(text.trim());
}

/** All lines of consecutive pages, as if they stood on one. */
export function rowsOf(pages: readonly (readonly Line[])[]): Row[] {
  const rows: Row[] = [];
  for (const lines of pages) {
    const last = rows.at(-1);
    const first = lines[0];
    // A page break counts as the step to the next line.
    const shift = last === undefined || first === undefined ? 0 : last.y + 1.5 * first.size - first.y;
    const cut = lines.map((line) => pieces(line, CELL_GAP));
    lines.forEach((line, index) => {
      const around = [...cut.slice(Math.max(0, index - NEARBY), index), ...cut.slice(index + 1, index + 1 + NEARBY)];
      rows.push(rowOf(line, partedAt(cut[index] ?? [], around.flat(), line.size), shift));
    });
  }
  return rows;
}

/** Where the first word begins. */
function leftOf(words: readonly Word[]): number {
  return elementAt(words, 0).x0;
}

/** Pieces parted once more where a figure begins below or above a cell, or a cell below or above a figure. */
function partedAt(cut: readonly Word[][], around: readonly Word[][], size: number): Word[][] {
  return cut.flatMap((words) => {
    const parts = pieces({ words, y: 0, size }, NARROW_GAP);
    return parts.reduce<Word[][]>((kept, part) => {
      const last = kept.at(-1);
      const column = around.filter((other) => Math.abs(leftOf(other) - leftOf(part)) <= SAME_EDGE * size);
      const figure = isFigure(textOf(part));
      const shown = column.some((other) => figure || isFigure(textOf(other)));
      if (last === undefined || shown) kept.push(part);
      else last.push(...part);
      return kept;
    }, []);
  });
}

/** Words as one chunk; `y` is the chunk's own. */
export function chunkOf(words: readonly Word[], y: number): Chunk {
  return { text: textOf(words), x0: leftOf(words), x1: Math.max(...words.map((word) => word.x1)), y, words };
}

function rowOf(line: Line, cut: readonly Word[][], shift: number): Row {
  const chunks = cut.map((words): Chunk => chunkOf(words, (words[0]?.y ?? line.y) + shift));
  const figures = chunks.filter((chunk) => isFigure(chunk.text)).length;
  return {
    chunks,
    y: line.y + shift,
    size: line.size,
    figures: figures >= 2 || (figures === 1 && chunks.length >= 2 && chunks.length <= 3),
    text: textOf(line.words),
  };
}

/** Pieces of a line that stand apart: the raw material of tables without drawn lines. */
import type { Line } from '../lines.ts';
import { CELL_GAP, pieces, textOf } from '../lines.ts';

export interface Chunk {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of its own baseline, as `Row.y`. */
  readonly y: number;
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
    for (const line of lines) rows.push(rowOf(line, shift));
  }
  return rows;
}

function rowOf(line: Line, shift: number): Row {
  const chunks = pieces(line, CELL_GAP).map((words): Chunk => ({
    text: textOf(words),
    x0: words[0]?.x0 ?? 0,
    x1: Math.max(...words.map((word) => word.x1)),
    y: (words[0]?.y ?? line.y) + shift,
  }));
  const figures = chunks.filter((chunk) => isFigure(chunk.text)).length;
  return {
    chunks,
    y: line.y + shift,
    size: line.size,
    figures: figures >= 2 || (figures === 1 && chunks.length >= 2 && chunks.length <= 3),
    text: textOf(line.words),
  };
}

/** What the bars at the end of a text's rows are: cells, a border, or padding in place of cells that were left out. */
import type { Line } from '../lines.ts';

export interface RowEnds {
  /** Rows are filled up with bars at their end, whichever of their cells were blank: no blank there says which column is. */
  readonly padded: boolean;
  /** Rows that open with no bar all close with one: it is a border. */
  readonly bordered: boolean;
  /** Each cell has a bar on either side: two of them stand between cells. */
  readonly paired: boolean;
}

const RULE = /^[\s|:+-]+$/;
/** Bars with nothing between them at the end of a row. */
const FILLED_UP = /\|\|\s*$/;
/** Fewer rows of several cells show no habit. */
const MIN_ROWS = 3;

/** The cells of a row, as bars part them, trimmed; empty for other lines and rules. */
function cellsOf(text: string): readonly string[] {
  if (!text.includes('|') || RULE.test(text)) return [];
  return text.split('|').map((cell) => cell.trim());
}

/** Whether a blank stands before a cell, the one in front of a bar that opens the row aside. */
function hasInnerBlank(cells: readonly string[]): boolean {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(1, Math.max(last, 1)).includes('');
}

/** Whether every row is written `|a||b|`. */
function isPaired(texts: readonly string[]): boolean {
  let several = false;
  for (const text of texts) {
    const cells = text.trim().split('|');
    if (cells.length % 2 === 0 || cells.some((cell, i) => i % 2 === 0 && cell !== '')) return false;
    several ||= cells.filter((cell) => cell.trim() !== '').length > 1;
  }
  return several;
}

/** How all rows of a text end: each text has one printer. */
export function rowEnds(lines: readonly Line[]): RowEnds {
  const texts = lines.flatMap(({ text }) => (cellsOf(text).length > 1 ? text : []));
  const rows = texts.map(cellsOf);
  const several = rows.filter((cells) => cells.filter((cell) => cell !== '').length > 1).length >= MIN_ROWS;
  const paired = several && isPaired(texts);
  const ending = texts.some((text) => FILLED_UP.test(text));
  return {
    padded: several && !paired && ending && !rows.some(hasInnerBlank),
    bordered: several && rows.every((cells) => cells[0] !== '' && cells.at(-1) === ''),
    paired,
  };
}

/** Rows whose cells are parted by the same blanks throughout, so that a blank cell shows as twice as many. */
import { countOne } from '../../ground/counts.ts';
import { readFigure } from '../../ground/number.ts';
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

/** What may part cells; a single common blank parts words, too. */
const MARKS = ['    ', '   ', '  ', '\u3000\u3000', '\u3000', '\u00a0\u00a0', '\u00a0'] as const;
type Mark = (typeof MARKS)[number];

/** So many rows have to agree. */
const MIN_ROWS = 12;
/** Of the gaps between cells at least this share is the mark once: in columns that stand under one another gaps vary. */
const MIN_PLAIN = 0.5;
/** Of the rows with as many cells behind their last word or more, this share has the same number there, or in the whole row. */
const MIN_CELLS = 4;
const SAME = 0.75;

interface Split {
  readonly cells: readonly string[];
  /** Cells behind the last word. */
  readonly behind: number;
}

function lastWord(cells: readonly string[]): number {
  for (let i = cells.length - 1; i >= 0; i -= 1) if (readFigure(cells[i] ?? '').type === 'text') return i;
  return -1;
}

/** The cells of a row of figures, null for any other line, or one whose gaps are not made of the mark. */
function split(text: string, mark: Mark): Split | null {
  if (!text.includes(mark) || !/[\d０-９]/.test(text)) return null;
  const cells = text.split(mark);
  const blank = mark.charAt(0);
  if (cells.some((cell) => cell.startsWith(blank) || cell.endsWith(blank))) return null;
  const word = lastWord(cells);
  const figures = cells.slice(word + 1).filter((cell) => readFigure(cell).type === 'number').length;
  // Words after figures are a sentence.
  const before = cells.slice(0, Math.max(word, 0)).some((cell) => readFigure(cell).type === 'number');
  return figures > 0 && !before ? { cells, behind: cells.length - 1 - word } : null;
}

function agrees(lines: readonly Line[], mark: Mark): boolean {
  let rows = 0;
  let wide = 0;
  let gaps = 0;
  let plain = 0;
  const behind = new Map<number, number>();
  const widths = new Map<number, number>();
  for (const { text } of lines) {
    const found = split(text, mark);
    if (found === null) continue;
    rows += 1;
    const filled = found.cells.filter((cell) => cell !== '').length;
    gaps += filled - 1;
    plain += found.cells.filter((cell, i) => i > 0 && cell !== '' && found.cells[i - 1] !== '').length;
    if (found.behind < MIN_CELLS) continue;
    wide += 1;
    countOne(behind, found.behind);
    countOne(widths, found.cells.length);
  }
  const same = Math.max(...behind.values(), ...widths.values());
  return rows >= MIN_ROWS && wide >= MIN_ROWS && plain >= MIN_PLAIN * gaps && same >= SAME * wide;
}

/** Lines of two figures with wider blanks between them than one: only where there are some is it worth looking. */
const GAPPED = /\d(?: {2}|[\u3000\u00a0])\s*\d/;

/** What parts the cells of a text's rows; null where nothing does so throughout. */
export function spacing(lines: readonly Line[]): Mark | null {
  const likely = lines.filter(({ text }) => text.length <= 300 && GAPPED.test(text));
  if (likely.length < MIN_ROWS) return null;
  return MARKS.find((mark) => likely.every(({ text }) => split(text, mark) !== null) && agrees(lines, mark)) ?? null;
}

/** The cells of a line of figures; null for any other. */
export function spacedRow(line: Line, mark: Mark, table: number): DocRow | null {
  const found = split(line.text, mark);
  if (found === null) return null;
  let start = line.start;
  const cells = found.cells.map((text, col): DocCell => {
    const at = [start, start + text.length] as const;
    start += text.length + mark.length;
    return { text, at, col, colSpan: 1, rowSpan: 1 };
  });
  return { kind: 'cells', table, exact: false, cells, at: [line.start, line.start + line.text.length] };
}

/** Pipe tables of every flavour: with or without outer bars, padded or collapsed, cells broken over lines, one cell a line. */
import { lineRow, type DocCell, type DocRow } from '../document.ts';
import type { Line } from './lines.ts';

const RULE = /^[\s|:+-]*-{2,}[\s|:+-]*$/;
/** Attributes before a cell's text. */
const WIKI_ATTRIBUTES = /^\s*!?\s*(?:[a-z]+=(?:"[^"]*"|\S+)\s*)+$/i;
const OPENS = /^\s*\|/;
const CLOSES = /\|\s*$/;
/** A cell broken over more lines than this is no cell: a stray bar stands in running text. */
const MAX_CELL_LINES = 8;

function hasBar(text: string): boolean {
  return text.includes('|') && (!text.includes('\\') || /(?:^|[^\\])\|/.test(text));
}

/** Whether a table row may begin at this line. */
export function startsPipeTable(line: Line): boolean {
  return hasBar(line.text);
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The pieces between the bars of one line; a bar after a backslash is text. */
function splitAtBars(line: Line): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 0; i <= line.text.length; i += 1) {
    if (i < line.text.length && (line.text[i] !== '|' || line.text[i - 1] === '\\')) continue;
    pieces.push({ text: line.text.slice(from, i), start: line.start + from, end: line.start + i });
    from = i + 1;
  }
  return pieces;
}

/** One more line of a row whose last cell goes on. */
function continued(pieces: readonly Piece[], line: Line): Piece[] {
  const [first, ...rest] = splitAtBars(line);
  const open = pieces.at(-1);
  if (first === undefined || open === undefined) return [...pieces];
  return [...pieces.slice(0, -1), { text: `${open.text}\n${first.text}`, start: open.start, end: first.end }, ...rest];
}

/** So many rows of several cells that end in text show that a bar at the end is no outer one. */
const OPEN_ROWS = 2;

/** Whether rows that open with a bar close with one too: elsewhere a bar at the end opens a last, blank cell. */
export function rowsClose(lines: readonly Line[]): boolean {
  let opened = 0;
  let closed = 0;
  let open = 0;
  lines.forEach((line, i) => {
    if (!line.text.includes('|') || !OPENS.test(line.text)) return;
    opened += 1;
    if (CLOSES.test(line.text)) closed += 1;
    else if (staysOpen(line, lines[i + 1])) open += 1;
  });
  return closed * 2 >= opened && open < OPEN_ROWS;
}

/** A row of several cells that opens with a bar and ends in text, and goes on in no other line. */
function staysOpen(line: Line, next: Line | undefined): boolean {
  if (next === undefined) return false;
  return splitAtBars(line).length > 3 && (next.text.trim() === '' || OPENS.test(next.text));
}

/** Drops what stands outside the outer bars, if it is blank. */
function withoutOuter(pieces: readonly Piece[], closing: boolean): readonly Piece[] {
  const first = pieces[0]?.text.trim() === '' ? 1 : 0;
  const outer = closing && pieces.length > first + 1 && pieces.at(-1)?.text.trim() === '';
  return pieces.slice(first, outer ? pieces.length - 1 : pieces.length);
}

/** How many lines after line `i` belong to its row: those up to a closing bar, when the row opened with one. */
function linesOfRow(lines: readonly Line[], i: number): number {
  const first = lines[i];
  if (first === undefined || !OPENS.test(first.text) || CLOSES.test(first.text) || splitAtBars(first).length <= 2)
    return 1;
  for (let n = 1; n <= MAX_CELL_LINES; n += 1) {
    const next = lines[i + n];
    if (next === undefined || next.text.trim() === '' || OPENS.test(next.text)) return n;
    if (CLOSES.test(next.text)) return n + 1;
  }
  return 1;
}

function toRow(pieces: readonly Piece[], table: number): DocRow {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  // One cell a line: the bar itself stands for a blank cell.
  if (only !== undefined)
    return lineRow(only.text.trim() === '' ? '|' : only.text, only.text.trim() === '' ? only.start - 1 : only.start);
  const cells = pieces.map((piece, col): DocCell => ({
    text: piece.text,
    at: [piece.start, piece.end],
    col,
    colSpan: 1,
    rowSpan: 1,
  }));
  return { kind: 'cells', table, exact: false, cells, at: [cells[0]?.at[0] ?? 0, cells.at(-1)?.at[1] ?? 0] };
}

/** So many bars in one line of running text make it a row. */
const MIN_BARS = 5;

/** A line of running text as a row of cells when bars part it; null for anything else. */
export function barRow(line: Line, table: number): DocRow | null {
  if (!line.text.includes('|') || RULE.test(line.text)) return null;
  const pieces = splitAtBars(line);
  const figures = pieces.filter(({ text }) => /^[\s\d]*\d\s*$/.test(text)).length;
  if (pieces.length <= MIN_BARS || figures === 0) return null;
  return toRow(OPENS.test(line.text) ? withoutOuter(pieces, CLOSES.test(line.text)) : pieces, table);
}

/** Reads the run of rows that begins at line `from`; `end` is the first line after it. */
export function pipeRows(
  lines: readonly Line[],
  from: number,
  table: number,
  closing: boolean,
): { rows: DocRow[]; end: number } {
  const rows: DocRow[] = [];
  let i = from;
  for (let line = lines[i]; line !== undefined && hasBar(line.text); line = lines[i]) {
    const count = linesOfRow(lines, i);
    if (!RULE.test(line.text)) {
      const pieces = lines
        .slice(i + 1, i + count)
        .reduce(continued, splitAtBars(line))
        .filter((piece) => !WIKI_ATTRIBUTES.test(piece.text));
      rows.push(toRow(OPENS.test(line.text) ? withoutOuter(pieces, closing) : pieces, table));
    }
    i += count;
  }
  return { rows, end: Math.max(i, from + 1) };
}

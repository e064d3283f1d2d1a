/** Pipe tables of every flavour: with or without outer bars, padded or collapsed, cells broken over lines, one cell a line. */
import { lineRow, tableRow, type DocCell, type DocRow } from '../../document.ts';
import { withLineEnds, type Line } from '../lines.ts';
import { rowEnds, type RowEnds } from './pads.ts';
import { partsOnly } from './parting.ts';

const RULE = /^(?:[\s|:+]|-(?!-))*--[\s|:+-]*$/;
/** Attributes before a cell's text. */
const WIKI_ATTRIBUTES = /^\s*(?:!\s*)?(?:[a-z]+=(?:"[^"]*"\s*|[^\s"]\S*(?:\s+|$)))+$/i;
const OPENS = /^\s*\|/;
const CLOSES = /\|\s*$/;
/** A cell broken over more lines than this is no cell: a stray bar stands in running text. */
const MAX_CELL_LINES = 8;

function hasBar(text: string): boolean {
  return text.includes('|') && (!text.includes('\\') || /(?:^|[^\\])\|/.test(text));
}

/** So many tabs for each bar part the cells; the bars are those of a menu. */
const TABS_FOR_BAR = 8;

/** Whether a table row may begin at this line. */
export function startsPipeTable({ text }: Line): boolean {
  if (!hasBar(text)) return false;
  return !text.includes('\t') || text.split('\t').length <= TABS_FOR_BAR * text.split('|').length;
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

/** How a cell is aligned, before its text. */
const ALIGNMENT = /^[<>=]\.(?=\s)/;

/** The pieces of a row in the columns that the layout means, without what describes them. */
function described(pieces: readonly Piece[], doubled: boolean): readonly Piece[] {
  const single = doubled ? pieces.filter((_, i) => i % 2 === 0) : pieces;
  return single
    .filter((piece) => !WIKI_ATTRIBUTES.test(piece.text))
    .map((piece) => ({ ...piece, text: withLineEnds(piece.text.replace(ALIGNMENT, '  ')) }));
}

/** Fewer lines than this show no habit. */
const MIN_DOUBLED = 2;
/** Between rows that do not open with bars: a row with every other cell blank may look the same, but not with so many filled ones. */
const MIN_FILLED = 4;

/** Whether every row from line `from` on has its bars in pairs: two of them part cells. */
function barsDoubled(lines: readonly Line[], from: number): boolean {
  let count = 0;
  let outer = true;
  let filled = 0;
  for (let i = from; hasBar(lines[i]?.text ?? ''); i += 1) {
    const text = lines[i]?.text ?? '';
    if (!/^[^|]*(?:\|\|[^|]*)+$/.test(text)) return false;
    outer &&= /^\s*\|\|.*\|\|\s*$/.test(text);
    filled = Math.max(filled, text.split('||').filter((cell) => cell.trim() !== '').length);
    count += 1;
  }
  return count >= MIN_DOUBLED && (outer || filled >= MIN_FILLED);
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
function rowsClose(lines: readonly Line[]): boolean {
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

/** Columns in front of a bar that is no outer one where rows begin with text. */
const FAR = 4;

/** How far from the margin a bar may stand that opens a row: close to it where other rows begin with text and no bar. */
function openingReach(lines: readonly Line[]): number {
  const bare = lines.filter(
    (line) => hasBar(line.text) && /^\s?[^\s|]/.test(line.text) && splitAtBars(line).length > 3,
  );
  return bare.length >= OPEN_ROWS ? FAR : Infinity;
}

/** Drops what stands outside the outer bars, if it is blank. */
function withoutOuter(pieces: readonly Piece[], closing: boolean): readonly Piece[] {
  const first = pieces[0]?.text.trim() === '' ? 1 : 0;
  const outer = closing && pieces.length > first + 1 && pieces.at(-1)?.text.trim() === '';
  return pieces.slice(first, outer ? pieces.length - 1 : pieces.length);
}

/** Whether the first bar of a line is an outer one. A bar alone in its line parts cells that have lines of their own. */
function opens({ text }: Line, reach: number): boolean {
  const bar = text.indexOf('|');
  return OPENS.test(text) && (bar < reach || bar === text.lastIndexOf('|'));
}

/** How many lines after line `i` belong to its row: those up to a closing bar, when the row opened with one. */
function linesOfRow(lines: readonly Line[], i: number, { reach, closing }: BarHabits): number {
  const first = lines[i];
  if (first === undefined || !opens(first, reach) || CLOSES.test(first.text)) return 1;
  const width = splitAtBars(first).length;
  if (width <= 2) return 1;
  for (let n = 1; n <= MAX_CELL_LINES; n += 1) {
    const next = lines[i + n];
    if (next === undefined || next.text.trim() === '' || OPENS.test(next.text)) return n;
    // Where no row closes, a line with as many bars is a row of its own.
    if (!closing && splitAtBars(next).length >= width) return n;
    if (CLOSES.test(next.text)) return n + 1;
  }
  return 1;
}

function toRow(pieces: readonly Piece[], table: number | null): DocRow {
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
  return tableRow(cells, table);
}

/** So many bars in one line of running text make it a row. */
const MIN_BARS = 5;

/** A line of running text as a row of cells, of no table yet, when bars part it; null for anything else. */
export function barRow(line: Line): DocRow | null {
  if (!line.text.includes('|') || RULE.test(line.text)) return null;
  const pieces = splitAtBars(line);
  const figures = pieces.filter(({ text }) => /^[\s\d]*\d\s*$/.test(text)).length;
  if (pieces.length <= MIN_BARS || figures === 0) return null;
  return toRow(OPENS.test(line.text) ? withoutOuter(pieces, CLOSES.test(line.text)) : pieces, null);
}

/** A rule below the header without any bar. */
const BARLESS_RULE = /^-+(?:\+-+)+$/;

function goesOn({ text }: Line, next: Line | undefined): boolean {
  return hasBar(text) || (BARLESS_RULE.test(text.trim()) && hasBar(next?.text ?? ''));
}

/** How a text writes the bars around its rows: whether they close, how far from the margin they may open, and what their end is. */
export interface BarHabits extends RowEnds {
  readonly closing: boolean;
  readonly reach: number;
}

/** The habits of a whole text. */
export function barHabits(lines: readonly Line[]): BarHabits {
  return { closing: rowsClose(lines), reach: openingReach(lines), ...rowEnds(lines) };
}

/** A row without what stands at its end and is no cell. */
function ended(pieces: readonly Piece[], { padded, bordered, paired }: BarHabits): readonly Piece[] {
  if (paired) return pieces.filter((_, i) => i % 2 === 0);
  if (!padded && !bordered) return pieces;
  const last = padded ? pieces.findLastIndex(({ text }) => text.trim() !== '') : pieces.length - 2;
  return pieces.slice(0, Math.max(last + 1, 1));
}

/** The rows of the run that begins at line `from`, line by line. */
function linesOfRun(lines: readonly Line[], from: number): readonly string[] {
  const found: string[] = [];
  for (let i = from, line = lines[i]; line !== undefined && goesOn(line, lines[i + 1]); i += 1, line = lines[i])
    if (!RULE.test(line.text)) found.push(line.text);
  return found;
}

/** Reads the run of rows that begins at line `from`; `end` is the first line after it. */
export function pipeRows(
  lines: readonly Line[],
  from: number,
  table: number,
  habits: BarHabits,
): { rows: DocRow[]; end: number } {
  const rows: DocRow[] = [];
  const doubled = !habits.paired && barsDoubled(lines, from);
  const reach = partsOnly(linesOfRun(lines, from)) ? 0 : habits.reach;
  let i = from;
  for (let line = lines[i]; line !== undefined && goesOn(line, lines[i + 1]); line = lines[i]) {
    const count = linesOfRow(lines, i, { ...habits, reach });
    if (!RULE.test(line.text)) {
      const pieces = described(lines.slice(i + 1, i + count).reduce(continued, splitAtBars(line)), doubled);
      rows.push(toRow(ended(opens(line, reach) ? withoutOuter(pieces, habits.closing) : pieces, habits), table));
    }
    i += count;
  }
  return { rows, end: Math.max(i, from + 1) };
}

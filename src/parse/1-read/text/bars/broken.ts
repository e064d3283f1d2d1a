/**
 * Tables of wikis whose cells hold several lines: in groups (`|(((…)))`, XWiki), or up to the next bar below a rule that counts the
 * columns (Zim). Only a table in which every row keeps to it is read so.
 */
import { elementAt } from '../../../../schema/element-at.ts';
import { tableRow, type DocCell, type DocRow } from '../../document.ts';
import { textAt, withLineEnds, type Line } from '../lines.ts';

/** A cell of more lines is none. */
const MAX_CELL_LINES = 12;
/** A table of more lines is none. */
const MAX_LINES = 3000;
const GROUP_MARK = /\({3}|\){3}/g;
const RULE = /^\|(?:-+\|)+\s*$/;
const CLOSED = /\|\s*$/;

interface Cell {
  readonly start: number;
  readonly text: string;
}

function rowOf(cells: readonly Cell[], table: number): DocRow {
  const own = cells.map(({ start, text }, col): DocCell => ({
    text,
    at: [start, start + text.length],
    col,
    colSpan: 1,
    rowSpan: 1,
  }));
  return tableRow(own, table);
}

/** Line by line how many groups are open after it; ends where, outside of groups, a line begins without a bar. */
function groupDepths(lines: readonly Line[], from: number): readonly number[] | null {
  const depths: number[] = [];
  let depth = 0;
  let open = 0;
  let groups = 0;
  for (let i = from; i < lines.length; i += 1) {
    const text = textAt(lines, i);
    if (depth === 0 && !text.startsWith('|')) break;
    for (const [mark] of text.matchAll(GROUP_MARK)) {
      depth += mark === '(((' ? 1 : -1;
      groups += 1;
    }
    open = depth > 0 && !text.includes(')))') ? open + 1 : 0;
    if (depth < 0 || open > MAX_CELL_LINES || depths.length > MAX_LINES) return null;
    depths.push(depth);
  }
  return depth === 0 && groups > 0 ? depths : null;
}

/** First line after a table with groups that begins at line `from`; `from` when none does. */
export function groupedTableEnd(lines: readonly Line[], from: number): number {
  const depths = textAt(lines, from).startsWith('|') ? groupDepths(lines, from) : null;
  return depths === null ? from : from + depths.length;
}

/** The cells of a row from its lines: bars within a group are text. */
function groupedCells(lines: readonly Line[]): Cell[] {
  const first = elementAt(lines, 0).start;
  const text = joined(lines);
  const cells: Cell[] = [];
  let depth = 0;
  let from = 1;
  for (const { 0: mark, index } of text.matchAll(/\({3}|\){3}|\|/g)) {
    if (mark === '(((') depth += 1;
    else if (mark === ')))') depth -= 1;
    else if (depth === 0 && index > 0) {
      cells.push(ungrouped(text.slice(from, index), first + from));
      from = index + 1;
    }
  }
  return [...cells, ungrouped(text.slice(from), first + from)];
}

/** The lines as they stand in the text, or as far as the text between them matters. */
function joined(lines: readonly Line[]): string {
  const first = elementAt(lines, 0).start;
  return lines.reduce((text, line) => text.padEnd(line.start - first, '\n') + line.text, '');
}

function ungrouped(text: string, start: number): Cell {
  const before = /^=?\s*(?:\({3})?/.exec(text)?.[0] ?? '';
  const inner = text.slice(before.length);
  const closed = inner.trimEnd();
  return { start: start + before.length, text: closed.endsWith(')))') ? closed.slice(0, -3) : inner };
}

/** Rows of a table with groups. */
export function groupedTableRows(lines: readonly Line[], table: number): DocRow[] {
  const depths = groupDepths(lines, 0) ?? [];
  const rows: DocRow[] = [];
  let from = 0;
  depths.forEach((depth, i) => {
    if (depth > 0) return;
    rows.push(rowOf(groupedCells(lines.slice(from, i + 1)), table));
    from = i + 1;
  });
  return rows;
}

interface Barred {
  readonly rows: readonly (readonly Cell[])[];
  readonly end: number;
}

/** One row of `width` cells from line `from` on, each closed by a bar, the last one at the end of its line; null for any other. */
function barredRow(lines: readonly Line[], from: number, width: number): { cells: Cell[]; end: number } | null {
  const cells: Cell[] = [];
  let rest = '';
  let start = 0;
  for (let i = from; i < Math.min(lines.length, from + width * MAX_CELL_LINES); i += 1) {
    const line = lines[i];
    if (line === undefined || (i === from && !line.text.startsWith('|'))) return null;
    const pieces = (i === from ? line.text.slice(1) : line.text).split('|');
    let at = line.start + (i === from ? 1 : 0);
    pieces.forEach((piece, p) => {
      if (rest === '' && (p > 0 || i === from)) start = at;
      rest += p === 0 && i > from ? `\n${piece}` : piece;
      at += piece.length + 1;
      if (p === pieces.length - 1) return;
      cells.push({ start, text: withLineEnds(rest) });
      rest = '';
    });
    if (cells.length > width) return null;
    if (cells.length === width) return rest.trim() === '' && CLOSED.test(line.text) ? { cells, end: i + 1 } : null;
  }
  return null;
}

/** The table with a rule below its first row that begins at line `from`; null where rows do not keep to the rule's columns. */
function barredTable(lines: readonly Line[], from: number): Barred | null {
  const offset = lines.slice(from, from + MAX_CELL_LINES + 2).findIndex(({ text }) => RULE.test(text));
  const ruleAt = from + offset;
  const width = textAt(lines, ruleAt).split('|').length - 2;
  const header = offset === -1 ? null : barredRow(lines, from, width);
  if (header?.end !== ruleAt) return null;
  const rows = [header.cells];
  let end = ruleAt + 1;
  while (textAt(lines, end).startsWith('|') && end - from < MAX_LINES) {
    const row = barredRow(lines, end, width);
    if (row === null) return null;
    rows.push(row.cells);
    ({ end } = row);
  }
  // Where every row has a line of its own the table is one of pipes.
  return end - ruleAt > rows.length ? { rows, end } : null;
}

/** First line after such a table that begins at line `from`; `from` when none does. */
export function barredTableEnd(lines: readonly Line[], from: number): number {
  return textAt(lines, from).startsWith('|') ? (barredTable(lines, from)?.end ?? from) : from;
}

/** Its rows. */
export function barredTableRows(lines: readonly Line[], table: number): DocRow[] {
  return (barredTable(lines, 0)?.rows ?? []).map((cells) => rowOf(cells, table));
}

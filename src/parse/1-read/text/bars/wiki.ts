/**
 * Wiki tables: `{|` opens, `|-` parts the rows, each cell has a line that begins with a bar (or `!`), or several share one with two
 * bars (or `!!`) between them, `|}` closes.
 */
import { lengthOf } from '../../../ground/counts.ts';
import type { DocCell, DocRow } from '../../document.ts';
import type { Line } from '../lines.ts';

const OPEN = /^\s*\{\|/;
const CLOSE = /^\s*\|\}/;
const ROW = /^\s*\|[-+]/;
const CELLS = /^\s*[|!]\s?(.*)$/;
const BETWEEN = /\|\||!!/g;
/** What describes a cell before its text. */
const ATTRIBUTES = /^\s*(?:[a-z]+=(?:"[^"]*"\s*|[^\s|"][^\s|]*(?:\s+|(?=\|))))+\|/i;
/** A table that does not close within this many lines is none. */
const MAX_LINES = 2000;

/** First line after a wiki table that begins at line `from`; `from` when none does. */
export function wikiTableEnd(lines: readonly Line[], from: number): number {
  if (!OPEN.test(lines[from]?.text ?? '')) return from;
  for (let i = from + 1; i < Math.min(lines.length, from + MAX_LINES); i += 1) {
    if (CLOSE.test(lines[i]?.text ?? '')) return i + 1;
  }
  return from;
}

function rowOf(cells: readonly DocCell[], table: number): DocRow[] {
  const first = cells[0];
  const last = cells.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ kind: 'cells', table, exact: false, cells, at: [first.at[0], last.at[1]] }];
}

/** The cells that one line gives, from column `col` on; its text ends at `end`. */
function cellsOf(text: string, end: number, col: number): DocCell[] {
  const start = end - text.length;
  const marks = [...text.matchAll(BETWEEN)];
  return [...marks, null].map((mark, i): DocCell => {
    const before = marks[i - 1];
    const from = before === undefined ? 0 : before.index + before[0].length;
    const to = mark?.index ?? text.length;
    const skip = lengthOf(ATTRIBUTES.exec(text.slice(from, to)));
    const at: DocCell['at'] = [start + from + skip, start + to];
    return { text: text.slice(from + skip, to), at, col: col + i, colSpan: 1, rowSpan: 1 };
  });
}

/** Rows of a wiki table; a line without a bar goes on with the cell before. */
export function wikiTableRows(lines: readonly Line[], table: number): DocRow[] {
  const rows: DocRow[] = [];
  let cells: DocCell[] = [];
  for (const line of lines) {
    if (OPEN.test(line.text)) continue;
    if (ROW.test(line.text) || CLOSE.test(line.text)) {
      rows.push(...rowOf(cells, table));
      cells = [];
      continue;
    }
    const found = CELLS.exec(line.text)?.[1];
    const end = line.start + line.text.length;
    const open = cells.at(-1);
    if (found !== undefined) {
      cells.push(...cellsOf(found, end, cells.length));
    } else if (open !== undefined) {
      cells[cells.length - 1] = { ...open, text: `${open.text}\n${line.text}`, at: [open.at[0], end] };
    }
  }
  return [...rows, ...rowOf(cells, table)];
}

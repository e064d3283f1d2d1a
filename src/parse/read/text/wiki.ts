/** Wiki tables: `{|` opens, `|-` parts the rows, each cell has a line that begins with a bar (or `!`), `|}` closes. */
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

const OPEN = /^\s*\{\|/;
const CLOSE = /^\s*\|\}/;
const ROW = /^\s*\|[-+]/;
const CELL = /^(\s*[|!]\s?)((?:[a-z]+=(?:"[^"]*"|[^\s|]+)\s*)+\|)?(.*)$/i;
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
    const cell = CELL.exec(line.text);
    const end = line.start + line.text.length;
    const open = cells.at(-1);
    if (cell) {
      const text = cell[3] ?? '';
      cells.push({ text, at: [end - text.length, end], col: cells.length, colSpan: 1, rowSpan: 1 });
    } else if (open !== undefined) {
      cells[cells.length - 1] = { ...open, text: `${open.text}\n${line.text}`, at: [open.at[0], end] };
    }
  }
  return [...rows, ...rowOf(cells, table)];
}

/** The rows of a table cut by page breaks, whole again: repeated headers go, and a row torn in two is mended. */
import type { BlockCell } from '../compose.ts';

type Row = readonly BlockCell[];

const NUMBERED = /^\s*(?:[一二三四五六七八九十]+\s*[、.．]|[（(]\s*[一二三四五六七八九十]+\s*[）)]|\d{1,2}\s*[.．、])/;
const FIGURE = /[\d０-９]/;

/** `parts`: the table's rows page by page, in common columns. */
export function stitch(parts: readonly (readonly Row[])[]): Row[] {
  const [first = [], ...others] = parts;
  const rows: Row[] = [...first];
  for (const part of others) {
    const body = part.slice(repeatedRows(first, part));
    const [head, next, ...rest] = body;
    if (head !== undefined && isTorn(head, rows)) {
      mend(rows, head);
      rows.push(...(next === undefined ? [] : [[...stillOpen(head, next), ...next]]), ...rest);
    } else {
      rows.push(...body);
    }
  }
  return rows;
}

/** How many rows at the top of `part` repeat the table's own first rows: its header. */
function repeatedRows(first: readonly Row[], part: readonly Row[]): number {
  let count = 0;
  while (count < part.length && sameHeader(first[count], part[count])) count += 1;
  return count;
}

function sameHeader(a: Row | undefined, b: Row | undefined): boolean {
  if (a === undefined || b === undefined || a.length !== b.length || a.length === 0) return false;
  const same = a.every((cell, index) => cell.text === b[index]?.text && cell.col === b[index].col);
  return same && a.some((cell) => cell.text !== '') && !a.some((cell) => /^[\s\d０-９,.，．]+$/.test(cell.text));
}

/** The lower half of a row: the end of a label whose figures stand on the page before. A row with a number of its own is whole. */
function isTorn(head: Row, above: readonly Row[]): boolean {
  const filled = head.filter((cell) => cell.text.trim() !== '');
  if (filled.length === 0 || 2 * filled.length > head.length) return false;
  return filled.every(
    (cell) => !NUMBERED.test(cell.text) && !FIGURE.test(cell.text) && begun(above, cell.col)?.text.trim(),
  );
}

/** The last cell begun in that column. */
function begun(rows: readonly Row[], col: number): BlockCell | undefined {
  return rows.findLast((row) => row.some((cell) => cell.col === col))?.find((cell) => cell.col === col);
}

function mend(rows: Row[], head: Row): void {
  for (const lower of head) {
    if (lower.text.trim() === '') continue;
    const index = rows.findLastIndex((row) => row.some((cell) => cell.col === lower.col));
    const row = rows[index] ?? [];
    rows[index] = row.map((cell) => (cell.col === lower.col ? { ...cell, text: `${cell.text}\n${lower.text}` } : cell));
  }
}

/** Merged cells that began in the torn half and go on below it. */
function stillOpen(head: Row, next: Row): BlockCell[] {
  return head
    .filter((cell) => cell.rowSpan > 1 && !next.some((other) => other.col === cell.col))
    .map((cell) => ({ ...cell, text: '', rowSpan: cell.rowSpan - 1 }));
}

/**
 * Cells over several columns that a converter wrote into each of them: the header then says the same in neighbouring columns, and so
 * does the row. Only the first of them is a cell.
 */
import type { Doc, DocRow } from '../read/document.ts';
import { readFigure } from '../value/number.ts';

/** The rows, without cells that repeat the one before under a header that does so, too. */
export function withoutRepeats(rows: Doc['rows']): readonly DocRow[] {
  let header: DocRow | null = null;
  return rows.map((row) => {
    if (row.kind === 'line' || row.exact) return row;
    if (header?.table !== row.table || header.cells.length !== row.cells.length) header = null;
    const above: DocRow | null = header;
    // A header broken over rows says less in each: `本年新` stands over two different columns.
    if (isHeader(row)) header = row;
    else if (!row.cells.some(({ text }) => readFigure(text).type === 'number')) header = null;
    if (above === null || !row.cells.some((_, i) => isSecond(row, above, i))) return row;
    return { ...row, cells: row.cells.filter((_, i) => !isSecond(row, above, i)) };
  });
}

function isSecond(row: DocRow, header: DocRow, at: number): boolean {
  return at > 0 && repeats(row, at) && repeats(header, at);
}

function repeats(row: DocRow, at: number): boolean {
  return row.cells[at]?.text.trim() === row.cells[at - 1]?.text.trim();
}

/** Whether a row heads columns: words in every cell, and not the same one throughout. */
function isHeader({ cells }: DocRow): boolean {
  if (cells.length < 2 || !cells.every(({ text }) => /\p{L}/u.test(text) && readFigure(text).type === 'text'))
    return false;
  return cells.some((_, i) => i > 0 && cells[i]?.text.trim() !== cells[i - 1]?.text.trim());
}

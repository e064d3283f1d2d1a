/**
 * Cells over several columns that a converter wrote into each of them: the header then says the same in neighbouring columns, and so
 * does the row. Only the first of them is a cell.
 */
import type { Doc, DocRow } from '../../1-read/document.ts';
import { readFigure } from '../../ground/number.ts';
import { headsColumns, piecesOf, withoutRepeatedPieces, type Piece } from './repeated-pieces.ts';

/** The rows, without cells that repeat the one before under a header that does so, too. */
export function withoutRepeats(rows: Doc['rows']): readonly DocRow[] {
  const lines = new Lines();
  const cells = new Cells();
  return rows.map((row) => (row.kind === 'line' ? lines.next(row) : cells.next(row)));
}

/** Lines, one after the other. */
class Lines {
  /** The header above that repeats itself. */
  #header: readonly Piece[] = [];

  next(row: DocRow): DocRow {
    const pieces = piecesOf(row);
    if (pieces.length < 2) return row;
    const above = this.#header;
    const header = headsColumns(pieces);
    if (header !== null) this.#header = header;
    return above.length === 0 || header !== null ? row : withoutRepeatedPieces(row, pieces, above);
  }
}

/** Rows of cells, one after the other. */
class Cells {
  /** The header above, of the same table and width. */
  #header: DocRow | null = null;

  next(row: DocRow): DocRow {
    if (row.cells.some(({ colSpan }) => colSpan > 1)) return row;
    const above = this.#above(row);
    if (above === null && !row.cells.some((_, i) => i > 0 && repeats(row, i))) return row;
    // A header broken over rows says less in each: `本年新` stands over two different columns.
    if (isHeader(row)) this.#header = row;
    else if (!row.cells.some(({ text }) => readFigure(text).type === 'number')) this.#header = null;
    if (above === null || !row.cells.some((_, i) => isSecond(row, above, i))) return row;
    return { ...row, cells: row.cells.filter((_, i) => !isSecond(row, above, i)) };
  }

  #above(row: DocRow): DocRow | null {
    if (this.#header?.table !== row.table || this.#header.cells.length !== row.cells.length) this.#header = null;
    return this.#header;
  }
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

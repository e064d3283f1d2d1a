/**
 * Cells over several columns that a converter wrote into each of them: the header then says the same in neighbouring columns, and so
 * does the row. Only the first of them is a cell.
 */
import type { Doc, DocRow } from '../1-read/document.ts';
import { readFigure } from '../ground/number.ts';

/** The rows, without cells that repeat the one before under a header that does so, too. */
export function withoutRepeats(rows: Doc['rows']): readonly DocRow[] {
  let header: DocRow | null = null;
  let words: readonly Piece[] = [];
  return rows.map((row) => {
    if (row.kind === 'line') {
      const pieces = piecesOf(row);
      if (pieces.length < 2) return row;
      const above = words;
      if (pieces.every(isWord)) words = isRepeating(pieces) ? pieces : [];
      return above.length === 0 || pieces.every(isWord) ? row : withoutRepeatedPieces(row, pieces, above);
    }
    if (row.cells.some(({ colSpan }) => colSpan > 1)) return row;
    if (header?.table !== row.table || header.cells.length !== row.cells.length) header = null;
    if (header === null && !row.cells.some((_, i) => i > 0 && repeats(row, i))) return row;
    const above: DocRow | null = header;
    // A header broken over rows says less in each: `本年新` stands over two different columns.
    if (isHeader(row)) header = row;
    else if (!row.cells.some(({ text }) => readFigure(text).type === 'number')) header = null;
    if (above === null || !row.cells.some((_, i) => isSecond(row, above, i))) return row;
    return { ...row, cells: row.cells.filter((_, i) => !isSecond(row, above, i)) };
  });
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a line laid out in columns. */
function piecesOf({ cells }: DocRow): readonly Piece[] {
  const text = cells[0]?.text ?? '';
  if (!/\S {2,}\S/.test(text)) return [];
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ text: match[0], at: match.index }));
}

function isWord({ text }: Piece): boolean {
  return /\p{L}/u.test(text) && readFigure(text).type === 'text';
}

function isSecondPiece(pieces: readonly Piece[], at: number): boolean {
  return at > 0 && pieces[at]?.text === pieces[at - 1]?.text;
}

/** The widest table of part two in lines: the matrix repeats cells of its label, which takes nothing from its figures. */
const MAX_COLUMNS = 6;

function isRepeating(header: readonly Piece[]): boolean {
  return header.length <= MAX_COLUMNS && !isSecondPiece(header, 1) && header.some((_, i) => isSecondPiece(header, i));
}

/** The line with blanks for cells that repeat the one before; without any figure where it lacks a cell, so that none has a column. */
function withoutRepeatedPieces(row: DocRow, pieces: readonly Piece[], header: readonly Piece[]): DocRow {
  const first = row.cells[0];
  if (first === undefined || pieces.length > header.length) return row;
  const lacks = pieces.length < header.length;
  const gone = pieces.filter((piece, i) =>
    lacks ? readFigure(piece.text).type === 'number' : isSecondPiece(pieces, i) && isSecondPiece(header, i),
  );
  const text = gone.reduce(
    (left, { text: own, at }) => left.slice(0, at) + ' '.repeat(own.length) + left.slice(at + own.length),
    first.text,
  );
  return { ...row, cells: [{ ...first, text }] };
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

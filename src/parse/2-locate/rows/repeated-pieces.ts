/** Cells over several columns in lines laid out in columns, where each stands once a column: what repeats the one before is blanked. */
import type { DocRow } from '../../1-read/document.ts';
import { readFigure } from '../../ground/number.ts';

export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** The pieces of a line laid out in columns. */
export function piecesOf({ cells }: DocRow): readonly Piece[] {
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

/** The pieces of a header that repeats some of them, none of one that does not; null where they are no header. */
export function headsColumns(pieces: readonly Piece[]): readonly Piece[] | null {
  if (!pieces.every(isWord)) return null;
  return isRepeating(pieces) ? pieces : [];
}

/** The line with blanks for cells that repeat the one before; without any figure where it lacks a cell, so that none has a column. */
export function withoutRepeatedPieces(row: DocRow, pieces: readonly Piece[], header: readonly Piece[]): DocRow {
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

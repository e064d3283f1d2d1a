/** Cells of a table in the source of a typesetting program, before they become rows of a document. */
import { elementAt } from '../../../schema/element-at.ts';
import type { DocCell, DocRow } from '../document.ts';

export interface Piece {
  /** The cell's source, commands and all, and where it begins in the text. */
  readonly source: string;
  readonly start: number;
  readonly colSpan: number;
}

/** A part of a text and where it begins. */
export interface Part {
  readonly text: string;
  readonly start: number;
}

/** The parts of `text` between the matches of `mark`. */
export function partsBetween(text: string, start: number, mark: RegExp): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    parts.push({ text: text.slice(from, match.index), start: start + from });
    from = match.index + match[0].length;
  }
  parts.push({ text: text.slice(from), start: start + from });
  return parts;
}

/** A row of cells. `plain` takes the commands out of a cell's source. Where its words stand in the source as they are, the cell's place is theirs. */
export function rowOf(
  pieces: readonly Piece[],
  table: number,
  exact: boolean,
  plain: (source: string) => string,
): DocRow {
  let col = 0;
  const cells = pieces.map(({ source, start, colSpan }): DocCell => {
    const text = plain(source).trim();
    const found = source.indexOf(text);
    const at = found === -1 ? source.search(/\S/) : found;
    const from = start + Math.max(at, 0);
    const to = found === -1 ? start + source.trimEnd().length : from + text.length;
    const cell = { text, at: [from, Math.max(from, to)] as const, col, colSpan, rowSpan: 1 };
    col += colSpan;
    return cell;
  });
  const last = elementAt(pieces, pieces.length - 1);
  const at = [elementAt(pieces, 0).start, last.start + last.source.length] as const;
  return { kind: 'cells', table, exact, cells, at };
}

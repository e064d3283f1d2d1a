/**
 * What every reader gives, whatever the format: a text, and the rows found in it in reading order.
 * A paragraph or a line of plain text is a row of one cell; a table row has its cells, with true columns where the format knows them.
 */
import { elementAt } from '../../schema/element-at.ts';
import type { Span } from '../../schema/report.ts';

/** Why what stands in a cell may not be its own: it reaches over several rows of the form, or its row was torn in two. */
export type CellDoubt = 'merged' | 'torn';

export interface DocCell {
  /** Text without markup; inner line ends as `\n`, otherwise as found (not trimmed of ideographic spaces, not normalised). */
  readonly text: string;
  /** Where it stands in `Doc.text`; an empty range for a cell without any character. */
  readonly at: Span;
  /** First grid column, zero-based. In a table that is not `exact` just the count of cells before it. */
  readonly col: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly doubt?: CellDoubt;
}

export interface DocRow {
  /** `line`: running text. `cells`: a row of a table. */
  readonly kind: 'line' | 'cells';
  /** Number of the table in the document, from 0; null for running text. */
  readonly table: number | null;
  /** true when `col`, `colSpan` and `rowSpan` are the layout's own (HTML, Word, drawn grids), so that columns may be compared between rows. */
  readonly exact: boolean;
  /** true where only the alignment of text on a page showed which figures stand in the row. */
  readonly guessed?: true;
  readonly cells: readonly DocCell[];
  readonly at: Span;
}

export interface Doc {
  /** The decoded text (HTML: its source); for Word and PDF the text extracted. All ranges refer to it. */
  readonly text: string;
  /** A title the format itself carries (`<title>`, document properties); null when it has none. */
  readonly title: string | null;
  readonly rows: readonly DocRow[];
}

/** A reader's answer: a document, or why there is none. */
export type Read =
  | { readonly ok: true; readonly doc: Doc }
  | {
      readonly ok: false;
      readonly code:
        'empty' | 'binary' | 'undecodable' | 'no-text-layer' | 'over-limit' | 'locked' | 'unreadable' | 'unsupported';
      readonly text: string;
    };

/** A row of running text. */
export function lineRow(text: string, start: number): DocRow {
  const at: Span = [start, start + text.length];
  return { kind: 'line', table: null, exact: false, cells: [{ text, at, col: 0, colSpan: 1, rowSpan: 1 }], at };
}

/** A row of a table from its cells, of which there is at least one. */
export function tableRow(cells: readonly DocCell[], table: number | null, exact = false): DocRow {
  const at: Span = [elementAt(cells, 0).at[0], elementAt(cells, cells.length - 1).at[1]];
  return { kind: 'cells', table, exact, cells, at };
}

/** The text of a row, cells joined by tabs. */
export function rowText(row: DocRow): string {
  const [only] = row.cells;
  if (only !== undefined && row.cells.length === 1) return only.text;
  return row.cells.map((cell) => cell.text).join('\t');
}

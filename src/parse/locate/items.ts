/** Document rows → a flat stream of items: words, figures and blank cells, in reading order. */
import type { Span } from '../../schema/report.ts';
import type { Doc, DocCell, DocRow } from '../read/document.ts';
import { halfWidth, labelKey } from '../text/normalize.ts';
import { displayColumns } from '../text/width.ts';
import { leadingFigure, readFigure, type Figure } from '../value/number.ts';

export interface Item {
  /**
   * `space`: a line of white space only, `bar`: a line with a pipe only. Either is a blank cell in some layouts; in others the one
   * is nothing and the other parts two cells.
   */
  readonly type: 'word' | 'number' | 'blank' | 'space' | 'bar';
  readonly text: string;
  readonly at: Span;
  /** `labelKey` of a word, empty otherwise. */
  readonly key: string;
  readonly figure: Figure | null;
  /** Index into `Doc.rows`. */
  readonly row: number;
  /** The cell's grid column and width; 0 and 1 in running text. */
  readonly col: number;
  readonly colSpan: number;
  readonly rowKind: DocRow['kind'];
  readonly exact: boolean;
  readonly table: number | null;
  /** Display columns in a line of running text, a Han character taking two. */
  readonly x: readonly [from: number, to: number];
  /** The same in characters: some converters lay out lines with one column a character. */
  readonly chars: readonly [from: number, to: number];
  /** Line ends between the item before (white space aside) and this one. */
  readonly lines: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly figure: boolean;
}

/** Cuts a line of running text into words and figures; words with one blank between them stay together. */
function cutLine(line: string): Piece[] {
  const text = halfWidth(line);
  const begin = text.search(/\S/);
  const stop = text.trimEnd().length;
  // Most lines are one word or one figure: nothing to cut.
  if (begin >= 0 && !/\s/.test(text.slice(begin, stop))) {
    return [{ start: begin, end: stop, figure: leadingFigure(text.slice(begin, stop)) === stop - begin }];
  }
  const pieces: Piece[] = [];
  const gap = /\s+/y;
  let i = begin;
  let lastGap = 0;
  while (i >= 0 && i < text.length) {
    const length = leadingFigure(text.slice(i, i + 48));
    // `3 .补正后` and `2022 年` are words that begin with a figure.
    const isFigure = length > 0 && !/^\s*[.、．年月日)）]/.test(text.slice(i + length, i + length + 8));
    let end = i + length;
    if (!isFigure) while (end < text.length && /\S/.test(text[end] ?? ' ')) end += 1;
    const previous = pieces.at(-1);
    if (!isFigure && previous && !previous.figure && lastGap === 1) {
      pieces[pieces.length - 1] = { ...previous, end };
    } else {
      pieces.push({ start: i, end, figure: isFigure });
    }
    gap.lastIndex = end;
    const white = gap.exec(text);
    lastGap = white?.[0].length ?? 0;
    i = end + lastGap;
    if (lastGap === 0 && end >= text.length) break;
  }
  return mergeThousands(pieces, text);
}

/** `1 286 540` alone in its line is one figure; beside others only the form's sums can tell. */
function mergeThousands(pieces: readonly Piece[], text: string): Piece[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length < 2) return [...pieces];
  return /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(text.slice(first.start, last.end))
    ? [{ ...first, end: last.end }]
    : [...pieces];
}

function itemOf(
  text: string,
  at: Span,
  cell: Omit<DocCell, 'text' | 'at'>,
  base: Pick<Item, 'row' | 'rowKind' | 'exact' | 'table' | 'x' | 'chars' | 'lines'>,
): Item {
  const figure = readFigure(text);
  const blank = text === '|' ? 'bar' : 'blank';
  const type = figure.type === 'number' ? 'number' : figure.type === 'blank' ? blank : 'word';
  return {
    type,
    text,
    at,
    key: type === 'word' ? labelKey(text) : '',
    figure: type === 'number' ? figure : null,
    col: cell.col,
    colSpan: cell.colSpan,
    ...base,
  };
}

/** A word that ends in figures (`规章 0 0 0` in one cell) gives several items. */
function cellPieces(cell: DocCell): { text: string; at: Span }[] {
  if (!/\d\s*$/.test(halfWidth(cell.text)) || readFigure(cell.text).type !== 'text')
    return [{ text: cell.text, at: cell.at }];
  if (cell.at[1] - cell.at[0] !== cell.text.length || cell.text.includes('\n'))
    return [{ text: cell.text, at: cell.at }];
  return cutLine(cell.text).map((piece) => ({
    text: cell.text.slice(piece.start, piece.end),
    at: [cell.at[0] + piece.start, cell.at[0] + piece.end],
  }));
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = text.indexOf('\n', from); i !== -1 && i < to; i = text.indexOf('\n', i + 1)) count += 1;
  return count;
}

/** A lone digit before `、属于国家秘密` is the number of that row, cut off by markup: no figure. */
function withoutNumbers(items: readonly Item[]): Item[] {
  return items.filter((item, i) => {
    const next = items[i + 1];
    const numbers = item.type === 'number' && /^\s*\d{1,2}\s*$/.test(item.text);
    return !(numbers && next?.type === 'word' && /^\s*[.、．]\s*\p{Script=Han}/u.test(next.text));
  });
}

/** The items of all rows of a document. */
export function itemsOf(doc: Doc): Item[] {
  const items: Item[] = [];
  let contentEnd = 0;
  const push = (item: Item): void => {
    items.push(item);
    if (item.type !== 'space') contentEnd = Math.max(contentEnd, item.at[1]);
  };
  doc.rows.forEach((row, index) => {
    const base = { row: index, rowKind: row.kind, exact: row.exact, table: row.table };
    if (row.kind === 'cells') {
      for (const cell of row.cells) {
        for (const piece of cellPieces(cell)) {
          const lines = countLines(doc.text, contentEnd, piece.at[0]);
          push(itemOf(piece.text, piece.at, cell, { ...base, x: [0, 0], chars: [0, 0], lines }));
        }
      }
      return;
    }
    const cell = row.cells[0];
    if (cell === undefined) return;
    const plain = cell.at[1] - cell.at[0] === cell.text.length;
    if (cell.text.trim() === '') {
      // A no-break space is put into a cell to keep it open; other white space may be layout.
      const type = /[\u00a0\u3000]/.test(cell.text) ? 'blank' : 'space';
      const lines = countLines(doc.text, contentEnd, cell.at[0]);
      push({
        ...base,
        type,
        text: cell.text,
        at: cell.at,
        key: '',
        figure: null,
        col: 0,
        colSpan: 1,
        x: [0, 0],
        chars: [0, 0],
        lines,
      });
      return;
    }
    const columns = displayColumns(cell.text);
    for (const piece of plain ? cutLine(cell.text) : [{ start: 0, end: cell.text.length, figure: false }]) {
      const at: Span = plain ? [cell.at[0] + piece.start, cell.at[0] + piece.end] : cell.at;
      const lines = countLines(doc.text, contentEnd, at[0]);
      push(
        itemOf(cell.text.slice(piece.start, piece.end), at, cell, {
          ...base,
          x: [columns[piece.start] ?? 0, columns[piece.end] ?? 0],
          chars: [piece.start, piece.end],
          lines,
        }),
      );
    }
  });
  return withoutNumbers(items);
}

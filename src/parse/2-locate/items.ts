/** Document rows → a flat stream of items: words, figures and blank cells, in reading order. */
import type { Span } from '../../schema/report.ts';
import type { CellDoubt, Doc, DocCell, DocRow } from '../1-read/document.ts';
import { halfWidth } from '../ground/characters/normalize.ts';
import { displayWidth } from '../ground/characters/width.ts';
import type { Figure } from '../ground/number.ts';
import { withoutCounters } from './rows/counters.ts';
import { withoutMerged } from './rows/merged.ts';
import { cutLine, type Piece } from './pieces.ts';
import { holdsPageEnd, pageEnds } from './rows/page-ends.ts';
import { withoutRepeats } from './rows/repeats.ts';
import { withThousands } from './thousands.ts';
import { BLANK, SHARED, wordingOf, type Wording } from './wording.ts';

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
  /** Why it may not be its own row's; absent where nothing speaks against that. */
  readonly doubt?: CellDoubt;
}

const WHITE = /\s/;
/** Tags and entities: characters of the source that are not the text's. */
const MARKUP = /<[^<>]*>|&#?\w+;/g;

/** Pieces of a cell that the source may write in another way before the rest is given the cell's own range. */
const MOST_MISSED = 40;

/** A lone digit before `、属于国家秘密` is the number of that row, cut off by markup: no figure. The last of several figures is one. */
function isRowNumber(before: Item | undefined, item: Item, next: Item | undefined): boolean {
  return (
    item.type === 'number' &&
    !(before?.type === 'number' && before.row === item.row) &&
    next?.type === 'word' &&
    /^\s*[.、．]\s*\p{Script=Han}/u.test(next.text) &&
    /^\s*\d{1,2}\s*$/.test(halfWidth(item.text))
  );
}

/** Where an item comes from. */
interface Source {
  readonly row: DocRow;
  readonly index: number;
  readonly cell: DocCell;
}

type Place = Pick<Item, 'at' | 'x' | 'chars'>;

/** The place of what stands in no line of running text. */
function outside(at: Span): Place {
  return { at, x: [0, 0], chars: [0, 0] };
}

/** A figure shorter than this is one cell's. */
const SEVERAL = 7;

/** Whether figures may stand behind the words of a text, or several noughts in one piece. */
function mayHoldSeveral({ type, endsInFigures }: Wording, { length }: string): boolean {
  return endsInFigures || (type === 'number' && length >= SEVERAL);
}

class Stream {
  readonly items: Item[] = [];
  readonly #text: string;
  /** Where the last item that is not white space ends, and the first line end from there on. */
  #contentEnd = 0;
  #lineEnd: number;
  readonly #shared: ReadonlySet<DocCell>;
  /** Line ends between the last content and `#countedTo`, and the first one that is not counted. */
  #count = 0;
  /** Whether a page ends between the last content and the next. */
  #pageEnds = false;
  #countedTo = 0;
  #nextLine: number;

  constructor(text: string, shared: ReadonlySet<DocCell>) {
    this.#text = text;
    this.#shared = shared;
    this.#lineEnd = this.#lineEndFrom(0);
    this.#nextLine = this.#lineEnd;
  }

  cells(row: DocRow, index: number): void {
    for (const cell of row.cells) {
      const { text, at } = cell;
      const source = { row, index, cell };
      const wording = this.#shared.has(cell) ? SHARED : wordingOf(text);
      if (text.includes('\n') || !mayHoldSeveral(wording, text)) this.#add(source, wording, text, outside(at));
      else {
        const pieces = cutLine(text);
        const ranges = this.#rangesOf(cell, pieces);
        pieces.forEach(({ start, end }, i) => {
          const piece = text.slice(start, end);
          this.#add(source, wordingOf(piece), piece, outside(ranges[i] ?? at));
        });
      }
    }
  }

  /** The number of a page: what follows on the next one is as near as ever. */
  endPage(): void {
    this.#pageEnds = true;
  }

  line(row: DocRow, index: number): void {
    const cell = row.cells[0];
    if (cell === undefined) return;
    const { text, at } = cell;
    const source = { row, index, cell };
    if (text.trim() === '') {
      // A no-break space is put into a cell to keep it open; other white space may be layout.
      this.#push(source, /[\u00a0\u3000]/.test(text) ? 'blank' : 'space', BLANK, text, outside(at));
      return;
    }
    // Most lines are one word or one figure: nothing to cut.
    const whole = WHITE.test(text) ? null : wordingOf(text);
    if (whole !== null && !mayHoldSeveral(whole, text)) {
      this.#add(source, whole, text, { at, x: [0, displayWidth(text, 0, text.length)], chars: [0, text.length] });
      return;
    }
    let x = 0;
    let measured = 0;
    const pieces = cutLine(text);
    const ranges = this.#rangesOf(cell, pieces);
    pieces.forEach(({ start, end }, i) => {
      const from = x + displayWidth(text, measured, start);
      x = from + displayWidth(text, start, end);
      measured = end;
      const piece = text.slice(start, end);
      this.#add(source, wordingOf(piece), piece, { at: ranges[i] ?? at, x: [from, x], chars: [start, end] });
    });
  }

  /** Where the pieces of a cell stand in the text; the whole cell's range for one that markup or entities take apart. */
  #rangesOf({ text, at }: DocCell, pieces: readonly Piece[]): readonly Span[] {
    if (at[1] - at[0] === text.length) return pieces.map(({ start, end }) => [at[0] + start, at[0] + end]);
    const source = this.#text.slice(at[0], at[1]).replace(MARKUP, (markup) => '\0'.repeat(markup.length));
    let from = 0;
    let missed = 0;
    return pieces.map(({ start, end }) => {
      // A piece that is not there is looked for up to the end: a cell made of such pieces would take for ever.
      const found = missed > MOST_MISSED ? -1 : source.indexOf(text.slice(start, end), from);
      if (found === -1) {
        missed += 1;
        return at;
      }
      from = found + end - start;
      return [at[0] + found, at[0] + from];
    });
  }

  #add(source: Source, wording: Wording, text: string, place: Place): void {
    const type = wording.type === 'blank' && text === '|' ? 'bar' : wording.type;
    this.#push(source, type, wording, text, place);
  }

  #push({ row, index, cell }: Source, type: Item['type'], { key, figure }: Wording, text: string, place: Place): void {
    const { at } = place;
    this.items.push({
      type,
      text,
      ...place,
      key,
      figure,
      row: index,
      col: cell.col,
      colSpan: cell.colSpan,
      rowKind: row.kind,
      exact: row.exact,
      table: row.table,
      lines: type === 'word' || type === 'space' ? this.#linesTo(at[0]) : this.#stepsTo(at[0]),
      ...(cell.doubt === undefined ? {} : { doubt: cell.doubt }),
    });
    if (type === 'space' || at[1] <= this.#contentEnd) return;
    this.#pageEnds = false;
    this.#contentEnd = at[1];
    if (this.#lineEnd < at[1]) this.#lineEnd = this.#lineEndFrom(at[1]);
    this.#countFrom(this.#lineEnd);
  }

  /** Line ends between the last content and `end`. Goes on where it stopped: many lines of white space are counted once. */
  #linesTo(end: number): number {
    if (end < this.#countedTo) this.#countFrom(this.#lineEnd);
    for (; this.#nextLine < end; this.#nextLine = this.#lineEndFrom(this.#nextLine + 1)) this.#count += 1;
    this.#countedTo = end;
    return this.#count;
  }

  /** The same to a cell; one over the end of a page. */
  #stepsTo(end: number): number {
    const lines = this.#linesTo(end);
    // Nothing but line ends holds no number of a page.
    if (lines <= 1 || end - this.#contentEnd <= lines || this.items.at(-1)?.type === 'space') return lines;
    return this.#pageEnds || holdsPageEnd(this.#text.slice(this.#contentEnd, end)) ? 1 : lines;
  }

  #countFrom(lineEnd: number): void {
    this.#count = 0;
    this.#countedTo = 0;
    this.#nextLine = lineEnd;
  }

  #lineEndFrom(from: number): number {
    const found = this.#text.indexOf('\n', from);
    return found === -1 ? Infinity : found;
  }
}

/** The items of all rows of a document. */
export function itemsOf(doc: Doc): readonly Item[] {
  const { rows, shared } = withoutMerged(withoutRepeats(withoutCounters(doc.rows)));
  const stream = new Stream(doc.text, shared);
  const ends = pageEnds(doc.text, doc.rows);
  rows.forEach((row, index) => {
    if (ends.has(index)) stream.endPage();
    else if (row.kind === 'cells') stream.cells(row, index);
    else stream.line(row, index);
  });
  const { items } = stream;
  return withThousands(items.filter((item, i) => !isRowNumber(items[i - 1], item, items[i + 1])));
}

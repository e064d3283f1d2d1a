/** The cells that belong to a label: those of its table row, or the lines up to the next label. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import { isColumnHeader, isPartHeading, ITEM_KEYS, rowsNamed, startsMatrix } from '../../2-locate/labels.ts';
import { SHARED_KEY } from '../../2-locate/wording.ts';
import { withoutNumbering } from '../../ground/characters/normalize.ts';

export interface Gathered {
  /** `cells`: cells of a table row. `lines`: figures in running text, cell by cell. */
  readonly kind: 'cells' | 'lines';
  /** Without words; for `lines` white-space lines included. */
  readonly items: readonly Item[];
  /** No figure, no blank and no room for blank lines before what comes next: the row has nothing, wherever its figures may be. */
  readonly bare: boolean;
  /** Whether its figures are in pieces, or go over lines of several: those of running text that wrap may be cut, too. */
  readonly wrapped: boolean;
  /** Line ends above the label. */
  readonly above: number;
  /** Line ends below the row's last figure, up to the next word. */
  readonly below: number;
  /** Columns between the label and the first figure in one line of running text; null for others. */
  readonly gap: number | null;
}

/** A label whose cells are not to be told. */
export const NO_CELLS: Gathered = {
  kind: 'lines',
  items: [],
  bare: false,
  wrapped: false,
  above: 0,
  below: Infinity,
  gap: null,
};

/** More cells than this after a label are no row of the form: nothing is read from them. */
const MAX_CELLS = 120;
/** Rows of a table that a split row may take up after its label. */
const MAX_SPLIT = 3;

/** Whether the table row that begins at item `at` holds figures and no word: the rest of a row broken over lines. */
function goesOn(items: readonly Item[], at: number, to: number): boolean {
  const row = items[at]?.row;
  let figures = false;
  for (let i = at; i < to && items[i]?.row === row; i += 1) {
    if (items[i]?.type === 'word') return false;
    figures ||= items[i]?.type === 'number';
  }
  return figures;
}

function holdsWord(items: readonly Item[], at: number, to: number): boolean {
  const row = items[at]?.row;
  for (let i = at; i < to && items[i]?.row === row; i += 1) if (items[i]?.type === 'word') return true;
  return false;
}

/** Whether a table row of several cells below a whole one has figures and no label: digits of it may be the rest of those above. A number alone is a page's. */
function isOrphan(items: readonly Item[], at: number, to: number): boolean {
  return items[at]?.rowKind === 'cells' && items[at + 1]?.row === items[at]?.row && goesOn(items, at, to);
}

/** Whether a number stands alone in the line right below. */
function isNumberBelow(item: Item | undefined): boolean {
  return item?.rowKind === 'line' && item.type === 'number' && item.lines === 1;
}

/** The label's own row where it has just as many cells as the form, one of them words between or after figures: it cannot be read. */
function withWord(items: readonly Item[], label: number, to: number, width: number): Item[] | null {
  const row = items[label]?.row;
  const own: Item[] = [];
  for (let i = label + 1; items[i]?.row === row; i += 1) {
    const item = items[i];
    if (item === undefined || i >= to || own.length >= width) return null;
    if (item.type !== 'space') own.push(item);
  }
  const words = own.flatMap((item, i) => (item.type === 'word' ? [i] : []));
  const figures =
    own.some((item) => item.type === 'number') && own.every((item) => item.type !== 'word' || item.key !== '');
  return own.length === width && words.length === 1 && words[0] !== 0 && figures ? own : null;
}

/** A figure beside signs that no figure has: a cell that cannot be read, not the end of the row. */
const MARRED = /^(?=.*\p{Nd})[^\p{L}]*$/su;

/** A cell of one letter or sign beside figures of a table row: one that cannot be read, as a scanner leaves it. */
const LETTER = /^\s*\p{Script=Latin}{1,2}\s*$/u;

/** Gathers the cells of a table row and of the pieces it was split into. */
class Cells {
  readonly found: Item[] = [];
  readonly #start: Item;
  #row: number;
  #pieces = 0;
  /** Whether the row goes on over more table rows than a split one does: nothing shows which cells are its own. */
  endless = false;

  constructor(start: Item) {
    this.#start = start;
    this.#row = start.row;
  }

  /** Whether the row goes on with the table row of item `at`. */
  enters(items: readonly Item[], at: number, to: number, width: number): boolean {
    const row = items[at]?.row ?? this.#row;
    if (row === this.#row) return true;
    // Blank cells before the next label are that row's merged cells.
    if (row === items[to]?.row) return false;
    const whole = this.found.length >= width && this.found.some(({ type }) => type === 'number');
    if (whole || this.#pieces >= MAX_SPLIT) {
      this.endless = this.#pieces > 0 ? !holdsWord(items, at, to) : this.#hasRest(items, at, to, width);
      return false;
    }
    // Running text below a whole row, such as the number of a page, is not its rest.
    if (this.found.length >= width && (items[at]?.rowKind === 'line' || !goesOn(items, at, to))) return false;
    this.#row = row;
    this.#pieces += 1;
    return true;
  }

  /** Whether what stands below may be the rest of a whole row: digits, or the last cell of one that begins with a blank, which may be what is left of the label. */
  #hasRest(items: readonly Item[], at: number, to: number, width: number): boolean {
    const mayLack = this.found.length === width && this.found[0]?.type === 'blank';
    return isOrphan(items, at, to) || (mayLack && isNumberBelow(items[at]));
  }

  /** Takes a cell; false at a word that ends the row. */
  take(item: Item): boolean {
    if (item.type !== 'word') {
      if (item.type !== 'space') this.found.push(item);
      return true;
    }
    if (item.key === SHARED_KEY) {
      this.found.push(item);
      return true;
    }
    // In the label's own row a word before the figures is the rest of the label; further down it begins another row.
    const own = item.row === this.#start.row;
    const begun = own ? this.found.some((slot) => slot.type === 'number') : this.found.length > 0;
    if (!begun) return true;
    if (own && LETTER.test(item.text)) {
      this.found.push(item);
      return true;
    }
    if (MARRED.test(item.text)) this.found.push(item);
    return false;
  }
}

function cellsAfter(items: readonly Item[], label: number, to: number, width: number): Item[] {
  const start = items[label];
  if (start === undefined) return [];
  const whole = withWord(items, label, to, width);
  if (whole !== null) return whole;
  const cells = new Cells(start);
  for (let i = label + 1; i < to; i += 1) {
    const item = items[i];
    if (item === undefined || !cells.enters(items, i, to, width) || !cells.take(item)) break;
    if (cells.found.length > MAX_CELLS) return [];
  }
  return cells.endless ? [] : cells.found;
}

/** A piece of a word left on a line of its own. */
const SCRAP = 2;

/** Whether the word at `at` is the rest of the label, or of the one beside it, with figures after it: those may be of two rows. */
function tornLabel(items: readonly Item[], label: number, at: number): boolean {
  const word = items[at];
  const next = items[at + 1];
  if (word === undefined || next?.type !== 'number' || next.row !== word.row || word.row === items[label]?.row)
    return false;
  const whole = withoutNumbering(`${items[label]?.key ?? ''}${word.key}`);
  return (word.key.length <= SCRAP && rowsNamed(word.key).length === 0) || ITEM_KEYS[whole] !== undefined;
}

/** What is left of a figure that was cut, or cannot be read: digits that are no whole number by themselves. */
export function isPiece({ type, text }: Item): boolean {
  return type === 'word' && MARRED.test(text);
}

/** Whether figures of running text are in pieces, or stand in several lines of which some hold more than one. */
export function isWrapped(found: readonly Item[], labelRow: number | undefined): boolean {
  const figures = found.filter(({ type }) => type === 'number' || type === 'word');
  if (figures.some(isPiece)) return true;
  const rows = new Set(figures.map(({ row }) => row));
  return rows.size > 1 && (rows.size < figures.length || (labelRow !== undefined && rows.has(labelRow)));
}

/** A label with what may be its row. */
export interface Wanted {
  readonly label: number;
  /** The next label. */
  readonly to: number;
  /** Columns of the form. */
  readonly width: number;
  /** Whether a word is a piece of the row's own label. */
  readonly isOwn: (key: string) => boolean;
}

/** Shorter words say nothing of a row. */
const SHORTEST = 3;

function headsAnother(key: string): boolean {
  return startsMatrix(key) || isColumnHeader(key) || isPartHeading(key);
}

/**
 * The figures after a label in running text. Below them the label may go on, and beside its rest those of their digits for which the
 * cell had no room. null where the figures may be those of two rows, or another's.
 */
function linesAfter(items: readonly Item[], wanted: Wanted): Item[] | null {
  const { label, to, isOwn } = wanted;
  const found: Item[] = [];
  let passed = '';
  let another = false;
  for (let i = label + 1; i < to; i += 1) {
    const item = elementAt(items, i);
    if (item.type !== 'word' || isPiece(item)) {
      found.push(item);
      if (found.length > MAX_CELLS) return [];
      continue;
    }
    // A column header between a label and figures: the text was cut by columns, and the figures are not the label's.
    if (headsAnother(item.key)) break;
    if (found.some((slot) => slot.type !== 'space')) {
      if (tornLabel(items, label, i)) return null;
      if (isOwn(item.key)) continue;
      const rests = restsBelow(items, found, i, to);
      if (rests === null) return null;
      found.push(...rests);
      break;
    }
    passed += item.key;
    // The next label, in pieces: the figures after it are not known to be of either.
    if (ITEM_KEYS[withoutNumbering(passed)] !== undefined) return null;
    another ||= item.key.length >= SHORTEST && !isOwn(item.key);
    found.length = 0;
  }
  return another && found.some(({ type }) => type === 'number') ? null : found;
}

/** Columns by which the rest of a figure may stand off its head. */
const UNDER = 2;

/**
 * Figures in the line right below a row's own, beside another word and not the next label's, which has its own: each stands below one
 * of the row's, and is the rest of its digits. null where one stands elsewhere, or the next label has none: whose they are is open.
 */
function restsBelow(items: readonly Item[], found: readonly Item[], at: number, to: number): readonly Item[] | null {
  const word = items[at];
  const own = found.filter(({ type }) => type === 'number');
  const line = own.at(-1)?.row;
  if (word === undefined || line === undefined || word.row !== line + 1) return [];
  const rests = items.slice(at + 1, to).filter(({ row, type }) => row === word.row && type === 'number');
  if (items[to + 1]?.row !== items[to]?.row) return rests.length > 0 ? null : [];
  return rests.every(({ x }) => own.some((above) => Math.abs(above.x[0] - x[0]) <= UNDER)) ? rests : null;
}

/** Line ends above the first word from item `from` on. */
function linesTo(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at] !== undefined && items[at]?.type !== 'word') at += 1;
  return items[at]?.lines ?? Infinity;
}

function gapBetween(label: Item | undefined, first: Item | undefined): number | null {
  return label?.rowKind === 'line' && first?.row === label.row ? first.x[0] - label.x[1] : null;
}

/** What stands between a label and the next one. */
export function gather(items: readonly Item[], wanted: Wanted): Gathered {
  const { label, to, width } = wanted;
  const start = items[label];
  const above = start === undefined ? 0 : start.lines;
  if (start?.rowKind === 'cells') {
    const cells = cellsAfter(items, label, to, width);
    if (cells.some((cell) => cell.rowKind === 'cells'))
      return { kind: 'cells', items: cells, bare: false, wrapped: false, above, below: Infinity, gap: null };
  }
  const lines = linesAfter(items, wanted);
  if (lines === null) return { ...NO_CELLS, above };
  const inCells = lines.length > 0 && lines.every((item) => item.rowKind === 'cells');
  const bare = lines.length === 0 && !items.slice(label + 1, to + 1).some((item) => item.lines > width);
  const below = linesTo(items, label + 1 + items.slice(label + 1, to).findLastIndex((item) => item === lines.at(-1)));
  const wrapped = !inCells && isWrapped(lines, start?.row);
  return {
    kind: inCells ? 'cells' : 'lines',
    items: lines,
    bare,
    wrapped,
    above,
    below,
    gap: gapBetween(start, lines[0]),
  };
}

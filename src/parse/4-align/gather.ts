/** The cells that belong to a label: those of its table row, or the lines up to the next label. */
import type { Item } from '../2-locate/items.ts';
import { isColumnHeader, isPartHeading, ITEM_KEYS, rowsNamed, startsMatrix } from '../2-locate/labels.ts';
import { withoutNumbering } from '../ground/characters/normalize.ts';

export interface Gathered {
  /** `cells`: cells of a table row. `lines`: figures in running text, cell by cell. */
  readonly kind: 'cells' | 'lines';
  /** Without words; for `lines` white-space lines included. */
  readonly items: readonly Item[];
  /** No figure, no blank and no room for blank lines before what comes next: the row has nothing, wherever its figures may be. */
  readonly bare: boolean;
  /** Line ends above the label. */
  readonly above: number;
  /** Columns between the label and the first figure in one line of running text; null for others. */
  readonly gap: number | null;
}

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
const MARRED = /^[^\p{L}]*\d[^\p{L}]*$/u;

function cellsAfter(items: readonly Item[], label: number, to: number, width: number): Item[] {
  const start = items[label];
  if (start === undefined) return [];
  const whole = withWord(items, label, to, width);
  if (whole !== null) return whole;
  const slots: Item[] = [];
  let row = start.row;
  let rows = 0;
  // Blank cells before the next label are that row's merged cells.
  const nextLabelRow = items[to]?.row;
  for (let i = label + 1; i < to; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.row !== row) {
      if (rows >= MAX_SPLIT || item.row === nextLabelRow) break;
      if (slots.length >= width && !goesOn(items, i, to)) break;
      row = item.row;
      rows += 1;
    }
    if (item.type === 'word') {
      // In the label's own row a word before the figures is the rest of the label; further down it begins another row.
      const begun = item.row === start.row ? slots.some((slot) => slot.type === 'number') : slots.length > 0;
      if (begun && MARRED.test(item.text)) slots.push(item);
      if (begun) break;
      continue;
    }
    if (item.type !== 'space') slots.push(item);
    if (slots.length > MAX_CELLS) return [];
  }
  return slots;
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

/** null where the figures may be those of two rows. */
function linesAfter(items: readonly Item[], label: number, to: number): Item[] | null {
  const found: Item[] = [];
  let passed = '';
  for (let i = label + 1; i < to; i += 1) {
    const item = items[i];
    if (item === undefined || startsMatrix(item.key)) break;
    if (item.type === 'word') {
      // A column header between a label and figures: the text was cut by columns, and the figures are not the label's.
      const begun = found.some((slot) => slot.type !== 'space');
      if (begun && tornLabel(items, label, i)) return null;
      if (begun || isColumnHeader(item.key) || isPartHeading(item.key)) break;
      passed += item.key;
      // The next label, in pieces: the figures after it are not known to be of either.
      if (ITEM_KEYS[withoutNumbering(passed)] !== undefined) return null;
      found.length = 0;
      continue;
    }
    found.push(item);
    if (found.length > MAX_CELLS) return [];
  }
  return found;
}

function gapBetween(label: Item | undefined, first: Item | undefined): number | null {
  return label?.rowKind === 'line' && first?.row === label.row ? first.x[0] - label.x[1] : null;
}

/** What stands between the label at index `label` and index `to`, `width` columns being expected. */
export function gather(items: readonly Item[], label: number, to: number, width: number): Gathered {
  const start = items[label];
  const above = start?.lines ?? 0;
  if (start?.rowKind === 'cells') {
    const cells = cellsAfter(items, label, to, width);
    if (cells.some((cell) => cell.rowKind === 'cells'))
      return { kind: 'cells', items: cells, bare: false, above, gap: null };
  }
  const lines = linesAfter(items, label, to);
  if (lines === null) return { kind: 'lines', items: [], bare: false, above, gap: null };
  const inCells = lines.length > 0 && lines.every((item) => item.rowKind === 'cells');
  const bare = lines.length === 0 && !items.slice(label + 1, to + 1).some((item) => item.lines > width);
  return { kind: inCells ? 'cells' : 'lines', items: lines, bare, above, gap: gapBetween(start, lines[0]) };
}

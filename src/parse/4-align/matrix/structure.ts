/**
 * What the layout of a matrix makes certain: whose figures stand after a label, and under which columns. Sums are not asked here: an
 * organ whose figures do not add up is read like any other.
 */
import { APPLICANTS, requestRowsOf, type RequestRow, type StandardForm } from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import { countOne } from '../../ground/counts.ts';
import { halfWidth } from '../../ground/characters/normalize.ts';
import { rowsNamed, startsMatrix } from '../../2-locate/labels.ts';
import { headsColumn, type LabelledRow } from '../../2-locate/matrix.ts';
import { isPiece } from '../row/gather.ts';
import { solid } from '../row/modes.ts';
import type { RowRead, RowToRead } from '../row/row.ts';

const WIDTH = APPLICANTS.length;

/** So many rows, and this part of them, with equally few figures. */
const MIN_LACKING = 8;
const MOST = 0.8;
/** Fewer are those of an organ that leaves noughts out. */
const LEAST = 5;
/** More cells above the first label than this are another table. */
const MAX_ABOVE = 2 * WIDTH;

/** Whether a column of the table is missing: no row is full, and nearly all lack the same number of cells. */
export function lacksColumn(rows: readonly RowToRead[]): boolean {
  const figures = rows
    .map(({ items }) => items.filter(({ type }) => type === 'number').length)
    .filter((count) => count > 0);
  const most = Math.max(0, ...figures);
  return (
    figures.length >= MIN_LACKING &&
    most >= LEAST &&
    most < WIDTH &&
    figures.filter((count) => count === most).length >= MOST * figures.length
  );
}

/** So many full rows make a short one an exception, and so few are exceptions. */
const MIN_FULL = 8;
const MAX_SHORT = 2;

/** Rows that lack cells in a table whose other rows are all full: they have lost figures, so that none of theirs has a column. */
export function damagedRows(rows: readonly RowToRead[]): ReadonlySet<number> {
  const told = rows.map((row) => (row.items.some(({ type }) => type === 'number') ? solid(row).length : null));
  const short = told.flatMap((count, i) => (count !== null && count < WIDTH ? [i] : []));
  const full = told.filter((count) => count === WIDTH).length;
  return new Set(full >= MIN_FULL && short.length <= MAX_SHORT ? short : []);
}

/** The column at which a row ends that stands whole in one row of a table's cells; null for others. */
function endOf({ items, kind }: RowToRead): number | null {
  const last = items.at(-1);
  if (kind !== 'cells' || last === undefined) return null;
  return items.every(({ row }) => row === last.row) ? last.col + last.colSpan : null;
}

/** Rows that end before the column at which most rows of the table do, with a blank before their figures: cells were lost or run together, and the blank may be padding. */
export function narrowRows(rows: readonly RowToRead[]): ReadonlySet<number> {
  const ends = rows.map(endOf);
  const counts = new Map<number, number>();
  for (const end of ends) if (end !== null) countOne(counts, end);
  const [first, ...others] = counts;
  if (first === undefined) return new Set();
  const [usual, count] = others.reduce((top, one) => (one[1] > top[1] ? one : top), first);
  if (count < MIN_FULL) return new Set();
  const narrow = ends.flatMap((end, i) =>
    end !== null && end < usual && rows[i]?.byHeader === null && rows[i].items[0]?.type !== 'number' ? [i] : [],
  );
  return new Set(narrow);
}

/** With more labels than this without any figure after them the text was cut by columns: no figure stands by its label. */
const MAX_BARE = 0.4;

export function cutByColumns(rows: readonly RowToRead[]): boolean {
  const bare = rows.filter((row) => row.bare).length;
  return bare > MAX_BARE * rows.length && rows.some((row) => row.items.length > 0);
}

/** Whether no figure follows the label at `at` before the next word. */
function endsBare(items: readonly Item[], at: number): boolean {
  let i = at + 1;
  while (items[i] !== undefined && items[i]?.type !== 'word') {
    if (items[i]?.type === 'number') return false;
    i += 1;
  }
  return true;
}

/**
 * The item after which the figures between the header and the first label begin; null where none stand there. Numbers of columns
 * (`1 2 3 …`) are no such figures, nor are those of another table; one alone may be a page's where figures follow the last label.
 */
export function figuresAbove(items: readonly Item[], labelled: readonly LabelledRow[]): number | null {
  const [first, last] = [labelled[0]?.label, labelled.at(-1)?.label];
  if (first === undefined || last === undefined) return null;
  const figures: Item[] = [];
  let i = first - 1;
  for (; i >= 0 && items[i]?.type !== 'word'; i -= 1) {
    const item = elementAt(items, i);
    if (item.type !== 'space') figures.unshift(item);
  }
  const before = items[i];
  if (before === undefined || rowsNamed(before.key).includes('carried_out')) return null;
  const lone = elementAt(items, first).rowKind === 'line' && endsBare(items, last);
  return figures.length <= MAX_ABOVE && areFigures(figures, lone) ? i : null;
}

/** Whether figures above a label are those of a row, which may be marked blanks; one alone where it may be, as `lone` says. */
function areFigures(figures: readonly Item[], lone: boolean): boolean {
  const marks = figures.filter(({ type, text }) => type === 'blank' && text.trim() !== '');
  if (marks.length > 1 && marks.every(({ row, rowKind }) => rowKind === 'line' && row === marks[0]?.row)) return true;
  const numbers = figures.flatMap(({ figure }) => (figure?.type === 'number' ? [figure.value] : []));
  if (numbers.length > 1) return !numbers.every((value, at) => at === 0 || value === elementAt(numbers, at - 1) + 1);
  const several = figures.some(({ text }) => /\d\s+\d/.test(halfWidth(text)));
  return several || (numbers.length === 1 && lone);
}

/** Whether label and figures stand in one row of the text, with room for no other label's; wrapped ones at least begin there. */
function standsAlone(items: readonly Item[], label: number, { items: own, width, wrapped }: RowToRead): boolean {
  const row = items[label]?.row;
  return own.length >= width && own.every((item, i) => item.row === row || (wrapped && i > 0));
}

/**
 * Whether words before the label in its row of the text name another row of the form, whose cells do not stand between: two rows were
 * run together. The header's own 其他 and 总计, which stand there in a text of one line, name columns.
 */
function namesAnother(items: readonly Item[], label: number, form: readonly RequestRow[], own: RequestRow): boolean {
  const row = items[label]?.row;
  let blanks = 0;
  for (let i = label - 1; i >= 0 && blanks < WIDTH; i -= 1) {
    const item = items[i];
    if (item?.row !== row || item?.type === 'number') return false;
    if (item?.type !== 'word') {
      blanks += 1;
      continue;
    }
    if (headsColumn(items, i)) continue;
    const named = rowsNamed(item.key).filter((name) => name !== own && form.includes(name));
    if (named.length > 0 || startsMatrix(item.key)) return true;
  }
  return false;
}

/** The cells of every labelled row. */
export interface Gathering {
  readonly rows: readonly RowToRead[];
  /** Rows whose figures were counted anew, so that their labels are not certain. */
  readonly moved: ReadonlySet<number>;
  /** Whether every label has its figures in the one line above it. */
  readonly above: boolean;
}

/** Whether a label of the form that was not found may have had the figures of row `at`: one before it, or one after it unless figures stand above labels. */
function besideLost(
  expected: readonly RequestRow[],
  labelled: readonly LabelledRow[],
  at: number,
  above: boolean,
): boolean {
  const { row } = elementAt(labelled, at);
  const place = expected.indexOf(row);
  const follows = at === 0 ? place === 0 : labelled[at - 1]?.row === expected[place - 1];
  const precedes =
    at === labelled.length - 1 ? place === expected.length - 1 : labelled[at + 1]?.row === expected[place + 1];
  return !follows || !(precedes || above);
}

/**
 * Rows whose figures may be another row's: those that stand beside a label of the form that was not found, unless they fill one row
 * of the text with it, those below pieces of figures that were not joined, and those whose row names another one as well. Only sums over rows tell whose they are.
 */
export function doubtedRows(
  items: readonly Item[],
  form: StandardForm,
  labelled: readonly LabelledRow[],
  { rows, above }: Gathering,
  reads: readonly RowRead[],
): ReadonlySet<number> {
  const expected = requestRowsOf(form);
  const doubted = new Set<number>();
  labelled.forEach(({ row, label }, i) => {
    const toRead = rows[i];
    if (toRead === undefined) return;
    const beside = besideLost(expected, labelled, i, above) && !standsAlone(items, label, toRead);
    const below =
      reads[i - 1]?.readings.length !== 1 && items.slice(labelled[i - 1]?.label ?? label, label).some(isPiece);
    if (beside || below || namesAnother(items, label, expected, row)) doubted.add(i);
  });
  return doubted;
}

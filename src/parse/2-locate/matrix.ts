/** Finds the request matrices of a document (part 三): where each begins and which item labels which row. */
import { REQUEST_ROWS, type RequestRow } from '../../schema/form.ts';
import { inOrder, type Mark as ChainMark } from './chain.ts';
import type { Item } from './items.ts';
import {
  goesAround,
  isColumnHeader,
  isGroupHeading,
  isPartHeading,
  rowMisspelt,
  rowsNamed,
  startsMatrix,
} from './labels.ts';

export interface LabelledRow {
  readonly row: RequestRow;
  /** Index of the label's (last) item. */
  readonly label: number;
  /** Items after the label that may belong to the row, half-open. */
  readonly from: number;
  readonly to: number;
}

export interface MatrixRegion {
  /** Half-open range of items, from the first row's label. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly LabelledRow[];
}

const ORDER: readonly RequestRow[] = REQUEST_ROWS.map(({ code }) => code);
/** Fewer labelled rows than this are no matrix. */
const MIN_ROWS = 3;
/** More labels than any table repeats them: what goes on is no table. */
const MAX_MARKS = 600;
/** Without the first row more labels are asked for. */
const MIN_HEADLESS = 6;

type Mark = ChainMark<RequestRow>;

/** Whether a numbered label stands right of a cell in its row: then the cell is the heading of a group, whatever the label says. */
function headsGroup(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.rowKind === 'cells' && next.type === 'word' && next.row === items[at]?.row && /^\d/.test(next.key);
}

/** The names that columns share with rows. */
const SHARED = /^(?:其[他它]|总计)$/;

/** Whether an item is the name of a column that is a row's as well: it stands after the other columns' names. */
export function headsColumn(items: readonly Item[], at: number): boolean {
  let before = at;
  while (SHARED.test(items[before]?.key ?? '')) before -= 1;
  return before < at && isColumnHeader(items[before]?.key ?? '');
}

function marksIn(items: readonly Item[], from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = from; i < to && marks.length < MAX_MARKS; i += 1) {
    const item = items[i];
    if (item?.type !== 'word') continue;
    for (const row of rowsNamed(item.key))
      if ((row !== 'other' || !headsGroup(items, i)) && !headsColumn(items, i))
        marks.push({ item: i, name: row, order: ORDER.indexOf(row) });
  }
  return marks;
}

/** Labels that no mark found, by their whole wording with a few wrong characters. */
function misspelt(items: readonly Item[], chain: readonly Mark[], from: number, to: number): Mark[] {
  const known = new Set(chain.map((mark) => mark.name));
  const marked = new Set(chain.map((mark) => mark.item));
  const found: Mark[] = [];
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (item?.type !== 'word' || marked.has(i)) continue;
    const row = rowMisspelt(item.key);
    if (row !== null && !known.has(row)) found.push({ item: i, name: row, order: ORDER.indexOf(row) });
  }
  return found;
}

/** Items that a label may go around: its figures. */
const MAX_AROUND = 12;

/** The item before a label's last piece in its own line: the heading of its group may stand between, centred beside the group's rows. */
function lastBefore(items: readonly Item[], item: number): number {
  const heading = items[item - 1];
  const isBetween = heading?.type === 'word' && heading.row === items[item]?.row && isGroupHeading(heading.key);
  return isBetween ? item - 2 : item - 1;
}

/** Where a label begins that goes around its figures (`1.属于 0 0 … 国家秘密`): at its first piece, else at the item that bears its mark. */
function labelStart(items: readonly Item[], row: RequestRow, item: number, after: number): number {
  const rest = items[item];
  const last = lastBefore(items, item);
  if (rest?.rowKind !== 'line' || items[last]?.type === 'word') return item;
  for (let i = last; i > Math.max(after, item - MAX_AROUND); i -= 1) {
    const piece = items[i];
    if (piece?.type !== 'word') continue;
    return items[i + 1]?.row === piece.row && goesAround(row, piece.key, rest.key) ? i : item;
  }
  return item;
}

function labelRows(items: readonly Item[], from: number, to: number): LabelledRow[] {
  const exact = inOrder(marksIn(items, from, to));
  const extra = misspelt(items, exact, from, to);
  const chain =
    extra.length === 0 ? exact : inOrder([...exact, ...extra].sort((a, b) => a.item - b.item || a.order - b.order));
  const labels = chain.map(({ name, item }, i) => labelStart(items, name, item, chain[i - 1]?.item ?? from - 1));
  return chain.map(({ name }, i) => {
    const label = labels[i] ?? from;
    return { row: name, label, from: label + 1, to: labels[i + 1] ?? to };
  });
}

function isLetter({ key, rowKind }: Item): boolean {
  return rowKind === 'cells' && /^[a-z]{1,2}$/i.test(key);
}

/** Where the matrix that begins at `from` ends at the latest: at a heading, or after the figures of its last row. */
function regionEnd(items: readonly Item[], from: number, limit: number): number {
  let last = false;
  let figures = false;
  for (let i = from + 1; i < limit; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.type !== 'word') {
      figures ||= last;
      continue;
    }
    // A letter among the cells of the last row is one that cannot be read.
    if (figures && isLetter(item) && items[i - 1]?.row === item.row) continue;
    if (figures || isPartHeading(item.key) || item.key === '行政复议' || item.key.includes('收到和处理政府信息'))
      return i;
    last ||= rowsNamed(item.key).includes('carried_out');
  }
  return limit;
}

/** How many items after a label may pass before its first figure, where no first row tells that a matrix begins. */
const REACH = 3;

/** The first label of a matrix whose first row is lost: several labels of rows with figures right after them. */
function headlessStart(items: readonly Item[], from: number, to: number): number | null {
  const marks = marksIn(items, from, to).filter(({ item }) =>
    items.slice(item + 1, item + 1 + REACH).some((next) => next.type === 'number' || next.type === 'blank'),
  );
  const first = marks[0];
  return first !== undefined && inOrder(marks).length >= MIN_HEADLESS ? first.item : null;
}

/** Every matrix of the document, in text order. */
export function findMatrices(items: readonly Item[]): MatrixRegion[] {
  const starts: number[] = [];
  items.forEach((item, i) => {
    if (item.type === 'word' && startsMatrix(item.key)) starts.push(i);
  });
  const regions: MatrixRegion[] = [];
  let at = 0;
  while (at < items.length) {
    const next = starts.find((start) => start >= at) ?? items.length;
    const from = headlessStart(items, at, next) ?? next;
    if (from >= items.length) break;
    const to = regionEnd(items, from, starts.find((start) => start > from) ?? items.length);
    const rows = labelRows(items, from, to);
    if (rows.length >= MIN_ROWS) regions.push({ from, to, rows });
    at = Math.max(to, from + 1);
  }
  return regions;
}

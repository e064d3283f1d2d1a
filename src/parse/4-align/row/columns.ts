/** Columns by position: lines laid out with blanks, where a figure's place in the line tells its column. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Reading, Slot } from './slots.ts';

/** A row of running text that may lack cells. */
export interface Short {
  readonly slots: readonly Item[];
  readonly width: number;
  /** Only rows of one block keep to the same columns. */
  readonly block: number;
  /** true when the row is settled already; its places then show the columns. */
  readonly full: boolean;
  /** Line ends above the first figure, at most those above its label. */
  readonly above: number;
  /** Columns between the label and the first figure; null where they do not stand in one line. */
  readonly gap: number | null;
}

/** Middle of an item in its line. Converters count a Han character as two columns or as one; the text shows which. */
type Metric = (item: Item) => number;
const METRICS: readonly Metric[] = [
  (item) => (item.x[0] + item.x[1]) / 2,
  (item) => (item.chars[0] + item.chars[1]) / 2,
];

/** Middle of each column. */
type Centres = readonly number[];

function onOneLine(slots: readonly Item[]): boolean {
  const first = slots[0];
  return first !== undefined && first.rowKind === 'line' && slots.every((slot) => slot.row === first.row);
}

/** Whether some cells of a line stand further apart than words do. */
function parted(slots: readonly Item[]): boolean {
  return slots.some((slot, i) => i > 0 && slot.x[0] - elementAt(slots, i - 1).x[1] >= 2);
}

interface Placed {
  readonly cost: number;
  readonly columns: readonly number[];
}

function choices(slots: readonly Item[], centres: Centres, metric: Metric, next: number, from: number): Placed[] {
  const slot = slots[next];
  if (slot === undefined) return [{ cost: 0, columns: [] }];
  const found: Placed[] = [];
  for (let column = from; column <= centres.length - (slots.length - next); column += 1) {
    const cost = Math.abs(metric(slot) - elementAt(centres, column));
    for (const rest of choices(slots, centres, metric, next + 1, column + 1)) {
      found.push({ cost: cost + rest.cost, columns: [column, ...rest.columns] });
    }
  }
  return found;
}

/** Cost by which the second-best placement has to be worse than the best, and the most a figure may stand off its column. */
const MARGIN = 4;
const FURTHEST = 4;

/** The nearest columns for the figures of a line, in order; null when a figure stands between two columns. */
function nearest(slots: readonly Item[], centres: Centres, metric: Metric): Placed | null {
  const [best, second] = choices(slots, centres, metric, 0, 0).sort((a, b) => a.cost - b.cost);
  if (best === undefined || (second !== undefined && second.cost - best.cost < MARGIN)) return null;
  const off = best.columns.some((column, i) => {
    const slot = slots[i];
    return slot !== undefined && Math.abs(metric(slot) - elementAt(centres, column)) > FURTHEST;
  });
  return off ? null : best;
}

/** Figures closer than this stand in one column; a place taken only once is no column. */
const SAME_COLUMN = 2;
const MIN_SUPPORT = 2;

/** Columns as the places show at which figures stand again and again; null unless there are just as many as the form has. */
function habitualCentres(rows: readonly Short[], width: number, metric: Metric): Centres | null {
  const places = rows
    .filter((row) => row.width === width && onOneLine(row.slots))
    .flatMap((row) => row.slots.map(metric));
  const clusters: number[][] = [];
  for (const at of places.sort((a, b) => a - b)) {
    const last = clusters.at(-1);
    if (last !== undefined && at - elementAt(last, last.length - 1) <= SAME_COLUMN) last.push(at);
    else clusters.push([at]);
  }
  const columns = clusters.filter((cluster) => cluster.length >= MIN_SUPPORT);
  if (columns.length !== width) return null;
  const centres = columns.map((cluster) => elementAt(cluster, Math.floor(cluster.length / 2)));
  return meet(rows, centres, metric) ? centres : null;
}

/** Columns closer than this may be words one after the other. */
const MIN_STEP = 5;
/** Columns without any figure, at most: of fewer places any two are at equal steps. */
const MAX_EMPTY = 2;
const MIN_PLACES = 5;
/** So many rows that leave out a column between two figures show that blanks keep their room. */
const MIN_SKIPPING = 2;
type Edge = (item: Item) => number;
const EDGES: readonly Edge[] = [(item) => item.x[0], (item) => item.x[1]];

/**
 * Columns of one width, of which one may be blank throughout: the figures of all rows begin, or end, at equal steps, just as many as the
 * form has columns from the first to the last. null where they do not.
 */
function equalColumns(rows: readonly Short[], width: number, metric: Metric): Centres | null {
  const told = rows.filter((row) => row.width === width && row.slots.length > 0 && onOneLine(row.slots));
  const figures = told.flatMap(({ slots }) => slots);
  for (const edge of EDGES) {
    const places = [...new Set(figures.map(edge))].sort((a, b) => a - b);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || places.length < Math.max(MIN_PLACES, width - MAX_EMPTY)) continue;
    const step = (last - first) / (width - 1);
    const at = (item: Item): number => (edge(item) - first) / step;
    if (step < MIN_STEP || !figures.every((item) => Number.isInteger(at(item)))) continue;
    const skipping = told.filter(({ slots }) => slots.some((item, i) => i > 0 && skips(slots[i - 1], item, at)));
    if (skipping.length < MIN_SKIPPING) continue;
    const middles = figures.filter((item) => at(item) === 0).map((item) => metric(item) - first);
    const middle = middles[0];
    if (middle !== undefined) return Array.from({ length: width }, (_, i) => first + middle + step * i);
  }
  return null;
}

function skips(before: Item | undefined, item: Item, at: (item: Item) => number): boolean {
  return before !== undefined && at(item) - at(before) > 1;
}

/** Whether any two neighbouring columns have figures in one row: places of rows that never meet are no columns of one table. */
function meet(rows: readonly Short[], centres: Centres, metric: Metric): boolean {
  return centres.slice(1).every((right, i) => {
    const left = elementAt(centres, i);
    const near = (row: Short, centre: number): boolean =>
      row.slots.some((slot) => Math.abs(metric(slot) - centre) <= SAME_COLUMN);
    return rows.some((row) => onOneLine(row.slots) && near(row, left) && near(row, right));
  });
}

/** Whether full lines stand under one another: where they do not, places mean nothing. */
function aligned(rows: readonly Short[], metric: Metric): boolean {
  const full = rows
    .filter((row) => row.full && row.slots.length === row.width && onOneLine(row.slots))
    .map((row) => row.slots.map(metric));
  return full.slice(1).every((centres, i) => {
    const before = full[i];
    return (
      before === undefined ||
      before.length !== centres.length ||
      centres.every((at, k) => Math.abs(at - elementAt(before, k)) <= FURTHEST)
    );
  });
}

/** Rows that stand further apart than this were parted by a page break: the columns may have moved. */
const PAGE_GAP = 4;

/** Numbers the pages on which rows stand. */
function pagesOf(rows: readonly Short[]): number[] {
  let page = 0;
  return rows.map((row) => {
    if (row.above >= PAGE_GAP) page += 1;
    return page;
  });
}

/** Columns as the nearest full line shows them; without any, as all rows of the page or the header do. */
function centresNear(rows: readonly Short[], at: number, known: Known, metric: Metric): Centres | null {
  const { width } = elementAt(rows, at);
  for (let away = 1; away < rows.length; away += 1) {
    for (const other of [rows[at - away], rows[at + away]]) {
      if (other?.full === true && other.slots.length === width && onOneLine(other.slots) && parted(other.slots)) {
        return other.slots.map(metric);
      }
    }
  }
  const page = rows.filter((_, i) => known.pages[i] === known.pages[at]);
  const { header } = known;
  return (
    habitualCentres(page, width, metric) ??
    equalColumns(page, width, metric) ??
    (header !== null && header.length === width ? header.map(metric) : null)
  );
}

/** So many rows, at so many places, that begin equally far from labels of different length are no columns. */
const MIN_FIXED = 4;
const MIN_STARTS = 3;

/** So many gaps, none wider than this, show how cells are parted. */
const MIN_GAPS = 3;
const WIDEST = 3;

/** Whether figures follow one another at the same narrow gap, however long they are: then places in the line mean nothing. */
function followOneAnother(rows: readonly Short[]): boolean {
  const gaps = rows
    .filter(({ slots }) => onOneLine(slots))
    .flatMap(({ slots }) => slots.slice(1).map((slot, i) => slot.x[0] - elementAt(slots, i).x[1]));
  const [first] = gaps;
  return first !== undefined && first <= WIDEST && gaps.length >= MIN_GAPS && gaps.every((gap) => gap === first);
}

/** Whether cells follow their label, each as far from the one before, whatever its length: then places in the line mean nothing. */
function followLabels(rows: readonly Short[]): boolean {
  const gaps = rows.flatMap(({ gap }) => gap ?? []);
  const least = Math.min(...gaps);
  const near = rows.filter(({ gap }) => gap === least);
  const starts = new Set(near.map(({ slots }) => slots[0]?.x[0]));
  return near.length >= MIN_FIXED && 2 * near.length >= gaps.length && starts.size >= MIN_STARTS;
}

interface Known {
  readonly header: readonly Item[] | null;
  readonly pages: readonly number[];
}

function place(rows: readonly Short[], known: Known, metric: Metric): (Placed | null)[] {
  if (!aligned(rows, metric)) return rows.map(() => null);
  return rows.map((row, at) => {
    if (row.full || row.slots.length >= row.width || !onOneLine(row.slots)) return null;
    const centres = centresNear(rows, at, known, metric);
    return centres === null ? null : nearest(row.slots, centres, metric);
  });
}

/**
 * Readings of the rows that lack cells, by position; null where a row is full or its figures do not stand under columns. The
 * way of counting characters under which more rows stand under their columns is taken.
 */
export function placeShortRows(rows: readonly Short[], header: readonly Item[] | null): (Reading | null)[] {
  if (followLabels(rows) || followOneAnother(rows)) return rows.map(() => null);
  const placed = new Map<Short, Reading | null>();
  for (const block of new Set(rows.map((row) => row.block))) {
    const own = rows.filter((row) => row.block === block);
    placeBlock(own, header).forEach((reading, i) => placed.set(elementAt(own, i), reading));
  }
  return rows.map((row) => placed.get(row) ?? null);
}

function placeBlock(rows: readonly Short[], header: readonly Item[] | null): (Reading | null)[] {
  const known: Known = { header, pages: pagesOf(rows) };
  const ways = METRICS.map((metric) => place(rows, known, metric));
  const count = (way: readonly (Placed | null)[]): number => way.filter((placed) => placed !== null).length;
  const best = ways.reduce((top, way) => (count(way) > count(top) ? way : top), ways[0] ?? []);
  return best.map((placed, i) => {
    const row = rows[i];
    if (placed === null || row === undefined) return null;
    const reading: Slot[] = Array.from({ length: row.width }, () => null);
    row.slots.forEach((slot, k) => {
      const column = placed.columns[k];
      if (column !== undefined) reading[column] = slot;
    });
    return reading;
  });
}

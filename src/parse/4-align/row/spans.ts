/** Figures of running text that stand under the words of the table's header, at the same place in every row: their columns are certain. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Reading, Slot } from './slots.ts';

/** Where an item stands in its line, half-open. Converters count a Han character as two columns or as one; the text shows which. */
type Measure = (item: Item) => readonly [from: number, to: number];
const MEASURES: readonly Measure[] = [({ x }) => x, ({ chars }) => chars];

/** What the figures of a column have in common: their left edge, their right edge or their middle. */
type Edge = (place: readonly [from: number, to: number]) => number;
const EDGES: readonly Edge[] = [([from]) => from, ([, to]) => to, ([from, to]) => (from + to) / 2];

const RIGHT = 1;

/** Columns by which a figure may stand off its column's edge. */
const SLACK = 1;
/** So many figures show where those of a column stand. */
const SUPPORT = 2;
/** So many rows have to stand under the header, and this part of those that have no more figures than columns. */
const MIN_ROWS = 4;
const MOST = 0.8;

/** A figure under a header word. */
interface Under {
  readonly column: number;
  readonly place: readonly [from: number, to: number];
}

/** The column of each figure: from its word's beginning up to the next one's; null where one lies in none, or two in one. */
function columnsUnder(row: readonly Item[], starts: readonly number[], measure: Measure): readonly Under[] | null {
  const found: Under[] = [];
  for (const item of row) {
    const place = measure(item);
    const column = starts.findLastIndex((start) => start <= place[0]);
    const before = found.at(-1)?.column;
    const isNext = column >= 0 && (before === undefined || column > before);
    if (!isNext || place[1] >= (starts[column + 1] ?? Infinity)) return null;
    found.push({ column, place });
  }
  return found;
}

/** Places at which the figures of more than one row stand, by column. */
type Anchors = ReadonlyMap<number, readonly number[]>;

function anchorsOf(rows: readonly (readonly Under[])[], edge: Edge): Anchors {
  const places = new Map<number, number[]>();
  for (const { column, place } of rows.flat()) places.set(column, [...(places.get(column) ?? []), edge(place)]);
  return new Map(
    [...places].map(([column, all]) => [
      column,
      all.filter((at) => all.filter((other) => Math.abs(other - at) <= SLACK).length >= SUPPORT),
    ]),
  );
}

function isOnEdges(row: readonly Under[], anchors: Anchors, edge: Edge): boolean {
  return row.every(
    ({ column, place }) => anchors.get(column)?.some((at) => Math.abs(at - edge(place)) <= SLACK) === true,
  );
}

/** Whether a line of figures is one in which every cell has its place. */
function isOneLine(row: readonly Item[]): boolean {
  const [first] = row;
  return (
    first !== undefined &&
    first.rowKind === 'line' &&
    row.every((item) => item.row === first.row && item.type !== 'bar')
  );
}

function readingOf(row: readonly Item[], under: readonly Under[], width: number): Reading {
  const reading: Slot[] = Array.from({ length: width }, () => null);
  under.forEach(({ column }, i) => {
    reading[column] = elementAt(row, i);
  });
  return reading;
}

/** Whether the page ends before the right edge of the last column, as the other ones show it: what stands there is cut, or lost. */
function endsBefore(rows: readonly (readonly Under[])[], starts: readonly number[], edge: number): boolean {
  const last = starts.length - 1;
  const figures = rows.flat();
  const widths = figures.flatMap(({ column, place }) => (column < last ? [place[1] - elementAt(starts, column)] : []));
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  const page = Math.max(edge, ...figures.map(({ place }) => place[1]));
  return widths.length > 0 && most - least <= SLACK && elementAt(starts, last) + least > page + SLACK;
}

/** The rows as one way of measuring has them under the header; none where the header does not stand over the columns. */
function readBy(
  rows: readonly (readonly Item[])[],
  header: readonly Item[],
  measure: Measure,
): (Reading | null)[] | null {
  const starts = header.map((word) => measure(word)[0]);
  const width = starts.length;
  const told = rows.map((row) => (isOneLine(row) && row.length <= width ? columnsUnder(row, starts, measure) : null));
  const filled = rows.filter((row) => isOneLine(row) && row.length <= width).length;
  const under = told.filter((row) => row !== null);
  if (under.length < MIN_ROWS || under.length < MOST * filled) return null;
  const kept = EDGES.map((edge) => {
    const anchors = anchorsOf(under, edge);
    return told.map((row) => row !== null && isOnEdges(row, anchors, edge));
  });
  const count = (one: readonly boolean[]): number => one.filter(Boolean).length;
  const best = kept.reduce((top, one) => (count(one) > count(top) ? one : top));
  if (count(best) < MOST * filled) return null;
  const cut =
    count(kept[RIGHT] ?? []) === count(best) &&
    endsBefore(under, starts, Math.max(...header.map((word) => measure(word)[1])));
  // A header that stands right of its figures leaves the last column empty.
  if (!cut && !under.some((row) => row.at(-1)?.column === width - 1)) return null;
  return rows.map((row, i) => {
    const columns = told[i] ?? null;
    if (columns === null || best[i] !== true) return null;
    const reading = readingOf(row, columns, width);
    return cut ? reading.slice(0, -1) : reading;
  });
}

/** Whether every sum that has figures states its total: after a cell that was lost all others have moved to the column before. */
function endInTotals(under: readonly Under[], totals: readonly number[]): boolean {
  return totals.every((total, i) => {
    const own = under.filter(({ column }) => column <= total && !(column <= (totals[i - 1] ?? -Infinity)));
    return own.length === 0 || own.at(-1)?.column === total;
  });
}

/** Fewer figures may stand anywhere under a header by chance. */
const MIN_FIGURES = 3;

/**
 * A single row under a header of many columns; null unless its figures all stand equally far from the beginning of their word, or
 * from its middle, and there is a figure in each column of `totals` that ends a sum with figures.
 */
export function readLineUnder(
  row: readonly Item[],
  header: readonly Item[],
  totals: readonly number[],
): Reading | null {
  if (!isOneLine(row) || row.length < MIN_FIGURES || row.length > header.length) return null;
  for (const measure of MEASURES) {
    const words = header.map(measure);
    const under = columnsUnder(
      row,
      words.map(([from]) => from),
      measure,
    );
    if (under === null || !endInTotals(under, totals)) continue;
    const offsets = [
      ...EDGES.map((edge) => under.map(({ column, place }) => edge(place) - elementAt(words, column)[0])),
      under.map(({ column, place }) => elementAt(EDGES, 2)(place) - elementAt(EDGES, 2)(elementAt(words, column))),
    ];
    if (offsets.some((all) => Math.max(...all) - Math.min(...all) <= SLACK))
      return readingOf(row, under, header.length);
  }
  return null;
}

/** The readings of rows whose figures stand under the header's words; null for rows that do not, and for all where the header does not show columns. */
export function readUnderHeader(
  rows: readonly (readonly Item[])[],
  header: readonly Item[],
): readonly (Reading | null)[] {
  const ways = MEASURES.flatMap((measure) => {
    const found = readBy(rows, header, measure);
    return found === null ? [] : [found];
  });
  const [first, second] = ways;
  if (first === undefined) return rows.map(() => null);
  // Where both ways of measuring fit, they have to agree.
  return second === undefined
    ? first
    : first.map((reading, i) => (second[i]?.every((slot, at) => slot === reading?.[at]) === true ? reading : null));
}

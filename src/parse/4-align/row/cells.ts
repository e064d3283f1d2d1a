/** Rows of cells: figures under the table's header, or as many cells as the form has columns, wherever padding stands. */
import { proved, readRagged, bySum } from './ragged.ts';
import { read, UNREAD, type RowRead, type RowToRead } from './row.ts';
import { distinct, slotValue, windows, type Reading, type Window } from './slots.ts';
import { hasWeight } from './sums.ts';

/** Fewer rows than this are no habit that could overrule a sum. */
const HABIT = 2;

interface Looked {
  readonly row: RowToRead;
  readonly found: readonly Window[];
}

/** A row whose only place is at odds with its own sum does not show where places are. */
function broken(row: RowToRead, window: Window): boolean {
  return row.items.length > row.width && row.judge?.(window.reading) === false && hasWeight(window.reading);
}

/**
 * Where padding stands in the rows of a table whose place is certain: cells to the left of the figures by the number of spare cells,
 * and in how many rows. Rows that contradict one another show no habit.
 */
function paddingHabits(
  rows: readonly Looked[],
): ReadonlyMap<number, { readonly before: number; readonly rows: number }> {
  const habits = new Map<number, { before: number; rows: number }>();
  const contradicted = new Set<number>();
  for (const { row, found } of rows) {
    const only = found.length === 1 ? found[0] : undefined;
    if (only === undefined || broken(row, only)) continue;
    const spare = only.before + only.after;
    const known = habits.get(spare);
    if (known !== undefined && known.before !== only.before) contradicted.add(spare);
    habits.set(spare, { before: only.before, rows: known === undefined ? 1 : known.rows + 1 });
  }
  for (const spare of contradicted) habits.delete(spare);
  return habits;
}

/** Table and number of cells of a row that keeps all its cells; null for others, such as one whose label stands in the row before. */
function shapeOf(row: RowToRead): string | null {
  const last = row.items.at(-1);
  return last === undefined || row.items[0]?.col === 0 || row.items.some((item) => item.row !== last.row)
    ? null
    : `${String(last.table)}:${last.col + last.colSpan}`;
}

interface FirstColumns {
  readonly columns: ReadonlyMap<string, number>;
  /** Shapes whose rows disagree. */
  readonly contradicted: ReadonlySet<string>;
}

/** The first column of the figures in rows whose place is certain, by shape: rows of as many cells keep to the same columns. */
function firstColumns(rows: readonly Looked[]): FirstColumns {
  const columns = new Map<string, number>();
  const once = new Set<string>();
  const contradicted = new Set<string>();
  for (const { row, found } of rows) {
    const only = found.length === 1 ? found[0] : undefined;
    const shape = shapeOf(row);
    const col = only?.reading[0]?.col;
    if (only === undefined || shape === null || col === undefined || broken(row, only)) continue;
    if ((columns.get(shape) ?? col) !== col) contradicted.add(shape);
    if (columns.has(shape)) once.delete(shape);
    else once.add(shape);
    columns.set(shape, col);
  }
  for (const shape of [...contradicted, ...once]) columns.delete(shape);
  return { columns, contradicted };
}

/** Whether a row with figures never lacks its total, as far as the certain rows of the table show; only there may that choose. */
function alwaysTotalled(certain: readonly Reading[]): boolean {
  const stating = certain.filter((reading) => reading.some((slot) => slotValue(slot) !== null));
  return stating.length >= 2 && stating.every((reading) => slotValue(reading.at(-1) ?? null) !== null);
}

/** Whether figures stand in the first and in the last column: no cell can lie outside. */
function spans(reading: Reading | undefined): boolean {
  return slotValue(reading?.[0] ?? null) !== null && slotValue(reading?.at(-1) ?? null) !== null;
}

/** What the rows of a table tell of one another. */
interface TableHabits {
  readonly padding: ReturnType<typeof paddingHabits>;
  readonly first: FirstColumns;
  /** Whether a row with figures never lacks its total. */
  readonly totalled: boolean;
}

/** Whether a row was put together from several rows of the table: their cells lie at other places than those of whole rows. */
function isTorn({ items }: RowToRead): boolean {
  return items.some(({ row }) => row !== items[0]?.row);
}

/** By the first column that rows of as many cells keep to, or by the side on which padding stands in other rows; null where neither tells. */
function byHabit({ row, found }: Looked, { padding, first }: TableHabits): RowRead | null {
  const column = first.columns.get(shapeOf(row) ?? '');
  const under = found.find((window) => window.reading[0]?.col === column);
  if (found.length > 1 && under !== undefined && !broken(row, under)) return read(under.reading, 'count');
  const habit = padding.get(row.items.length - row.width);
  const shown = habit !== undefined && habit.rows >= HABIT;
  // Spare cells and figures that do not add up: one may belong to what was cut off, unless other rows show the place.
  const doubtful = found.some((window) => broken(row, window)) && !shown;
  if (doubtful) return found.length === 1 ? UNREAD : null;
  const usual = found.find((window) => window.before === habit?.before);
  if (usual === undefined) return null;
  return read(usual.reading, row.items.length === row.width || spans(usual.reading) || shown ? 'count' : 'position');
}

/** By the row's own sum, or by the one place that gives it a total where no row lacks one. */
function byTotal({ row, found }: Looked, all: readonly Reading[], totalled: boolean): RowRead {
  const summed = bySum(all, row.judge);
  // Merged cells of a label leave blanks before the figures: where those end the row its own sum tells the place.
  const last = found.at(-1);
  if (summed.readings.length === 1)
    return last?.after === 0 && summed.readings[0] === last.reading ? { ...summed, via: 'count' } : summed;
  const withTotal = all.filter((reading) => slotValue(reading.at(-1) ?? null) !== null);
  return row.judge !== null && totalled && withTotal.length === 1 ? { readings: withTotal, via: 'sums' } : summed;
}

function readOne(looked: Looked, habits: TableHabits): RowRead {
  const { row, found } = looked;
  if (row.byHeader !== null) return read(row.byHeader, row.items.every((item) => item.exact) ? 'grid' : 'count');
  if (found.length === 0) return readRagged(row);
  // Where its line was cut a bar may stand at the end of no cell, and a sum does not tell on which side of a blank the figures are.
  if (row.items.length > row.width && isTorn(row) && !row.items.every(({ exact }) => exact)) return UNREAD;
  const usual = byHabit(looked, habits);
  if (usual !== null) return usual;
  const all = distinct(found.map((window) => window.reading));
  // True columns of one table in which rows disagree were counted wrongly: the only place for a row's figures proves nothing.
  if (habits.first.contradicted.has(shapeOf(row) ?? '') && row.items.every((item) => item.exact))
    return { readings: proved(all, row.judge), via: 'sums' };
  const [only] = all;
  if (only !== undefined && all.length === 1)
    return read(only, row.items.length === row.width || spans(only) ? 'count' : 'position');
  return byTotal(looked, all, habits.totalled);
}

/** Reads rows of cells that stand together. */
export function readCells(rows: readonly RowToRead[]): RowRead[] {
  const looked = rows.map((row) => ({ row, found: row.byHeader === null ? windows(row.items, row.width) : [] }));
  const certain = looked.flatMap(({ row, found }): Reading[] => {
    if (row.byHeader !== null) return [row.byHeader];
    return found.length === 1 ? found.map((window) => window.reading) : [];
  });
  const habits = { padding: paddingHabits(looked), first: firstColumns(looked), totalled: alwaysTotalled(certain) };
  return looked.map((one) => readOne(one, habits));
}

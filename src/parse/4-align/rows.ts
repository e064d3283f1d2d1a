/** Rows of the form → readings: one where the layout or the form settles the columns, several or none where they do not. */
import type { Item } from '../2-locate/items.ts';
import { placeShortRows, type Short } from './columns.ts';
import type { Gathered } from './gather.ts';
import { chooseMode, lineRow, readLineRow, solid, type LineRow, type Mode, type Proof } from './modes.ts';
import {
  distinct,
  joinedThousands,
  placements,
  slotValue,
  takenApart,
  windows,
  type Reading,
  type Window,
} from './slots.ts';
import { hasWeight, type Judge } from './sums.ts';
import { hasTorn } from './trust.ts';

export interface RowToRead extends Gathered {
  readonly width: number;
  /** The cells at the columns of the table's own header; null where the layout keeps no columns. */
  readonly byHeader: Reading | null;
  /** The sums that the form prescribes for the row; null for none. */
  readonly judge: Judge | null;
}

export interface RowRead {
  /** None: nothing can be said. One: settled. Several: open. */
  readonly readings: readonly Reading[];
  /** true when sums had to choose. */
  readonly bySums: boolean;
  /** true when each column shows its cell, so that nothing had to be guessed. */
  readonly firm: boolean;
}

const settled = (reading: Reading, firm: boolean): RowRead => ({ readings: [reading], bySums: false, firm });

/** Nothing can be said. */
export const UNREAD: RowRead = { readings: [], bySums: false, firm: false };

/** Of several readings those whose sum holds, if the sum proves anything. */
export function bySum(readings: readonly Reading[], judge: Judge | null): RowRead {
  const different = distinct(readings);
  if (different.length < 2 || judge === null) return { readings: different, bySums: false, firm: false };
  const holding = different.filter((reading) => judge(reading) === true && hasWeight(reading));
  return holding.length > 0
    ? { readings: holding, bySums: true, firm: false }
    : { readings: different, bySums: false, firm: false };
}

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
    habits.set(spare, { before: only.before, rows: (known?.rows ?? 0) + 1 });
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

function readCells(rows: readonly RowToRead[]): RowRead[] {
  const looked = rows.map((row) => ({ row, found: row.byHeader === null ? windows(row.items, row.width) : [] }));
  const habits = paddingHabits(looked);
  const { columns, contradicted } = firstColumns(looked);
  const certain = looked.flatMap(({ row, found }): Reading[] => {
    if (row.byHeader !== null) return [row.byHeader];
    return found.length === 1 ? found.map((window) => window.reading) : [];
  });
  const totalled = alwaysTotalled(certain);
  return looked.map(({ row, found }) => {
    if (row.byHeader !== null) return settled(row.byHeader, true);
    if (found.length === 0) return readRagged(row);
    const shape = shapeOf(row) ?? '';
    const first = columns.get(shape);
    const under = found.find((window) => window.reading[0]?.col === first);
    if (found.length > 1 && under !== undefined && !broken(row, under)) return settled(under.reading, true);
    const habit = habits.get(row.items.length - row.width);
    const usual = found.find((window) => window.before === habit?.before);
    // Spare cells and figures that do not add up: one may belong to what was cut off, unless other rows show the place.
    const doubtful = found.some((window) => broken(row, window)) && (habit?.rows ?? 0) < HABIT;
    if (doubtful && found.length === 1) return UNREAD;
    if (usual !== undefined && !doubtful)
      return settled(
        usual.reading,
        row.items.length === row.width || spans(usual.reading) || (habit?.rows ?? 0) >= HABIT,
      );
    const all = distinct(found.map((window) => window.reading));
    // True columns of one table in which rows disagree were counted wrongly: the only place for a row's figures proves nothing.
    if (contradicted.has(shape) && row.items.every((item) => item.exact)) {
      const proved = all.filter((reading) => row.judge?.(reading) === true && hasWeight(reading));
      return { readings: proved, bySums: true, firm: false };
    }
    if (all.length === 1)
      return { readings: all, bySums: false, firm: row.items.length === row.width || spans(all[0]) };
    const summed = bySum(all, row.judge);
    // Merged cells of a label leave blanks before the figures: where those end the row its own sum tells the place.
    const last = found.at(-1);
    if (summed.readings.length === 1)
      return { ...summed, firm: last?.after === 0 && summed.readings[0] === last.reading };
    const withTotal = all.filter((reading) => slotValue(reading.at(-1) ?? null) !== null);
    return row.judge !== null && totalled && withTotal.length === 1
      ? { readings: withTotal, bySums: true, firm: false }
      : summed;
  });
}

/** Readings that the row's sum proves; with no sum to ask, the only one there is. */
function provedOr(readings: readonly Reading[], judge: Judge | null): RowRead {
  const different = distinct(readings);
  if (judge === null) return different.length === 1 ? { readings: different, bySums: false, firm: false } : UNREAD;
  const holding = different.filter((reading) => judge(reading) === true && hasWeight(reading));
  return { readings: holding, bySums: true, firm: false };
}

/** A row with too few cells, or with figures to join or to take apart. */
function readRagged(row: RowToRead): RowRead {
  const figures = solid(row);
  if (figures.length === 0) return UNREAD;
  if (figures.length > row.width) return provedOr(joinedThousands(figures, row.width), row.judge);
  const apart = takenApart(figures);
  if (apart.length > figures.length) {
    // Cells that a converter ran together: without a sum nothing tells them from thousands.
    return apart.length === row.width && row.judge !== null ? provedOr([apart], row.judge) : UNREAD;
  }
  return bySum(placements(figures, row.width), row.judge);
}

/** Rows enough to show that columns are missing, and the part of them that has to lack the same number. */
const MIN_CUT = 8;
const MOST = 0.8;

/** Whether the page was cut off: no row is full and nearly all have equally many figures, so that columns are missing, not blank. */
function cutOff(rows: readonly LineRow[]): boolean {
  const counts = rows.map(({ figures }) => figures.length).filter((count) => count > 0);
  const widest = Math.max(0, ...counts);
  if (counts.length < MIN_CUT || widest >= Math.min(...rows.map((row) => row.width)) - 1) return false;
  return counts.filter((count) => count === widest).length >= MOST * counts.length;
}

function isLongDash({ text }: Item): boolean {
  return /^\s*(?:——|――|──|--)+\s*$/.test(text);
}

/** Whether blanks are single dashes elsewhere, so that a longer one may be two cells. */
function mixesDashes(rows: readonly LineRow[]): boolean {
  return rows.some(({ figures }) => figures.some(({ text }) => /^\s*[-—―─]\s*$/.test(text)));
}

function readLines(
  rows: readonly RowToRead[],
  { mode: given, proof, header }: Habits,
): { reads: RowRead[]; mode: Mode | null } {
  const lineRows = rows.map(lineRow);
  const mode = given ?? chooseMode(lineRows, proof);
  if (mode.type === 'gap' && cutOff(lineRows)) {
    return { reads: rows.map(() => UNREAD), mode: given };
  }
  const byMode = lineRows.map((row) => readLineRow(row, mode));
  const short = rows.map((row, i): Short => ({
    slots: lineRows[i]?.figures ?? [],
    width: row.width,
    full: byMode[i] !== null,
    above: row.above,
    gap: row.gap,
  }));
  const mixed = mixesDashes(lineRows);
  const placed = byMode.includes(null) ? placeShortRows(short, header) : [];
  const reads = rows.map((row, i): RowRead => {
    if (hasTorn(row.items)) return UNREAD;
    const reading = byMode[i] ?? null;
    if (reading !== null) return settled(reading, true);
    if (mixed && row.items.some(isLongDash)) return UNREAD;
    const byColumns = placed[i] ?? null;
    if (byColumns !== null && row.judge?.(byColumns) !== false) return settled(byColumns, false);
    return readRagged(row);
  });
  return { reads, mode };
}

/** What is known of the text beside the rows themselves. */
export interface Habits {
  /** How blanks show in running text, when other rows have told already. */
  readonly mode: Mode | null;
  /** What rows read together prove; null where no sum runs over them. The readings come in the order of the rows. */
  readonly proof: Proof | null;
  /** The column headers above the rows in running text, one item a column; null where they are not to be found. */
  readonly header: readonly Item[] | null;
}

/** Reads rows that stand together, so that the habits of the layout show. */
export function readRows(rows: readonly RowToRead[], habits: Habits): { reads: RowRead[]; mode: Mode | null } {
  const isLine = rows.map((row) => row.kind === 'lines');
  const fromCells = readCells(rows.filter((_, i) => isLine[i] !== true));
  const proof = habits.proof;
  // A proof knows rows by their place among all rows.
  const lineProof: Proof | null =
    proof === null
      ? null
      : (readings) => {
          let line = 0;
          return proof(isLine.map((lines) => (lines ? (readings[line++] ?? null) : null)));
        };
  const fromLines = isLine.includes(true)
    ? readLines(
        rows.filter((_, i) => isLine[i] === true),
        { ...habits, proof: lineProof },
      )
    : { reads: [], mode: habits.mode };
  let cell = 0;
  let line = 0;
  const reads = isLine.map((lines): RowRead => (lines ? fromLines.reads[line++] : fromCells[cell++]) ?? UNREAD);
  return { reads, mode: fromLines.mode };
}

/** Rows of running text: all figures in the text's own way of writing blanks, or by their place in the line. */
import type { Item } from '../../2-locate/items.ts';
import { hasTorn } from '../trust.ts';
import { placeShortRows, type Short } from './columns.ts';
import { chooseMode, lineRow, readLineRow, solid, tailed, type LineRow, type Mode } from './modes.ts';
import { byJoining, proved, readRagged } from './ragged.ts';
import { read, UNREAD, type Habits, type RowRead, type RowToRead } from './row.ts';
import { readUnderHeader } from './spans.ts';
import { slotValue, type Reading } from './slots.ts';
import { hasWeight } from './sums.ts';
import { countedOff } from './tails.ts';

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

/** A row whose figures their places in the line put under columns; nothing where its own sum speaks against them; else as a ragged one. */
function byPosition(row: RowToRead, byColumns: Reading | null): RowRead {
  if (byColumns === null) return readRagged(row);
  return row.judge?.(byColumns) === false ? UNREAD : read(byColumns, 'position');
}

function lacksTotal(reading: Reading | null): boolean {
  return (
    reading !== null && slotValue(reading.at(-1) ?? null) === null && reading.some((slot) => slotValue(slot) !== null)
  );
}

/** What the header's words tell of the rows; null also where a row of as many traces as columns is known by its count already. */
function underHeader(
  rows: readonly LineRow[],
  byMode: readonly (Reading | null)[],
  header: readonly Item[],
): readonly (Reading | null)[] {
  const told = readUnderHeader(
    rows.map(({ figures }) => figures),
    header,
  );
  return rows.map(({ figures, width }, i) => {
    const reading = told[i] ?? null;
    const counted = figures.length === width && byMode[i]?.every((slot, at) => slot === reading?.[at]) === true;
    return counted ? null : reading;
  });
}

/**
 * A row as the text's way of writing blanks has it. One that is higher or lower than others have told, or of which no height tells
 * anything and no sum can, is proved by its own sum alone.
 */
function byLines(
  row: RowToRead,
  reading: Reading,
  { traced, told }: { readonly traced: boolean; readonly told: boolean },
): RowRead {
  if (traced) return read(reading, 'count');
  // A row of blanks states nothing that could be wrong.
  const blank = reading.every((slot) => slotValue(slot) === null);
  if (blank || (!told && row.judge !== null)) return read(reading, 'position');
  return { readings: proved([reading], row.judge), via: 'sums' };
}

/**
 * Whether figures that the text's way of writing blanks does not fit may be other cells than they look like: too high a row may be two
 * where heights have told, a longer dash two cells, and bars part or fill no row as those of the text do.
 */
function mayBeOther(row: RowToRead, { mixed, told }: { readonly mixed: boolean; readonly told: boolean }): boolean {
  return (told && solid(row).length < row.width) || (mixed && row.items.some(isLongDash)) || row.items.some(isBar);
}

function isBar({ type }: Item): boolean {
  return type === 'bar';
}

/** A row under the header. One that alone lacks its total may have lost any cell, and those after it have moved to the column before. */
function byHeader(row: RowToRead, reading: Reading, untotalled: number): RowRead {
  if (!lacksTotal(reading) || untotalled > 1) return { readings: [reading], via: 'position', placed: true };
  return byPosition(row, reading);
}

/**
 * Whether rows that all lack their last figure end in the sum of the others: then that is the total, and a column before it is gone.
 */
function endInTotals(rows: readonly RowToRead[], readings: readonly (Reading | null)[]): boolean {
  const told = readings.filter((reading, i) => reading !== null && rows[i]?.judge !== null && hasWeight(reading));
  const ends = told.map((reading) => {
    const figures = (reading ?? []).flatMap((slot) => slotValue(slot) ?? []);
    return {
      whole: slotValue(reading?.at(-1) ?? null) !== null,
      last: figures.at(-1),
      sum: sumOf(figures.slice(0, -1)),
    };
  });
  const totals = ends.filter(({ last, sum }) => sum > 0 && last === sum);
  return !ends.some(({ whole }) => whole) && 2 * totals.length > ends.length;
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, value) => sum + value, 0);
}

const NONE: ReadonlySet<number> = new Set();

/** Reads rows of running text that stand together, and tells how blanks show there. */
export function readLines(
  rows: readonly RowToRead[],
  { mode: given, proof, header }: Habits,
): { reads: RowRead[]; mode: Mode | null } {
  const lineRows = rows.map(lineRow);
  const mode = given ?? chooseMode(lineRows, proof);
  const byMode = lineRows.map((row) => readLineRow(row, mode));
  // Rows that reach the last column lack none.
  const told = mode.type === 'gap' && mode.told;
  if (mode.type === 'gap' && !told && cutOff(lineRows) && !byMode.some((reading) => reading?.at(-1)))
    return { reads: rows.map(() => UNREAD), mode: given };
  if (!told && endInTotals(rows, byMode)) return { reads: rows.map(() => UNREAD), mode: given };
  const counted = mode.type === 'gap' ? countedOff(tailed(lineRows, byMode), mode) : NONE;
  const short = rows.map((row, i): Short => ({
    slots: lineRows[i]?.figures ?? [],
    width: row.width,
    block: row.block,
    full: byMode[i] !== null,
    above: row.above,
    gap: row.gap,
  }));
  const mixed = mixesDashes(lineRows);
  const placed = byMode.includes(null) ? placeShortRows(short, header) : [];
  const under = header === null ? [] : underHeader(lineRows, byMode, header);
  const untotalled = under.filter(lacksTotal).length;
  const reads = rows.map((row, i): RowRead => {
    if (row.wrapped) return byJoining(row);
    if (hasTorn(row.items)) return UNREAD;
    const byWords = under[i] ?? null;
    if (byWords !== null) return byHeader(row, byWords, untotalled);
    const reading = byMode[i] ?? null;
    const whole = solid(row).length === row.width;
    if (reading !== null)
      return byLines(row, reading, { traced: mode.type !== 'gap' || counted.has(i) || whole, told });
    return mayBeOther(row, { mixed, told }) ? UNREAD : byPosition(row, placed[i] ?? null);
  });
  return { reads, mode };
}

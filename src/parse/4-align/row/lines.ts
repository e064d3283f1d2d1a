/** Rows of running text: all figures in the text's own way of writing blanks, or by their place in the line. */
import type { Item } from '../../2-locate/items.ts';
import { hasTorn } from '../trust.ts';
import { placeShortRows, type Short } from './columns.ts';
import { chooseMode, lineRow, readLineRow, type LineRow, type Mode } from './modes.ts';
import { byJoining, readRagged } from './ragged.ts';
import { read, UNREAD, type Habits, type RowRead, type RowToRead } from './row.ts';
import { readUnderHeader } from './spans.ts';
import { slotValue, type Reading } from './slots.ts';
import { hasWeight } from './sums.ts';

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

/** Blanks at the end of a reading. */
function openEnd(reading: Reading): number {
  return reading.length - 1 - reading.findLastIndex((slot) => slot !== null);
}

/** The rows whose lines, up to the next label, are as many as the form's columns take: every blank left its trace among them. */
function countedOff(rows: readonly RowToRead[], byMode: readonly (Reading | null)[], mode: Mode): ReadonlySet<number> {
  const counted = new Set<number>();
  if (mode.type !== 'gap') return counted;
  const filled = rows.filter((_, i) => byMode[i]?.at(-1));
  const tails = new Set(filled.map(({ below }) => below));
  rows.forEach(({ below }, i) => {
    const reading = byMode[i] ?? null;
    if (reading !== null && tails.has(below - mode.blank * openEnd(reading))) counted.add(i);
  });
  return counted;
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

/** Reads rows of running text that stand together, and tells how blanks show there. */
export function readLines(
  rows: readonly RowToRead[],
  { mode: given, proof, header }: Habits,
): { reads: RowRead[]; mode: Mode | null } {
  const lineRows = rows.map(lineRow);
  const mode = given ?? chooseMode(lineRows, proof);
  const byMode = lineRows.map((row) => readLineRow(row, mode));
  // Rows that reach the last column lack none.
  if (mode.type === 'gap' && cutOff(lineRows) && !byMode.some((reading) => reading?.at(-1)))
    return { reads: rows.map(() => UNREAD), mode: given };
  if (endInTotals(rows, byMode)) return { reads: rows.map(() => UNREAD), mode: given };
  const counted = countedOff(rows, byMode, mode);
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
    if (reading !== null) {
      const traced = mode.type !== 'gap' || counted.has(i) || lineRows[i]?.figures.length === row.width;
      return read(reading, traced ? 'count' : 'position');
    }
    if (mixed && row.items.some(isLongDash)) return UNREAD;
    // Bars that part or fill no row as those of the text do.
    if (row.items.some(({ type }) => type === 'bar')) return UNREAD;
    return byPosition(row, placed[i] ?? null);
  });
  return { reads, mode };
}

/** The form's sums as a judge between readings: which reading of a row adds up, and what the other rows leave for it. */
import { slotValue, type Reading, type Slot } from './slots.ts';

/** Whether a reading agrees with the form's sums; null when it states too little to tell. */
export type Judge = (reading: Reading) => boolean | null;

/** What a cell adds to a sum: a blank one nothing. */
export function addendOf(slot: Slot): number {
  const value = slotValue(slot);
  return value === null ? 0 : value;
}

/** Whether the parts of a reading add up to its last slot; null when that slot states nothing. A blank part counts nothing. */
export function addsUp(reading: Reading): boolean | null {
  const total = slotValue(reading.at(-1) ?? null);
  if (total === null) return null;
  let parts = 0;
  for (let i = 0; i < reading.length - 1; i += 1) parts += addendOf(reading[i] ?? null);
  return parts === total;
}

/** Part 四: three channels of four outcomes and a total each. */
export function channelsAddUp(reading: Reading): boolean | null {
  const verdicts = [0, 5, 10].map((from) => addsUp(reading.slice(from, from + 5)));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(true) ? true : null;
}

/** Whether every channel states a total. */
export function channelsAllTotalled(reading: Reading): boolean {
  return [4, 9, 14].every((at) => slotValue(reading[at] ?? null) !== null);
}

/** Whether a reading states anything but zeros and blanks: only then does a sum prove something. */
export function hasWeight(reading: Reading): boolean {
  return reading.some((slot) => {
    const value = slotValue(slot);
    return value !== null && value !== 0;
  });
}

/** A sum over rows in one column: the `plus` rows together equal the `equals` rows together. */
export interface ColumnSum<Row extends string> {
  readonly plus: readonly Row[];
  readonly equals: readonly Row[];
  /** Rows that must state a number in the column for the sum to say anything; a blank in the others counts nothing. */
  readonly needs: readonly Row[];
}

type Settled<Row extends string> = ReadonlyMap<Row, Reading>;

interface Sides {
  readonly column: number;
  readonly plus: number;
  readonly equals: number;
}

function readingsOf<Row extends string>(rows: Settled<Row>, names: readonly Row[]): readonly Reading[] | null {
  const found: Reading[] = [];
  for (const name of names) {
    const reading = rows.get(name);
    if (reading === undefined) return null;
    found.push(reading);
  }
  return found;
}

function sumOf(readings: readonly Reading[], column: number): number {
  let sum = 0;
  for (const reading of readings) sum += addendOf(reading[column] ?? null);
  return sum;
}

/** Both sides of a column sum in every column in which it can be assessed. Rows that are not settled make it say nothing. */
function sides<Row extends string>(rows: Settled<Row>, sum: ColumnSum<Row>): readonly Sides[] {
  const plus = readingsOf(rows, sum.plus);
  const equals = plus === null ? null : readingsOf(rows, sum.equals);
  if (plus === null || equals === null) return [];
  const needs = sum.needs.map((row) => rows.get(row));
  let width = 0;
  for (const reading of rows.values()) width = Math.max(width, reading.length);
  const found: Sides[] = [];
  for (let column = 0; column < width; column += 1) {
    if (needs.some((reading) => slotValue(reading?.[column] ?? null) === null)) continue;
    found.push({ column, plus: sumOf(plus, column), equals: sumOf(equals, column) });
  }
  return found;
}

function holds<Row extends string>(rows: Settled<Row>, sum: ColumnSum<Row>): boolean {
  return sides(rows, sum).every(({ plus, equals }) => plus === equals);
}

const HELD = 3;
const BROKEN = -4;

/** How far column sums confirm a reading of the rows. Columns of zeros prove nothing. */
export function columnProof<Row extends string>(rows: Settled<Row>, sums: readonly ColumnSum<Row>[]): number {
  const told = sums.flatMap((sum) => sides(rows, sum)).filter(({ plus, equals }) => plus !== 0 || equals !== 0);
  return told.reduce((total, { plus, equals }) => total + (plus === equals ? HELD : BROKEN), 0);
}

/**
 * The columns in which the sums that run over `row` prove its figure: some can be assessed over figures other than zeros, and none
 * is broken. A row's own sum proves no digits joined over a line end: two rows run together keep it in every cell.
 */
export function columnsProving<Row extends string>(
  rows: Settled<Row>,
  sums: readonly ColumnSum<Row>[],
  row: Row,
): ReadonlySet<number> {
  const own = sums.filter((sum) => [...sum.plus, ...sum.equals].includes(row));
  const told = own.flatMap((sum) => sides(rows, sum));
  const broken = new Set(told.flatMap(({ column, plus, equals }) => (plus === equals ? [] : [column])));
  return new Set(told.flatMap(({ column, plus }) => (plus !== 0 && !broken.has(column) ? [column] : [])));
}

/** Whether a sum that runs over `row` fails in some column. */
export function breaksColumns<Row extends string>(
  rows: Settled<Row>,
  sums: readonly ColumnSum<Row>[],
  row: Row,
): boolean {
  return sums.some((sum) => [...sum.plus, ...sum.equals].includes(row) && !holds(rows, sum));
}

/** More combinations of open rows than this are not searched. */
const MAX_COMBINATIONS = 4000;

/**
 * Settles rows that allow several readings by the column sums: of all combinations of their readings only those in which every sum
 * holds are kept. Readings that occur in none drop out; when no combination holds, or there are too many, everything stays open.
 */
export function settleByColumns<Row extends string>(
  rows: ReadonlyMap<Row, readonly Reading[]>,
  sums: readonly ColumnSum<Row>[],
): ReadonlyMap<Row, readonly Reading[]> {
  const open = [...rows].filter(([, readings]) => readings.length > 1);
  const combinations = open.reduce((product, [, readings]) => product * readings.length, 1);
  if (open.length === 0 || combinations > MAX_COMBINATIONS) return rows;
  const settled = new Map<Row, Reading>();
  for (const [row, [only, ...others]] of rows) if (only !== undefined && others.length === 0) settled.set(row, only);
  const kept = new Map<Row, Set<Reading>>(open.map(([row]) => [row, new Set()]));
  const walk = (at: number, chosen: ReadonlyMap<Row, Reading>): void => {
    const next = open[at];
    if (next === undefined) {
      if (sums.every((sum) => holds(chosen, sum))) for (const [row, used] of kept) used.add(chosen.get(row) ?? []);
      return;
    }
    for (const reading of next[1]) walk(at + 1, new Map(chosen).set(next[0], reading));
  };
  walk(0, settled);
  const result = new Map(rows);
  for (const [row, used] of kept) if (used.size > 0) result.set(row, [...used]);
  return result;
}

/** Rows read by their layout → rows that are stated: open ones by the sums over rows, doubted ones only where those prove them. */
import { REQUEST_ROWS, type RequestRow, type StandardForm } from '../../../schema/form.ts';
import type { CellVia } from '../../../schema/report.ts';
import { isTraced, type RowRead } from '../row/row.ts';
import { slotValue, type Reading } from '../row/slots.ts';
import { addsUp, breaksColumns, columnsProving, hasWeight, settleByColumns, type ColumnSum } from '../row/sums.ts';

function columnSumsOf(form: StandardForm): readonly ColumnSum<RequestRow>[] {
  const outcomes = REQUEST_ROWS.filter((row) => {
    const forms: readonly StandardForm[] = row.forms;
    return forms.includes(form) && !['in', 'sum', 'out'].includes(row.group);
  }).map((row) => row.code);
  return [
    { plus: ['new', 'carried_in'], equals: ['total', 'carried_out'], needs: ['new', 'total'] },
    { plus: outcomes, equals: ['total'], needs: ['total'] },
    // Where the total row is blank the outcomes stand for it.
    { plus: ['new', 'carried_in'], equals: [...outcomes, 'carried_out'], needs: ['new'] },
  ];
}

export const COLUMN_SUMS: Readonly<Record<StandardForm, readonly ColumnSum<RequestRow>[]>> = {
  '2019': columnSumsOf('2019'),
  '2021': columnSumsOf('2021'),
};

/** A row with what its layout says. */
export interface LaidOut {
  readonly row: RequestRow;
  readonly read: RowRead;
  /** Whether its figures may be another row's. */
  readonly doubted: boolean;
  /** Whether its figures stood before their label and were counted anew. */
  readonly moved: boolean;
}

export interface Settled {
  readonly reading: Reading;
  readonly via: CellVia;
}

/** The column sums may settle the rest only where the layout has settled more than this of the rows. */
const MIN_SETTLED = 0.6;

/** Whether the sums over rows prove that the figures are the row's: every figure but nought stands in a sum that holds. */
function provedBelow(
  rows: ReadonlyMap<RequestRow, Reading>,
  sums: readonly ColumnSum<RequestRow>[],
  row: RequestRow,
): boolean {
  const reading = rows.get(row) ?? [];
  const proving = columnsProving(rows, sums, row);
  return hasWeight(reading) && reading.every((slot, i) => !slotValue(slot) || proving.has(i));
}

/**
 * Whether the sums over rows prove the figures of a row that was counted anew. No label beside it is lost, and its figures keep their
 * order among the others: noughts are its own as soon as a sum over other figures runs over it and holds.
 */
function provedAnew(
  rows: ReadonlyMap<RequestRow, Reading>,
  sums: readonly ColumnSum<RequestRow>[],
  row: RequestRow,
): boolean {
  const reading = rows.get(row) ?? [];
  return hasWeight(reading) ? provedBelow(rows, sums, row) : columnsProving(rows, sums, row).size > 0;
}

/**
 * Whether a settled row is believed. Cells that all left a trace are, whatever they add up to; those put by their place only with a
 * sum of their own that holds; those that sums have chosen only where no sum over rows contradicts.
 */
function believed(
  { row, read, doubted, moved }: LaidOut,
  reading: Reading,
  rows: ReadonlyMap<RequestRow, Reading>,
  sums: readonly ColumnSum<RequestRow>[],
  witness: (reading: Reading) => boolean,
): boolean {
  if (doubted) return provedBelow(rows, sums, row) && !breaksColumns(rows, sums, row);
  if (moved) return provedAnew(rows, sums, row) && !breaksColumns(rows, sums, row);
  // A row of blanks states nothing that could be wrong.
  if (isTraced(read) || reading.every((slot) => slotValue(slot) === null)) return true;
  if (read.via === 'position' && read.readings.length === 1 && addsUp(reading) !== true && !witness(reading))
    return false;
  return !breaksColumns(rows, sums, row);
}

/** So many rows with blanks that add up bear witness for the other ones of their table. */
const WITNESSES = 3;
/** For each of them that does not. */
const AGAINST = 4;

/** The only reading of a row, however its columns are known but by sums; null for none. */
function laidOutAs({ read: { readings, via } }: LaidOut): Reading | null {
  const [only, ...others] = readings;
  return only !== undefined && others.length === 0 && via !== 'sums' ? only : null;
}

/**
 * What rows with blanks that add up say of one without a sum: that it stands as places, or gaps, have it; unless it alone of all rows
 * with figures lacks its total, and so may lack any other cell.
 */
function placesWitnessed(laidOut: readonly LaidOut[]): (reading: Reading) => boolean {
  const readings = laidOut
    .map(laidOutAs)
    .filter((reading) => reading !== null)
    .filter(hasWeight);
  const sums = readings.filter((reading) => reading.includes(null)).map(addsUp);
  const holding = sums.filter((holds) => holds === true).length;
  const told = holding >= WITNESSES && holding >= AGAINST * sums.filter((holds) => holds === false).length;
  const untotalled = laidOut.filter((one) => lacksTotal(laidOutAs(one) ?? [])).length > 1;
  return (reading) => told && (untotalled || !lacksTotal(reading));
}

function lacksTotal(reading: Reading): boolean {
  return slotValue(reading.at(-1) ?? null) === null && reading.some((slot) => slotValue(slot) !== null);
}

/** All that is known of each row's readings, and those that are stated. */
export function settle(
  laidOut: readonly LaidOut[],
  form: StandardForm,
): { readonly stated: ReadonlyMap<RequestRow, Settled>; readonly open: ReadonlyMap<RequestRow, readonly Reading[]> } {
  const sums = COLUMN_SUMS[form];
  const readings = new Map<RequestRow, readonly Reading[]>();
  for (const { row, read } of laidOut) if (read.readings.length > 0) readings.set(row, read.readings);
  const byLayout = [...readings.values()].filter((found) => found.length === 1).length;
  const left = byLayout >= MIN_SETTLED * laidOut.length ? settleByColumns(readings, sums) : readings;
  const single = new Map<RequestRow, Reading>();
  for (const [row, [only, ...others]] of left) if (only !== undefined && others.length === 0) single.set(row, only);
  const witness = placesWitnessed(laidOut);
  const stated = new Map<RequestRow, Settled>();
  const open = new Map<RequestRow, readonly Reading[]>();
  for (const one of laidOut) {
    const reading = single.get(one.row);
    if (reading === undefined) open.set(one.row, left.get(one.row) ?? []);
    else if (!believed(one, reading, single, sums, witness)) open.set(one.row, []);
    else stated.set(one.row, { reading, via: one.read.readings.length > 1 ? 'sums' : one.read.via });
  }
  return { stated, open };
}

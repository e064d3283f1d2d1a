/** The form's sums as a judge between readings: which reading of a row adds up, and what the other rows leave for it. */
import { slotValue, type Reading } from './slots.ts';

/** Whether a reading agrees with the form's sums; null when it states too little to tell. */
export type Judge = (reading: Reading) => boolean | null;

/** Whether the parts of a reading add up to its last slot; null when that slot states nothing. A blank part counts nothing. */
export function addsUp(reading: Reading): boolean | null {
  const total = slotValue(reading.at(-1) ?? null);
  if (total === null) return null;
  const parts = reading.slice(0, -1).reduce((sum, slot) => sum + (slotValue(slot) ?? 0), 0);
  return parts === total;
}

/** Part 四: three channels of four outcomes and a total each. */
export function channelsAddUp(reading: Reading): boolean | null {
  const verdicts = [0, 5, 10].map((from) => addsUp(reading.slice(from, from + 5)));
  if (verdicts.includes(false)) return false;
  return verdicts.includes(true) ? true : null;
}

/** Whether a reading states anything but zeros and blanks: only then does a sum prove something. */
export function hasWeight(reading: Reading): boolean {
  return reading.some((slot) => {
    const value = slotValue(slot);
    return value !== null && value !== 0;
  });
}

/** A sum over rows in one column: `plus` rows together equal `equals` rows together. */
export interface ColumnSum<Row extends string> {
  readonly plus: readonly Row[];
  readonly equals: readonly Row[];
}

interface Open<Row extends string> {
  readonly row: Row;
  readonly readings: readonly Reading[];
}

/** The readings of `row` that agree with a column sum of which every other row is settled; all of them when none says anything. */
function allowed<Row extends string>(
  open: Open<Row>,
  settled: ReadonlyMap<Row, Reading>,
  sum: ColumnSum<Row>,
): readonly Reading[] {
  const sign = sum.plus.includes(open.row) ? 1 : -1;
  const others = [...sum.plus, ...sum.equals].filter((row) => row !== open.row);
  if (!others.every((row) => settled.has(row))) return open.readings;
  const width = open.readings[0]?.length ?? 0;
  const wanted = Array.from({ length: width }, (_, column) => {
    const total = others.reduce((rest, row) => {
      const value = slotValue(settled.get(row)?.[column] ?? null) ?? 0;
      return rest + (sum.plus.includes(row) ? value : -value);
    }, 0);
    return -sign * total;
  });
  const fitting = open.readings.filter((reading) =>
    reading.every((slot, column) => (slotValue(slot) ?? 0) === wanted[column]),
  );
  return fitting.length > 0 ? fitting : open.readings;
}

/**
 * Settles rows that allow several readings by the column sums, as long as another row gets settled by it. Rows that stay open are
 * returned with the readings that are left.
 */
export function settleByColumns<Row extends string>(
  rows: ReadonlyMap<Row, readonly Reading[]>,
  sums: readonly ColumnSum<Row>[],
): ReadonlyMap<Row, readonly Reading[]> {
  const result = new Map(rows);
  for (let changed = true; changed;) {
    changed = false;
    const settled = new Map<Row, Reading>();
    for (const [row, readings] of result) {
      const only = readings.length === 1 ? readings[0] : undefined;
      if (only !== undefined) settled.set(row, only);
    }
    for (const [row, readings] of result) {
      if (readings.length < 2) continue;
      for (const sum of sums) {
        if (!sum.plus.includes(row) && !sum.equals.includes(row)) continue;
        const left = allowed({ row, readings: result.get(row) ?? [] }, settled, sum);
        if (left.length < (result.get(row)?.length ?? 0)) {
          result.set(row, left);
          changed = true;
        }
      }
    }
  }
  return result;
}

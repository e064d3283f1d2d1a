/** How far the sum of a row tells its own total: where digits were cut off, and where a part and a total are not to be told apart. */
import type { RequestRow } from '../../../schema/form.ts';
import type { Item } from '../../2-locate/items.ts';
import { addendOf, addsUp, hasWeight } from '../row/sums.ts';
import { slotValue, type Reading } from '../row/slots.ts';
import type { Settled } from './settle.ts';

/** Figures but nought of which the last is the sum of the others by more than chance. */
const ENOUGH = 3;

function figuresIn(reading: Reading): number {
  return reading.filter((slot) => addendOf(slot) !== 0).length;
}

/** Whether some row with figures has no total in any of its readings: then a last figure need not be one. */
export function someLackTotal(
  stated: ReadonlyMap<RequestRow, Settled>,
  open: ReadonlyMap<RequestRow, readonly Reading[]>,
): boolean {
  const lacks = (reading: Reading): boolean => hasWeight(reading) && slotValue(reading.at(-1) ?? null) === null;
  return (
    [...stated.values()].some(({ reading }) => lacks(reading)) ||
    [...open.values()].some(
      (readings) => readings.some(hasWeight) && readings.every((reading) => addsUp(reading) !== true),
    )
  );
}

/** Readings of which one part alone equals the total; the two may as well be two parts. */
export function isTrivial(readings: readonly Reading[]): boolean {
  return readings.some((reading) => figuresIn(reading) < ENOUGH);
}

function endOf(item: Item | null): number {
  return item?.rowKind === 'line' ? item.x[1] : 0;
}

/** The cells of a sum, the total in doubt where that ends at the page's edge and is no more than the first digits of the sum. */
export function withoutCut(reading: Reading, edge: number): Reading {
  const last = reading.at(-1) ?? null;
  const total = slotValue(last);
  if (last === null || total === null || total === 0 || endOf(last) !== edge) return reading;
  const parts = reading.slice(0, -1).map(slotValue);
  const sum = parts.reduce<number>((all, part) => (part === null ? all : all + part), 0);
  const cut = sum > total && String(sum).startsWith(String(total));
  return cut ? [...reading.slice(0, -1), { ...last, doubt: 'torn' }] : reading;
}

/** The rows, with totals in doubt whose last digits the page's right edge may have cut off. */
export function withoutCutTotals(rows: ReadonlyMap<RequestRow, Settled>): ReadonlyMap<RequestRow, Settled> {
  const edge = Math.max(0, ...[...rows.values()].flatMap(({ reading }) => reading.map(endOf)));
  return edge === 0
    ? rows
    : new Map([...rows].map(([row, one]) => [row, { ...one, reading: withoutCut(one.reading, edge) }]));
}

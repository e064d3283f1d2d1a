/** Reckoning with the cells of a report at their places. */
import type { Cell } from '../../schema/report.ts';
import type { Sheet } from '../ground/places.ts';

/** A number that may be reckoned with: stated or derived. null when blank, unsure, missing or not on the form. */
export function numberOf(cell: Cell | undefined): number | null {
  return cell === undefined || cell.state === 'blank' || cell.state === 'unsure' ? null : cell.value;
}

/** Sum of the cells at `places`; null when one of them is no number. Fractions of an odd cell are kept to six decimals. */
export function sumOf(sheet: Sheet, places: readonly number[]): number | null {
  let sum = 0;
  for (const place of places) {
    const value = numberOf(sheet[place]);
    if (value === null) return null;
    sum += value;
  }
  return Number.isInteger(sum) ? sum : Math.round(sum * 1e6) / 1e6;
}

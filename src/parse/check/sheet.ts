/** The cells of a report in the places of its form (`Plan.paths`), so that sums run over numbers and not over names. */
import type { StandardForm } from '../../schema/form.ts';
import type { CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import { PLANS } from './plan.ts';

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

/** Undefined where the report lacks the cell. */
export type Sheet = readonly (Cell | undefined)[];

export function sheetOf(cells: Cells, form: StandardForm): (Cell | undefined)[] {
  return PLANS[form].paths.map((path) => cells[path]);
}

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

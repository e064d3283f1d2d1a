/** Rows on their way to a table, and the only ways from a cell to a number. */
import type { CellPath } from '../../schema/paths.ts';
import type { Report } from '../../schema/report.ts';

export type Value = string | number | boolean | null;
/** One row by column name; null is "no number", never zero. */
export type Row = Readonly<Record<string, Value>>;

/** The stated or derived number of a cell; null when blank, missing, unsure or not on the form. */
export function numberAt(report: Report, path: CellPath): number | null {
  const cell = report.cells[path];
  if (cell === undefined || (cell.state !== 'stated' && cell.state !== 'derived')) return null;
  return cell.value !== null && Number.isFinite(cell.value) ? cell.value : null;
}

/** As `numberAt`, for counts: a fraction or a number beyond INTEGER is null here and stays visible in `cells`. */
export function countAt(report: Report, path: CellPath): number | null {
  const value = numberAt(report, path);
  return value !== null && isInteger32(value) ? value + 0 : null;
}

/** Sum of numbers that are all there, else null. */
export function sumOfAll(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function isInteger32(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

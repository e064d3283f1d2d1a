/** Totals the report leaves blank, computed where every part is a number. Stated cells are never touched. */
import {
  APPLICANT_PARTS,
  CHANNELS,
  OUTCOME_PARTS,
  REQUEST_ROWS,
  requestRowsOf,
  type Form,
  type RequestRow,
  type StandardForm,
} from '../../schema/form.ts';
import { disputePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';

export type Cells = Readonly<Partial<Record<CellPath, Cell>>>;

const NO_OUTCOME: ReadonlySet<string> = new Set(['in', 'sum', 'out']);

/** The rows whose sum is the row `total`, on one form. */
export function outcomeRows(form: StandardForm): readonly RequestRow[] {
  const outcomes = new Set<string>(REQUEST_ROWS.filter((row) => !NO_OUTCOME.has(row.group)).map((row) => row.code));
  return requestRowsOf(form).filter((row) => outcomes.has(row));
}

/** A number that may be reckoned with: stated or derived. null when blank, unsure, missing or not on the form. */
export function numberAt(cells: Cells, path: CellPath): number | null {
  const cell = cells[path];
  return cell === undefined || cell.state === 'blank' || cell.state === 'unsure' ? null : cell.value;
}

/** Sum of the cells; null when one of them is no number. Fractions of an odd cell are kept to six decimals. */
export function sumAt(cells: Cells, paths: readonly CellPath[]): number | null {
  let sum = 0;
  for (const path of paths) {
    const value = numberAt(cells, path);
    if (value === null) return null;
    sum += value;
  }
  return Math.round(sum * 1e6) / 1e6;
}

/** Adds `path` as the sum of its parts when it is blank or missing and all parts are numbers. */
function derived(cells: Cells, path: CellPath, parts: readonly CellPath[]): Cells {
  const cell = cells[path];
  if (cell !== undefined && cell.state !== 'blank') return cells;
  const value = sumAt(cells, parts);
  return value === null ? cells : { ...cells, [path]: { value, state: 'derived', raw: '', at: null } };
}

const GRAND_TOTAL = requestPath('total', 'total');

/** The grand total by its row or by its column; null when neither gives it or the two disagree. */
function grandTotal(cells: Cells, form: StandardForm): Cells {
  const byRow = APPLICANT_PARTS.map((who) => requestPath('total', who));
  const byColumn = outcomeRows(form).map((row) => requestPath(row, 'total'));
  const [row, column] = [sumAt(cells, byRow), sumAt(cells, byColumn)];
  if (row !== null && column !== null && row !== column) return cells;
  return derived(cells, GRAND_TOTAL, row === null ? byColumn : byRow);
}

/**
 * The cells with their derived totals: the total column of every row, the row `total` of every column, the total of every
 * channel. A blank part is no zero, so nothing is derived from it. A total neither stated nor derived stays as it is.
 */
export function deriveTotals(cells: Cells, form: Form | null): Cells {
  if (form === null || form === 'pre2019') return cells;
  const outcomes = outcomeRows(form);
  let result = cells;
  for (const row of requestRowsOf(form).filter((one) => one !== 'total')) {
    result = derived(
      result,
      requestPath(row, 'total'),
      APPLICANT_PARTS.map((who) => requestPath(row, who)),
    );
  }
  for (const who of APPLICANT_PARTS) {
    result = derived(
      result,
      requestPath('total', who),
      outcomes.map((row) => requestPath(row, who)),
    );
  }
  result = grandTotal(result, form);
  for (const channel of CHANNELS) {
    result = derived(
      result,
      disputePath(channel, 'total'),
      OUTCOME_PARTS.map((outcome) => disputePath(channel, outcome)),
    );
  }
  return result;
}

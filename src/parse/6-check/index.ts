/** The form's arithmetic (勾稽关系) within one report. A check with an operand that is no number is not assessable and absent. */
import type { Form, StandardForm } from '../../schema/form.ts';
import type { CheckCode } from '../../schema/checks.ts';
import type { Check } from '../../schema/report.ts';
import { cellsOf, fillingOf, isMoneyPlace, PLACES, type Cells, type Sheet } from '../ground/places.ts';
import { readDashes } from './dashes.ts';
import { fillInTotals } from './derive.ts';
import { PLANS, type Sum } from './plan.ts';
import { numberOf, sumOf } from './sheet.ts';

export { fillInTotals } from './derive.ts';
export { proseChecks } from './prose/prose.ts';
export type { Cells } from '../ground/places.ts';

type Found = Check[];

/** Adds a check, unless one of its sides is no number. */
function check(found: Found, code: CheckCode, path: string, left: number | null, right: number | null): void {
  if (left !== null && right !== null) found.push({ code, path, left, right, holds: left === right });
}

/** Parts against their total. A derived total that equals its parts is nothing but their sum, so nothing was assessed. */
function addUp(found: Found, sheet: Sheet, code: CheckCode, sums: readonly Sum[]): void {
  for (const { path, parts, total } of sums) {
    const right = numberOf(sheet[total]);
    const left = right === null ? null : sumOf(sheet, parts);
    if (left !== right || sheet[total]?.state !== 'derived') check(found, code, path, left, right);
  }
}

/** Check 1: new + carried_in = total + carried_out. A column without any stated number says nothing. */
function balances(found: Found, sheet: Sheet, form: StandardForm): void {
  const isStated = (place: number): boolean => sheet[place]?.state === 'stated';
  for (const { path, plus, equals } of PLANS[form].balances) {
    if (plus.some(isStated) || equals.some(isStated))
      check(found, 'balance', path, sumOf(sheet, plus), sumOf(sheet, equals));
  }
}

/** Check 5, form 2019: no more disclosed this year than in all. */
function disclosedInAll(found: Found, sheet: Sheet, form: StandardForm): void {
  for (const { path, parts, total } of PLANS[form].disclosed) {
    const left = sumOf(sheet, parts);
    const right = numberOf(sheet[total]);
    if (left === null || right === null) continue;
    found.push({ code: 'disclosed-over-total', path, left, right, holds: left >= right });
  }
}

/** Check 7: no negative count but a change, no fractional one but an amount. One entry a path at fault; the others hold unsaid. */
function counts(found: Found, sheet: Sheet, form: StandardForm): void {
  for (const place of PLANS[form].places) {
    const cell = sheet[place];
    // A fractional count is never certain (another cell may have got into it), so that it is looked for among the unsure as well.
    const value = cell?.value ?? null;
    if (value === null || cell?.state === 'derived') continue;
    if (value >= 0 && Number.isInteger(value)) continue;
    const path = PLACES[place] ?? '';
    if (value < 0 && !path.endsWith('.change') && numberOf(cell) !== null) check(found, 'negative', path, value, 0);
    if (!Number.isInteger(value) && !isMoneyPlace(place)) check(found, 'fractional', path, value, Math.round(value));
  }
}

/**
 * Checks 1 to 5 and 7 on stated and derived numbers (derive first); `unsure` ones and blanks are no operands, but for dashes that
 * the report's sums show to be zeros (`dashes.ts`). Reports before the common forms have no checks.
 */
export function checkSheet(sheet: Sheet, form: Form | null): readonly Check[] {
  if (form === null || form === 'pre2019') return [];
  const operands = readDashes(sheet, form);
  const { rows, columns, totals, channels } = PLANS[form];
  const found: Found = [];
  balances(found, operands, form);
  addUp(found, operands, 'outcomes', columns);
  addUp(found, operands, 'outcomes', [totals]);
  addUp(found, operands, 'row-sum', rows);
  addUp(found, operands, 'channel-sum', channels);
  disclosedInAll(found, sheet, form);
  counts(found, sheet, form);
  return found;
}

/** The same of cells by path. */
export function checkReport(cells: Cells, form: Form | null): readonly Check[] {
  return checkSheet(fillingOf(cells).sheet, form);
}

/** Cells by path with their derived totals. */
export function deriveTotals(cells: Cells, form: Form | null): Cells {
  const filling = fillingOf(cells);
  return fillInTotals(filling, form) ? cellsOf(filling) : cells;
}

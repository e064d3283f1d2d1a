/** The form's arithmetic (勾稽关系) within one report. A check with an operand that is no number is not assessable and absent. */
import type { Form, StandardForm } from '../../schema/form.ts';
import type { CheckCode } from '../../schema/checks.ts';
import { MONEY_PATHS, type CellPath } from '../../schema/paths.ts';
import type { Check } from '../../schema/report.ts';
import { readDashes } from './dashes.ts';
import { numberAt, sumAt, type Cells } from './derive.ts';
import { PLANS, type Sum } from './plan.ts';

export { deriveTotals, type Cells } from './derive.ts';
export { proseChecks } from './prose.ts';

type Found = Check[];

/** Adds a check, unless one of its sides is no number. */
function check(found: Found, code: CheckCode, path: string, left: number | null, right: number | null): void {
  if (left !== null && right !== null) found.push({ code, path, left, right, holds: left === right });
}

/** Parts against their total. A derived total that equals its parts is nothing but their sum, so nothing was assessed. */
function addUp(found: Found, cells: Cells, code: CheckCode, sums: readonly Sum[]): void {
  for (const { path, parts, total } of sums) {
    const right = numberAt(cells, total);
    const left = right === null ? null : sumAt(cells, parts);
    if (left !== right || cells[total]?.state !== 'derived') check(found, code, path, left, right);
  }
}

/** Check 1: new + carried_in = total + carried_out. A column without any stated number says nothing. */
function balances(found: Found, cells: Cells, form: StandardForm): void {
  const isStated = (path: CellPath): boolean => cells[path]?.state === 'stated';
  for (const { path, plus, equals } of PLANS[form].balances) {
    if (plus.some(isStated) || equals.some(isStated))
      check(found, 'balance', path, sumAt(cells, plus), sumAt(cells, equals));
  }
}

/** Check 5, form 2019: no more disclosed this year than in all. */
function disclosed(found: Found, cells: Cells): void {
  for (const item of ['regulations', 'normative'] as const) {
    const left = numberAt(cells, `proactive.${item}.total`);
    const right = numberAt(cells, `proactive.${item}.disclosed`);
    if (left === null || right === null) continue;
    found.push({ code: 'disclosed-over-total', path: `proactive.${item}.*`, left, right, holds: left >= right });
  }
}

const MONEY: ReadonlySet<string> = new Set(MONEY_PATHS);

/** Check 7: no negative count but a change, no fractional one but an amount. One entry a path at fault; the others hold unsaid. */
function counts(found: Found, cells: Cells, form: StandardForm): void {
  for (const path of PLANS[form].paths) {
    const cell = cells[path];
    // A fractional count is never certain (another cell may have got into it), so that it is looked for among the unsure as well.
    const value = cell?.value ?? null;
    if (value === null || cell?.state === 'derived') continue;
    if (value < 0 && !path.endsWith('.change') && numberAt(cells, path) !== null)
      check(found, 'negative', path, value, 0);
    if (!Number.isInteger(value) && !MONEY.has(path)) check(found, 'fractional', path, value, Math.round(value));
  }
}

/**
 * Checks 1 to 5 and 7 on stated and derived numbers (derive first); `unsure` ones and blanks are no operands, but for dashes that
 * the report's sums show to be zeros (`dashes.ts`). Reports before the common forms have no checks.
 */
export function checkReport(cells: Cells, form: Form | null): readonly Check[] {
  if (form === null || form === 'pre2019') return [];
  const operands = readDashes(cells, form);
  const { rows, columns, channels } = PLANS[form];
  const found: Found = [];
  balances(found, operands, form);
  addUp(found, operands, 'outcomes', columns);
  addUp(found, operands, 'row-sum', rows);
  addUp(found, operands, 'channel-sum', channels);
  if (form === '2019') disclosed(found, cells);
  counts(found, cells, form);
  return found;
}

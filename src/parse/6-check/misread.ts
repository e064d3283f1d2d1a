/** A matrix of which many sums fail was misread: organs slip in one sum or two, a shifted text breaks them everywhere. */
import type { Form, StandardForm } from '../../schema/form.ts';
import type { Check } from '../../schema/report.ts';
import type { Remark } from '../4-align/index.ts';
import type { Sheet } from '../ground/places.ts';
import { PLANS } from './plan.ts';
import { numberOf } from './sheet.ts';

/** From this share of its sums on, and this many, a matrix is not believed. */
const SHARE = 0.15;
const COUNT = 3;
/** Rows moved against their labels break the columns of several applicants at once: so many, and this part of those with figures. */
const COLUMNS = 2;
const PART = 0.5;

export const MISREAD: Remark = { code: 'matrix-misread', path: 'requests', detail: '', at: null };

interface Side {
  /** The sum of what is stated. */
  readonly least: number;
  /** Whether all of it is stated. */
  readonly whole: boolean;
}

function sideOf(sheet: Sheet, places: readonly number[]): Side {
  let least = 0;
  let whole = true;
  for (const place of places) {
    const value = numberOf(sheet[place]);
    whole &&= value !== null;
    least += value ?? 0;
  }
  return { least, whole };
}

/** No count is negative: what is known of one side may not exceed the whole of the other. */
function contradict(a: Side, b: Side): boolean {
  return (b.whole && a.least > b.least) || (a.whole && b.least > a.least);
}

/** Whether sums over rows fail for several applicants, the total aside. */
function columnsFail(sheet: Sheet, form: StandardForm): boolean {
  const { columns, balances, totals } = PLANS[form];
  const sums = [
    ...columns.map(({ path, parts, total }) => ({ path, sides: [parts, [total]] as const })),
    ...balances.map(({ path, plus, equals }) => ({ path, sides: [plus, equals] as const })),
  ].filter(({ path }) => path !== totals.path);
  const filled = new Set<string>();
  const failing = new Set<string>();
  for (const { path, sides } of sums) {
    const a = sideOf(sheet, sides[0]);
    const b = sideOf(sheet, sides[1]);
    if (a.least > 0 && b.least > 0) filled.add(path);
    if (contradict(a, b)) failing.add(path);
  }
  return failing.size >= COLUMNS && failing.size >= PART * filled.size;
}

/** Whether too many sums of the request matrix fail among the checks of a report, or those of several applicants on its sheet. */
export function isMisread(checks: readonly Check[], sheet: Sheet, form: Form | null): boolean {
  if (form === null || form === 'pre2019') return false;
  let sums = 0;
  let failing = 0;
  for (const { path, holds } of checks) {
    if (!path.startsWith('requests.')) continue;
    sums += 1;
    if (!holds) failing += 1;
  }
  return (failing >= COUNT && failing >= SHARE * sums) || columnsFail(sheet, form);
}

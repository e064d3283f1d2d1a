/**
 * Whether running text keeps cells apart and by their labels. Part 二 has no sums to prove anything: in a text that runs digits of
 * several cells together, or gives the matrix' labels in another order than the form, no figure in a line is believed without one.
 */
import { halfWidth } from '../ground/characters/normalize.ts';
import type { Item } from '../2-locate/items.ts';
import type { ReportParts } from '../2-locate/index.ts';
import { rowsNamed } from '../2-locate/labels.ts';

/** So many runs of digits as long as a row of single ones: amounts of money may be as long, but not that often. */
const MANY_RUNS = 4;
const RUN = /^\d{7,}$/;
/** Items after a label of part 二 that may be its figures. */
const REACH = 8;
/** So many labels of a matrix that was not found: they stand out of order. */
const MANY_LABELS = 8;

export function keepsOrder(items: readonly Item[], { rows, matrix, proactive }: ReportParts): boolean {
  const torn = proactive.some(({ label, to }) => hasTorn(items.slice(label, Math.min(to, label + REACH))));
  if (torn) return false;
  const lines = items.filter((item) => item.rowKind === 'line' && item.row >= rows[0] && item.row < rows[1]);
  if (lines.filter((item) => item.type === 'number' && RUN.test(halfWidth(item.text).trim())).length >= MANY_RUNS)
    return false;
  if (matrix !== null) return true;
  return new Set(lines.flatMap((item) => (item.type === 'word' ? rowsNamed(item.key) : []))).size < MANY_LABELS;
}

/**
 * Whether a figure in a line begins with a nought: the rest of a larger one whose head went to the cell before (`034`), or two cells
 * in one (`00`). A group of thousands (`1 034`) may.
 */
export function hasTorn(items: readonly Item[]): boolean {
  return items.some((item, i) => {
    if (item.type !== 'number' || item.rowKind !== 'line' || !/^[+-]?0\d/.test(halfWidth(item.text))) return false;
    const before = items[i - 1];
    const apart = before?.row === item.row ? item.at[0] - before.at[1] : Infinity;
    return !(apart === 1 && /^0\d\d$/.test(halfWidth(item.text)) && /^\d{1,3}$/.test(halfWidth(before?.text ?? '')));
  });
}

/** Signs that the figures of a matrix do not stand by their labels or under the form's columns. */
import { APPLICANTS } from '../../schema/form.ts';
import type { Item } from '../2-locate/items.ts';
import { rowsNamed } from '../2-locate/labels.ts';
import type { RowToRead } from './rows.ts';

const WIDTH = APPLICANTS.length;

/** So many rows, and this part of them, with equally few figures. */
const MIN_LACKING = 8;
const MOST = 0.8;
/** Fewer are those of an organ that leaves noughts out. */
const LEAST = 5;
/** More cells above the first label than this are another table. */
const MAX_ABOVE = 2 * WIDTH;

/** Whether a column of the table is missing: no row is full, and nearly all lack the same number of cells. */
export function lacksColumn(rows: readonly RowToRead[]): boolean {
  const figures = rows
    .map(({ items }) => items.filter(({ type }) => type === 'number').length)
    .filter((count) => count > 0);
  const most = Math.max(0, ...figures);
  return (
    figures.length >= MIN_LACKING &&
    most >= LEAST &&
    most < WIDTH &&
    figures.filter((count) => count === most).length >= MOST * figures.length
  );
}

/**
 * Whether a row of figures stands between the header and the first label: figures then come before their labels. Numbers of columns
 * (`1 2 3 …`) are no such row, nor are the figures of another table.
 */
export function figuresAbove(items: readonly Item[], first: number): boolean {
  const figures: Item[] = [];
  let i = first - 1;
  for (; i >= 0 && items[i]?.type !== 'word'; i -= 1) {
    const item = items[i];
    if (item !== undefined && item.type !== 'space') figures.unshift(item);
  }
  const before = items[i];
  if (figures.length < WIDTH || figures.length > MAX_ABOVE || before === undefined) return false;
  if (rowsNamed(before.key).includes('carried_out')) return false;
  const numbers = figures.flatMap(({ figure }) => (figure?.type === 'number' ? [figure.value] : []));
  const counted = numbers.every((value, at) => at === 0 || value === (numbers[at - 1] ?? 0) + 1);
  return numbers.length > 1 && !counted;
}

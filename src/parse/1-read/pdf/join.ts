/** Drawn tables that go on over a page break get one number and common columns. */
import type { BlockCell } from '../compose.ts';
import type { Grid } from './tables.ts';

/** Boundaries this near are the same column's on two pages. */
const SAME = 6;

/** true when `next` can be the rest of a table with columns `xs`: equal at the sides, and one's columns among the other's. */
export function continues(xs: readonly number[], next: readonly number[]): boolean {
  const ends = near(xs[0], next[0]) && near(xs.at(-1), next.at(-1));
  return ends && (within(xs, next) || within(next, xs));
}

/** The finer of two sets of columns. */
export function finer(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length > a.length ? b : a;
}

/** The grid's cells counted in the columns `xs` instead of its own. */
export function recount(grid: Grid, xs: readonly number[]): BlockCell[][] {
  const map = grid.xs.map((value) => nearest(xs, value));
  const to = (col: number): number => map[col] ?? col;
  return grid.rows.map((row) =>
    row.map((cell) => ({ ...cell, col: to(cell.col), colSpan: to(cell.col + cell.colSpan) - to(cell.col) })),
  );
}

function within(few: readonly number[], many: readonly number[]): boolean {
  return few.every((value) => many.some((other) => near(value, other)));
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME;
}

function nearest(values: readonly number[], value: number): number {
  return values.reduce(
    (best, other, index) => (Math.abs(other - value) < Math.abs((values[best] ?? Infinity) - value) ? index : best),
    0,
  );
}

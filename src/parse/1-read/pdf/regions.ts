/** A grid of lines → its cells: neighbouring fields with no line between them are one merged cell. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Rule } from './page.ts';
import type { Lattice } from './rules.ts';

export interface Region {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Regions {
  readonly regions: readonly Region[];
  /** The region of a field; null outside. */
  readonly at: (row: number, col: number) => Region | null;
  /** false when a merged cell is no rectangle: the lines do not tell the columns for certain. */
  readonly regular: boolean;
}

/** Share of a field's side that must be drawn to part two cells. */
const DRAWN = 0.6;

export function regionsOf(lattice: Lattice): Regions {
  const rows = lattice.ys.length - 1;
  const cols = lattice.xs.length - 1;
  const parent = Array.from({ length: rows * cols }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const walls = sides(lattice);
  for (let row = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1) {
      const field = row * cols + col;
      if (col + 1 < cols && !walls.right(row, col)) parent[rootOf(field + 1)] = rootOf(field);
      if (row + 1 < rows && !walls.below(row, col)) parent[rootOf(field + cols)] = rootOf(field);
    }
  }
  const fields = new Map<number, number[]>();
  for (let field = 0; field < rows * cols; field += 1) {
    const root = rootOf(field);
    const list = fields.get(root);
    if (list === undefined) fields.set(root, [field]);
    else list.push(field);
  }
  let regular = true;
  const byField = new Map<number, Region>();
  const regions = [...fields.values()].map((list) => {
    const region = box(list, cols);
    if (region.rowSpan * region.colSpan !== list.length) regular = false;
    for (const field of list) byField.set(field, region);
    return region;
  });
  const at = (row: number, col: number): Region | null =>
    col < 0 || col >= cols ? null : (byField.get(row * cols + col) ?? null);
  return { regions, at, regular };
}

function box(fields: readonly number[], cols: number): Region {
  const rows = fields.map((field) => Math.floor(field / cols));
  const columns = fields.map((field) => field % cols);
  const row = Math.min(...rows);
  const col = Math.min(...columns);
  return { row, col, rowSpan: Math.max(...rows) - row + 1, colSpan: Math.max(...columns) - col + 1 };
}

function sides({ xs, ys, across, down }: Lattice): {
  right: (row: number, col: number) => boolean;
  below: (row: number, col: number) => boolean;
} {
  const downAt = byBoundary(down, xs);
  const acrossAt = byBoundary(across, ys);
  return {
    right: (row, col) => covered(elementAt(downAt, col + 1), elementAt(ys, row), elementAt(ys, row + 1)),
    below: (row, col) => covered(elementAt(acrossAt, row + 1), elementAt(xs, col), elementAt(xs, col + 1)),
  };
}

/** The lines that make each boundary: those nearest to it. */
function byBoundary(rules: readonly Rule[], boundaries: readonly number[]): Rule[][] {
  const lists: Rule[][] = boundaries.map(() => []);
  for (const rule of rules) {
    let best = 0;
    boundaries.forEach((value, index) => {
      if (Math.abs(value - rule.at) < Math.abs(elementAt(boundaries, best) - rule.at)) best = index;
    });
    lists[best]?.push(rule);
  }
  return lists;
}

function covered(rules: readonly Rule[], from: number, to: number): boolean {
  let length = 0;
  let reached = from;
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const end = Math.min(rule.to, to);
    length += Math.max(0, end - Math.max(rule.from, reached));
    reached = Math.max(reached, end);
  }
  return length >= DRAWN * (to - from);
}

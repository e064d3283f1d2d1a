/** Drawn lines → grids: lines along an axis are joined, lines that touch belong to one table. */
import type { Rule } from './page.ts';

export interface Lattice {
  /** Boundaries of columns, ascending. */
  readonly xs: readonly number[];
  /** Boundaries of rows, ascending. */
  readonly ys: readonly number[];
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines this near on the other axis are one line (double borders, borders drawn cell by cell). */
const SAME_LINE = 1.6;
/** Gap within one line: dashes, and borders that stop short of a corner. */
const JOIN = 3.5;
/** Distance at which two lines still meet. */
const TOUCH = 3.5;
/** A column cannot be narrower than a digit, a row not lower than a small one. */
const MIN_COLUMN = 6;
const MIN_ROW = 5;
const MIN_LENGTH = 5;
/** Beyond these it is a drawing. */
const MAX_LINES = 1500;
const MAX_FIELDS = 30_000;

/** Grids of a page. One with fewer than two cells is a frame or an underline, not a table. */
export function lattices(rules: readonly Rule[]): Lattice[] {
  const across = joined(rules.filter((rule) => rule.across));
  const down = joined(rules.filter((rule) => !rule.across));
  if (across.length > MAX_LINES || down.length > MAX_LINES) return [];
  return groups(across, down).flatMap((group) => lattice(group.across, group.down));
}

/** Pieces of one line made whole. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at);
  const bands: Rule[][] = [];
  for (const rule of sorted) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && rule.at - band[0].at <= SAME_LINE) band.push(rule);
    else bands.push([rule]);
  }
  return bands.flatMap(joinBand).filter((rule) => rule.to - rule.from >= MIN_LENGTH);
}

function joinBand(band: Rule[]): Rule[] {
  const whole: Rule[] = [];
  for (const rule of band.sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && rule.from - last.to <= JOIN) {
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    } else {
      whole.push(rule);
    }
  }
  return whole;
}

interface Group {
  readonly across: Rule[];
  readonly down: Rule[];
}

function groups(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const parent = [...across, ...down].map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      const meets = v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH;
      if (meets) parent[rootOf(across.length + j)] = rootOf(i);
    });
  });
  const found = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const root = rootOf(index);
    const group = found.get(root) ?? { across: [], down: [] };
    found.set(root, group);
    return group;
  };
  across.forEach((rule, index) => groupOf(index).across.push(rule));
  down.forEach((rule, index) => groupOf(across.length + index).down.push(rule));
  return [...found.values()];
}

function lattice(across: readonly Rule[], down: readonly Rule[]): Lattice[] {
  if (across.length < 1 || down.length < 1) return [];
  const xs = boundaries([...down.map((rule) => rule.at), ...ends(across)], MIN_COLUMN);
  const ys = boundaries([...across.map((rule) => rule.at), ...ends(down)], MIN_ROW);
  const fields = (xs.length - 1) * (ys.length - 1);
  return fields >= 2 && fields <= MAX_FIELDS && xs.length > 2 ? [{ xs, ys, across, down }] : [];
}

/** Tables are often open at the sides: the lines' ends close them. */
function ends(rules: readonly Rule[]): number[] {
  return [Math.min(...rules.map((rule) => rule.from)), Math.max(...rules.map((rule) => rule.to))];
}

function boundaries(values: readonly number[], least: number): number[] {
  const clusters: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const cluster = clusters.at(-1);
    if (cluster?.[0] !== undefined && value - cluster[0] < least) cluster.push(value);
    else clusters.push([value]);
  }
  return clusters.map((cluster) => cluster.reduce((sum, value) => sum + value, 0) / cluster.length);
}

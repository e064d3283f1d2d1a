/** A page → its lines of running text and its drawn tables, from top to bottom. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import type { Page, Word } from './page.ts';
import type { Lattice } from './rules.ts';
import { lattices } from './rules.ts';
import type { Grid } from './tables.ts';
import { gridOf, holds } from './tables.ts';

export type Item =
  | { readonly kind: 'line'; readonly y: number; readonly line: Line }
  | { readonly kind: 'grid'; readonly y: number; readonly grid: Grid };

export function itemsOf(page: Page): Item[] {
  const tables = lattices(page.rules).sort((a, b) => area(a) - area(b));
  const inside = new Map<Lattice, Word[]>(tables.map((table) => [table, []]));
  const free: Word[] = [];
  for (const word of page.words) {
    // The innermost grid comes first.
    const table = tables.find((lattice) => holds(lattice, word));
    if (table === undefined) free.push(word);
    else inside.get(table)?.push(word);
  }
  const grids = [...inside].flatMap(([table, words]): Item[] => {
    if (words.length === 0) return [];
    const grid = gridOf(table, words);
    const cells = grid.rows.reduce((sum, row) => sum + row.length, 0);
    // A frame around text is no table.
    if (cells > 1) return [{ kind: 'grid', y: elementAt(table.ys, 0), grid }];
    return linesOf(words).map((line) => ({ kind: 'line', y: line.y, line }));
  });
  const lines = linesOf(free).map((line): Item => ({ kind: 'line', y: line.y, line }));
  return [...lines, ...grids].sort((a, b) => a.y - b.y);
}

function area({ xs, ys }: Lattice): number {
  const extent = (edges: readonly number[]): number => elementAt(edges, edges.length - 1) - elementAt(edges, 0);
  return extent(xs) * extent(ys);
}

/** Words inside a drawn grid → rows of cells at the grid's own columns. */
import type { BlockCell } from '../compose.ts';
import { linesOf, textOf } from './lines.ts';
import type { Word } from './page.ts';
import { center, middle } from './page.ts';
import type { Region } from './regions.ts';
import { regionsOf } from './regions.ts';
import type { Lattice } from './rules.ts';

/** A drawn table, or the part of one on a page. */
export interface Grid {
  /** Boundaries of columns; a cell's `col` and `colSpan` count in them. */
  readonly xs: readonly number[];
  readonly exact: boolean;
  readonly rows: readonly (readonly BlockCell[])[];
}

/** Index of the interval of ascending `boundaries` that holds `value`; -1 outside. */
function interval(boundaries: readonly number[], value: number): number {
  const above = boundaries.findIndex((boundary) => boundary > value);
  return above - 1;
}

/** true when the word stands inside the grid. */
export function holds(lattice: Lattice, word: Word): boolean {
  return interval(lattice.xs, center(word)) >= 0 && interval(lattice.ys, middle(word)) >= 0;
}

/** The table of a grid and the words in it. */
export function gridOf(lattice: Lattice, words: readonly Word[]): Grid {
  const { regions, at, regular } = regionsOf(lattice);
  const inside = new Map<Region, Word[]>();
  for (const word of words) {
    const region = at(interval(lattice.ys, middle(word)), interval(lattice.xs, center(word)));
    if (region === null) continue;
    const list = inside.get(region);
    if (list === undefined) inside.set(region, [word]);
    else list.push(word);
  }
  const starts = [...new Set(regions.map((region) => region.row))].sort((a, b) => a - b);
  const rows = starts.map((row) =>
    regions
      .filter((region) => region.row === row)
      .sort((a, b) => a.col - b.col)
      .map((region): BlockCell => ({
        text: linesOf(inside.get(region) ?? [])
          .map((line) => textOf(line.words))
          .join('\n'),
        col: region.col,
        colSpan: region.colSpan,
        rowSpan: starts.filter((start) => start >= row && start < row + region.rowSpan).length,
      })),
  );
  return { xs: lattice.xs, exact: regular, rows };
}

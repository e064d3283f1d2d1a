/** Pages → lines and rows of cells in reading order: drawn tables by their lines, others by how their text is aligned. */
import type { Block } from '../compose.ts';
import { hold } from '../limits/limits.ts';
import { alignedBlocks } from './aligned/blocks.ts';
import { withoutFurniture } from './furniture.ts';
import { itemsOf } from './items.ts';
import { continues, finer, recount } from './join.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { stitch } from './stitch.ts';
import type { Grid } from './tables.ts';

type Part =
  | { readonly kind: 'lines'; readonly pages: Line[][] }
  | { readonly kind: 'table'; readonly grids: Grid[]; page: number };

/** The blocks of a document. */
export function blocksOf(pages: readonly Page[]): Block[] {
  for (const { words } of pages) hold('words', words.length, 'words on a page');
  let tables = 0;
  const nextTable = (): number => tables++;
  return partsOf(pages).flatMap((part) => {
    if (part.kind === 'lines') return alignedBlocks(part.pages, nextTable);
    const table = nextTable();
    const xs = part.grids.map((grid) => grid.xs).reduce(finer);
    const exact = part.grids.every((grid) => grid.exact);
    return stitch(part.grids.map((grid) => recount(grid, xs))).map((cells) => ({ kind: 'cells', table, exact, cells }));
  });
}

/** Runs of lines between drawn tables, and tables with what continues them on the next page. */
function partsOf(pages: readonly Page[]): Part[] {
  const parts: Part[] = [];
  withoutFurniture(pages.map((page) => ({ height: page.height, items: itemsOf(page) }))).forEach((items, page) => {
    let fresh = true;
    for (const item of items) {
      const last = parts.at(-1);
      if (item.kind === 'grid') {
        const columns = last?.kind === 'table' ? last.grids.map((grid) => grid.xs).reduce(finer) : [];
        if (last?.kind === 'table' && last.page < page && continues(columns, item.grid.xs)) {
          last.grids.push(item.grid);
          last.page = page;
        } else {
          parts.push({ kind: 'table', grids: [item.grid], page });
        }
      } else if (last?.kind === 'lines') {
        if (fresh) last.pages.push([item.line]);
        else last.pages.at(-1)?.push(item.line);
      } else {
        parts.push({ kind: 'lines', pages: [[item.line]] });
      }
      fresh = false;
    }
  });
  return parts;
}

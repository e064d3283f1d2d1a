/** Page numbers and running headers: they would stand in the middle of a table that goes over the page. */
import { countOne } from '../../ground/counts.ts';
import type { Item } from './items.ts';
import type { Line } from './lines.ts';
import { CELL_GAP, pieces, textOf } from './lines.ts';

export interface PageItems {
  readonly height: number;
  readonly items: readonly Item[];
}

/** Parts of the page's height where such lines stand. */
const HEAD = 0.1;
const FOOT = 0.88;

const MARKED_NUMBER =
  /^[-—–―－·•~\s]+\d{1,3}[-—–―－·•~\s]+$|^第\s*\d{1,3}\s*页(?:\s*(?:[，,/]\s*)?共\s*\d{1,3}\s*页)?$|^\d{1,3}\s*[/／]\s*\d{1,3}$/;
const DASHED_NUMBER = /^[-—–―－]\s*\d{1,3}\s*[-—–―－]$/;
/** In ems: three cells of a table stand further apart. */
const WIDEST_NUMBER = 6;
const BARE_NUMBER = /^\d{1,3}$/;

/** The items of all pages without page numbers, and without lines that come again at the same height of a later page. */
export function withoutFurniture(pages: readonly PageItems[]): Item[][] {
  const seen = new Set<string>();
  const offsets = bareOffsets(pages);
  return pages.map((page, index) => {
    const kept = page.items.filter((item, position) => {
      if (item.kind !== 'line') return true;
      if (isPageNumber(item.line)) return false;
      const head = item.y < HEAD * page.height;
      const foot = item.y > FOOT * page.height;
      if (!head && !foot) return true;
      const text = textOf(item.line.words).trim();
      if (MARKED_NUMBER.test(text)) return false;
      const atEdge = position === 0 || position === page.items.length - 1;
      if (BARE_NUMBER.test(text) && atEdge && offsets.has(Number(text) - index)) return false;
      // Lines of several cells may be a table's own, alike on two pages.
      if (pieces(item.line, CELL_GAP).length > 1) return true;
      const key = `${Math.round(item.y / 4)} ${text.replace(/\d+/g, '#')}`;
      return text.length < 2 || !/[^\d\s#]/.test(text) || !repeated(seen, key);
    });
    return kept;
  });
}

/** A number between dashes close to it, wherever it stands: pages printed anew carry the old ones' numbers in the middle. */
function isPageNumber({ words, size }: Line): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  return last.x1 - first.x0 < WIDEST_NUMBER * size && DASHED_NUMBER.test(textOf(words).trim());
}

function repeated(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

/** Bare numbers at an edge are page numbers when they count with the pages (of two at least), or say 1 on the only page. */
function bareOffsets(pages: readonly PageItems[]): Set<number> {
  const counts = new Map<number, number>();
  pages.forEach((page, index) => {
    const edges = page.items.length > 1 ? [page.items[0], page.items.at(-1)] : [];
    for (const item of edges) {
      if (item?.kind !== 'line') continue;
      const text = textOf(item.line.words).trim();
      if (!BARE_NUMBER.test(text)) continue;
      const offset = Number(text) - index;
      countOne(counts, offset);
    }
  });
  const enough = pages.length === 1 ? 1 : 2;
  return new Set(
    [...counts]
      .filter(([offset, count]) => count >= enough && (pages.length > 1 || offset === 1))
      .map(([offset]) => offset),
  );
}

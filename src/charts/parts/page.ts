import { PAGE_SIZE, type ChartView } from '../model.ts';

export interface Page<Item> {
  /** The own ones that are on another page first. */
  readonly items: readonly Item[];
  /** From 0; the last page when the view asks for one beyond it. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** Items that match the search. */
  readonly found: number;
}

/** Own agencies that stay in sight on every page. */
const PINNED = 3;

/** The agencies of a view: those that match the search, one page of them, and the own ones on every page. */
export function pageOf<Item extends { readonly label: string; readonly mine?: boolean }>(
  items: readonly Item[],
  view: ChartView,
): Page<Item> {
  const words = view.search.trim().toLowerCase();
  const found = words === '' ? items : items.filter((item) => item.label.toLowerCase().includes(words));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(0, Math.floor(view.page)), pages - 1);
  const [from, to] = [page * PAGE_SIZE, (page + 1) * PAGE_SIZE];
  const pinned = found.filter((item, at) => item.mine === true && (at < from || at >= to)).slice(0, PINNED);
  return { items: [...pinned, ...found.slice(from, to)], page, pages, found: found.length };
}

import { PAGE_SIZE, type ChartView } from '../model.ts';
import { finder, isWaiting } from '../search/found.ts';

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

interface Named {
  readonly label: string;
  readonly mine?: boolean;
}

/** Own agencies that stay in sight on every page. */
const PINNED = 3;

interface Found {
  readonly search: string;
  readonly waiting: boolean;
  readonly labels: ReadonlySet<string>;
}

/** Height, drawing and pager ask the same of the same items, which may be tens of thousands. */
const last = new WeakMap<readonly Named[], Found>();

function labelsFound(items: readonly Named[], search: string): ReadonlySet<string> {
  const waiting = isWaiting(search);
  const before = last.get(items);
  if (before?.search === search && before.waiting === waiting) return before.labels;
  const found = { search, waiting, labels: new Set(items.map(({ label }) => label).filter(finder(search))) };
  last.set(items, found);
  return found.labels;
}

/** The agencies of a view: those that match the search, one page of them, and the own ones on every page. */
export function pageOf<Item extends Named>(items: readonly Item[], view: ChartView): Page<Item> {
  const search = view.search.trim();
  const labels = search === '' ? null : labelsFound(items, search);
  const found = labels === null ? items : items.filter(({ label }) => labels.has(label));
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(0, Math.floor(view.page)), pages - 1);
  const [from, to] = [page * PAGE_SIZE, (page + 1) * PAGE_SIZE];
  const pinned = found.filter((item, at) => item.mine === true && (at < from || at >= to)).slice(0, PINNED);
  return { items: [...pinned, ...found.slice(from, to)], page, pages, found: found.length };
}

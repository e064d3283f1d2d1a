import { elementAt } from '../../../schema/element-at.ts';
import { LazyRows, type Rows } from '../../../queries/db/rows.ts';
import { PAGE_SIZE, type ChartView } from '../../model.ts';
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
  readonly places: readonly number[];
}

/** Height, drawing and pager ask the same of the same items, which may be tens of thousands. */
const last = new WeakMap<Rows<Named>, Found>();

/** Places of the items that match, ascending. */
function placesFound(items: Rows<Named>, search: string): readonly number[] {
  const waiting = isWaiting(search);
  const before = last.get(items);
  if (before?.search === search && before.waiting === waiting) return before.places;
  const matches = finder(search);
  const name = items instanceof LazyRows ? items.facts.name : (place: number) => items.at(place)?.label ?? '';
  const places: number[] = [];
  for (let place = 0; place < items.length; place += 1) if (matches(name(place))) places.push(place);
  last.set(items, { search, waiting, places });
  return places;
}

function isOwn(item: Named | undefined): boolean {
  return item?.mine === true;
}

/** Of `places` those that are the reader's own; of all items where `places` is null. */
function ownOf(items: Rows<Named>, places: readonly number[] | null): readonly number[] {
  if (items instanceof LazyRows && items.facts.own !== undefined) {
    const { own } = items.facts;
    if (places === null || own.length === 0) return own;
    const found = new Set(places);
    return own.filter((place) => found.has(place));
  }
  const all = places ?? Array.from({ length: items.length }, (_, place) => place);
  return all.filter((place) => isOwn(items.at(place)));
}

/** The agencies of a view: those that match the search, one page of them, and the own ones on every page. */
export function pageOf<Item extends Named>(items: Rows<Item>, view: ChartView): Page<Item> {
  const search = view.search.trim();
  const places = search === '' ? null : placesFound(items, search);
  const found = places === null ? items.length : places.length;
  const pages = Math.max(1, Math.ceil(found / PAGE_SIZE));
  const page = Math.min(Math.max(0, Math.floor(view.page)), pages - 1);
  const [from, to] = [page * PAGE_SIZE, Math.min(found, (page + 1) * PAGE_SIZE)];
  const shown = Array.from({ length: to - from }, (_, n) => (places === null ? from + n : elementAt(places, from + n)));
  const pinned = ownOf(items, places)
    .filter((place) => !shown.includes(place))
    .slice(0, PINNED);
  const made = [...pinned, ...shown].flatMap((place) => items.at(place) ?? []);
  return { items: made, page, pages, found };
}

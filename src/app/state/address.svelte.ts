/** The address bar as state: the one place where the reader's choices live. */
import { recalled, remember } from './memory.ts';
import { EMPTY_LINK, formatHash, parseHash, type Link, type Unknown } from '../url/link.ts';

type Change = Partial<Omit<Link, 'cards'>>;
type Filters = Pick<
  Link,
  'from' | 'to' | 'provinces' | 'levels' | 'kinds' | 'agencies' | 'sound' | 'alike' | 'consolidated'
>;

function filtersOf({ from, to, provinces, levels, kinds, agencies, sound, alike, consolidated }: Link): Filters {
  return { from, to, provinces, levels, kinds, agencies, sound, alike, consolidated };
}

function sameFilters(a: Link, b: Link): boolean {
  return JSON.stringify(filtersOf(a)) === JSON.stringify(filtersOf(b));
}

/** Another selection has other agencies: rankings begin again at their first page. */
function firstPages(cards: Link['cards']): Link['cards'] {
  return Object.fromEntries(Object.entries(cards).map(([id, view]) => [id, { ...view, page: 0 }]));
}

export class Address {
  #link: Link = $state.raw(EMPTY_LINK);
  #unknown: readonly Unknown[] = $state.raw([]);
  /** What was chosen before the last change of the filters; null where there was none on this page. */
  #before: Filters | null = $state.raw(null);
  /** The hash that `#link` was read from or written to. */
  #seen: string | null = null;

  constructor() {
    // While the build renders the first view there is no window, and so no address: the empty link stands.
    if (typeof window === 'undefined') return;
    this.#read();
    // popstate comes with back and forward, hashchange with a hash typed or pasted.
    window.addEventListener('popstate', this.#read);
    window.addEventListener('hashchange', this.#read);
  }

  get link(): Link {
    return this.#link;
  }

  /** Parts of the link that could not be read. */
  get unknown(): readonly Unknown[] {
    return this.#unknown;
  }

  get canUndo(): boolean {
    return this.#before !== null;
  }

  /** Takes the last change of the filters back; a step of history as any other. */
  undo(): void {
    if (this.#before === null) return;
    this.go(this.#before);
    this.#before = null;
  }

  #read = (): void => {
    // A hash that is followed comes with both events. A second new link would make every chart ask again.
    if (window.location.hash === this.#seen) return;
    this.#seen = window.location.hash;
    this.#before = null;
    const { link, unknown } = parseHash(window.location.hash);
    const own = recalled('own') ?? '';
    if (link.own === '' && own !== '') {
      // In the address too, so that a copied link shows what is shown here.
      this.#write({ ...link, own }, 'replace');
    } else this.#link = link;
    this.#unknown = unknown;
  };

  /** A choice of the reader: one step of history. */
  go(change: Change): void {
    this.#write({ ...this.#link, cards: firstPages(this.#link.cards), ...change }, 'push');
  }

  /** The reader's own agency, '' for none: on every page, and on the next visit; a setting, not a step back. */
  setOwn(own: string): void {
    remember('own', own);
    this.#write({ ...this.#link, own }, 'replace');
  }

  /** Lifts every filter; page, language, own agency and views stay. */
  reset(): void {
    const { page, lang, own, cards, params } = this.#link;
    this.#write({ ...EMPTY_LINK, page, lang, own, params, cards: firstPages(cards) }, 'push');
  }

  /** A choice that only this page knows; an empty value leaves the link. `replace`: not worth a step back. */
  setParams(params: Link['params'], how: 'push' | 'replace' = 'push'): void {
    this.#write({ ...this.#link, params: { ...this.#link.params, ...params } }, how);
  }

  /** A way of looking that is worth keeping in the link but not a step back. */
  setView(id: string, view: Link['cards'][string]): void {
    this.#write({ ...this.#link, cards: { ...this.#link.cards, [id]: view } }, 'replace');
  }

  #write(link: Link, how: 'push' | 'replace'): void {
    if (link.page !== this.#link.page) this.#before = null;
    else if (!sameFilters(link, this.#link)) this.#before = filtersOf(this.#link);
    this.#link = link;
    this.#unknown = [];
    const hash = formatHash(link);
    // Browsers escape a fragment in different ways: compare what the hashes say.
    if (hash === formatHash(parseHash(window.location.hash).link)) return;
    if (how === 'push') window.history.pushState(null, '', hash);
    else window.history.replaceState(null, '', hash);
    this.#seen = window.location.hash;
  }
}

/**
 * The address of a view: everything a reader can choose, in the hash of the URL.
 * `#/?from=2019&to=2025&province=…&level=…&kind=…&agency=NAME&sound=1&lang=en`; a key with several values is repeated.
 * `own=NAME` is the reader's own agency, marked wherever it is drawn.
 * What only one page understands has a key of its own, `p.KEY=…`; the page's links leave the others' out.
 * Agencies stand by name, for ids change with the data.
 */

import { hasOwnKey } from '../../schema/own-key.ts';
import type { Lang } from '../../charts/model.ts';
import { formatView, parseView, type CardViews } from './view.ts';

export const LANGS: readonly Lang[] = ['zh', 'en'];

/** What a link says, in names; nothing here has been compared with the data yet. */
export interface Link {
  /** Path of the page without slashes; '' is the overview. */
  readonly page: string;
  /** First and last report year, inclusive; null means the first or last year of the data. */
  readonly from: number | null;
  readonly to: number | null;
  readonly provinces: readonly string[];
  readonly levels: readonly string[];
  readonly kinds: readonly string[];
  readonly agencies: readonly string[];
  readonly sound: boolean;
  /** Sums over years of the same agencies in each year. */
  readonly alike: boolean;
  /** Consolidated reports (汇总口径) instead of those of organs. */
  readonly consolidated: boolean;
  /** Name of the reader's own agency; '' for none. No filter: it marks, it does not choose. */
  readonly own: string;
  /** How single cards are looked at, by card id; a card that is absent has the default view. */
  readonly cards: CardViews;
  /** What belongs to this page alone, by key (lower-case letters); an empty value is as good as none. */
  readonly params: Readonly<Record<string, string>>;
  readonly lang: Lang;
}

/** A part of a link that says nothing to us: an unknown key, a value that is not of its kind, a name the data lacks. */
export interface Unknown {
  readonly key: string;
  readonly value: string;
}

export const EMPTY_LINK: Link = {
  page: '',
  from: null,
  to: null,
  provinces: [],
  levels: [],
  kinds: [],
  agencies: [],
  sound: false,
  alike: false,
  consolidated: false,
  own: '',
  cards: {},
  params: {},
  lang: 'zh',
};

const LISTS = { province: 'provinces', level: 'levels', kind: 'kinds', agency: 'agencies' } as const;
type ListKey = keyof typeof LISTS;
const LIST_KEYS: readonly ListKey[] = ['province', 'level', 'kind', 'agency'];

/** A four-digit year, or undefined. */
function yearOf(value: string): number | undefined {
  return /^\d{4}$/.test(value) ? Number(value) : undefined;
}

/** Years in the wrong order are turned round: the reader meant the range between them. */
function ordered(link: Link): Link {
  const { from, to } = link;
  return from !== null && to !== null && from > to ? { ...link, from: to, to: from } : link;
}

type Reader = (link: Link, value: string) => Link | undefined;

function listReader(key: ListKey): Reader {
  const field = LISTS[key];
  return (link, value) => {
    const list = link[field];
    return value === '' ? undefined : list.includes(value) ? link : { ...link, [field]: [...list, value] };
  };
}

function yearReader(key: 'from' | 'to'): Reader {
  return (link, value) => {
    const year = yearOf(value);
    return year === undefined ? undefined : { ...link, [key]: year };
  };
}

/** By the name of the parameter; undefined where its value cannot be read. */
const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(LIST_KEYS.map((key) => [key, listReader(key)])),
  from: yearReader('from'),
  to: yearReader('to'),
  sound: (link, value) => (value === '1' ? { ...link, sound: true } : undefined),
  alike: (link, value) => (value === '1' ? { ...link, alike: true } : undefined),
  scope: (link, value) => (value === 'consolidated' ? { ...link, consolidated: true } : undefined),
  own: (link, value) => (value === '' ? undefined : { ...link, own: value }),
  lang: (link, value) => {
    const lang = LANGS.find((known) => known === value);
    return lang && { ...link, lang };
  },
  card: (link, value) => {
    const card = parseView(value);
    return card ? { ...link, cards: { ...link.cards, [card.id]: card.view } } : undefined;
  },
};

function read(link: Link, key: string, value: string): Link | undefined {
  if (hasOwnKey(READERS, key)) return READERS[key]?.(link, value);
  const param = /^p\.([a-z]+)$/.exec(key)?.[1];
  return param === undefined ? undefined : { ...link, params: { ...link.params, [param]: value } };
}

/** Reads a hash (with or without `#`). Never throws; what it cannot read is in `unknown`. */
export function parseHash(hash: string): { readonly link: Link; readonly unknown: readonly Unknown[] } {
  const text = hash.replace(/^#/, '');
  const cut = text.indexOf('?');
  const path = cut < 0 ? text : text.slice(0, cut);
  const params = new URLSearchParams(cut < 0 ? '' : text.slice(cut + 1));
  let link: Link = { ...EMPTY_LINK, page: path.replace(/^\/+|(?<!\/)\/+$/g, '') };
  const unknown: Unknown[] = [];
  for (const [key, value] of params) {
    const next = read(link, key, value);
    if (next) link = next;
    else unknown.push({ key, value });
  }
  return { link: ordered(link), unknown };
}

/** The hash of a link, with `#`; what is not chosen is left out, so the plain overview is `#/`. */
export function formatHash(link: Link): string {
  const params = new URLSearchParams();
  if (link.from !== null) params.append('from', String(link.from));
  if (link.to !== null) params.append('to', String(link.to));
  for (const key of LIST_KEYS) for (const value of link[LISTS[key]]) params.append(key, value);
  if (link.sound) params.append('sound', '1');
  if (link.alike) params.append('alike', '1');
  if (link.consolidated) params.append('scope', 'consolidated');
  if (link.own !== '') params.append('own', link.own);
  for (const [id, view] of Object.entries(link.cards)) {
    const value = formatView(id, view);
    if (value !== null) params.append('card', value);
  }
  for (const [key, value] of Object.entries(link.params)) if (value !== '') params.append(`p.${key}`, value);
  if (link.lang !== EMPTY_LINK.lang) params.append('lang', link.lang);
  const query = readable(params);
  return `#/${link.page}${query === '' ? '' : `?${query}`}`;
}

/** Chinese names stay legible in the address bar and in a mail; only what would break the query is escaped. */
function readable(params: URLSearchParams): string {
  return [...params]
    .map(([key, value]) => `${key}=${value.replace(/[%&+#?\s\p{Cc}]/gu, (char) => encodeURIComponent(char))}`)
    .join('&');
}

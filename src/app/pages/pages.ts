/** The pages of the site, in the order of the navigation. A later page is one more entry. */
import type { Component } from 'svelte';
import type { Dictionary } from '../../words/site/index.ts';
import type { View } from '../state/app.svelte.ts';
import Overview from './overview/Overview.svelte';

type PageComponent = Component<{ view: View }>;

export interface Page {
  readonly id: keyof Dictionary['shell']['about'];
  /** In the hash, without slashes; '' is the first page. */
  readonly path: string;
  label(t: Dictionary): string;
  /** At once where the page is there: all but the first come when they are asked for. */
  readonly load: () => PageComponent | Promise<PageComponent>;
}

function later(load: () => Promise<{ readonly default: PageComponent }>): Page['load'] {
  let there: PageComponent | undefined;
  return () =>
    there ??
    load().then((module) => {
      there = module.default;
      return there;
    });
}

const OVERVIEW: Page = { id: 'overview', path: '', label: (t) => t.nav.overview, load: () => Overview };

export const PAGES: readonly Page[] = [
  OVERVIEW,
  {
    id: 'requests',
    path: 'requests',
    label: (t) => t.board.nav.requests,
    load: later(() => import('./board/Requests.svelte')),
  },
  {
    id: 'refusals',
    path: 'refusals',
    label: (t) => t.board.nav.refusals,
    load: later(() => import('./board/Refusals.svelte')),
  },
  {
    id: 'procurement',
    path: 'procurement',
    label: (t) => t.board.nav.procurement,
    load: later(() => import('./board/Procurement.svelte')),
  },
  {
    id: 'disputes',
    path: 'disputes',
    label: (t) => t.board.nav.disputes,
    load: later(() => import('./board/Disputes.svelte')),
  },
  {
    id: 'compare',
    path: 'compare',
    label: (t) => t.nav.compare,
    load: later(() => import('./compare/Compare.svelte')),
  },
  {
    id: 'profile',
    path: 'profile',
    label: (t) => t.nav.profile,
    load: later(() => import('./profile/Profile.svelte')),
  },
  {
    id: 'quality',
    path: 'quality',
    label: (t) => t.nav.quality,
    load: later(() => import('./quality/Quality.svelte')),
  },
  {
    id: 'explore',
    path: 'explore',
    label: (t) => t.nav.explore,
    load: later(() => import('./explore/Explore.svelte')),
  },
  { id: 'source', path: 'source', label: (t) => t.nav.source, load: later(() => import('./source/Source.svelte')) },
  { id: 'check', path: 'check', label: (t) => t.nav.check, load: later(() => import('./check/Check.svelte')) },
  {
    id: 'briefing',
    path: 'briefing',
    label: (t) => t.nav.briefing,
    load: later(() => import('./briefing/Briefing.svelte')),
  },
];

/** undefined when no page has this path. */
export function pageOf(path: string): Page | undefined {
  return PAGES.find((page) => page.path === path);
}

/** The page to show: an unknown path leads to the first one. */
export function pageOrFirst(path: string): Page {
  return pageOf(path) ?? OVERVIEW;
}

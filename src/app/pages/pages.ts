/** The pages of the site, in the order of the navigation. A later page is one more entry. */
import type { Component } from 'svelte';
import type { Dictionary } from '../i18n/index.ts';
import type { View } from '../state/app.svelte.ts';
import Disputes from './board/Disputes.svelte';
import Procurement from './board/Procurement.svelte';
import Refusals from './board/Refusals.svelte';
import Requests from './board/Requests.svelte';
import Overview from './Overview.svelte';
import Briefing from './briefing/Briefing.svelte';
import Profile from './profile/Profile.svelte';
import Source from './source/Source.svelte';
import Compare from './compare/Compare.svelte';
import Explore from './explore/Explore.svelte';
import Quality from './quality/Quality.svelte';

export interface Page {
  readonly id: string;
  /** In the hash, without slashes; '' is the first page. */
  readonly path: string;
  label(t: Dictionary): string;
  readonly component: Component<{ view: View }>;
}

const OVERVIEW: Page = { id: 'overview', path: '', label: (t) => t.nav.overview, component: Overview };

export const PAGES: readonly Page[] = [
  OVERVIEW,
  { id: 'requests', path: 'requests', label: (t) => t.board.nav.requests, component: Requests },
  { id: 'refusals', path: 'refusals', label: (t) => t.board.nav.refusals, component: Refusals },
  { id: 'procurement', path: 'procurement', label: (t) => t.board.nav.procurement, component: Procurement },
  { id: 'disputes', path: 'disputes', label: (t) => t.board.nav.disputes, component: Disputes },
  { id: 'compare', path: 'compare', label: (t) => t.compare.nav, component: Compare },
  { id: 'profile', path: 'profile', label: (t) => t.profile.nav, component: Profile },
  { id: 'quality', path: 'quality', label: (t) => t.quality.nav, component: Quality },
  { id: 'explore', path: 'explore', label: (t) => t.explore.nav, component: Explore },
  { id: 'source', path: 'source', label: (t) => t.source.nav, component: Source },
  { id: 'briefing', path: 'briefing', label: (t) => t.briefing.nav, component: Briefing },
];

/** undefined when no page has this path. */
export function pageOf(path: string): Page | undefined {
  return PAGES.find((page) => page.path === path);
}

/** The page to show: an unknown path leads to the first one. */
export function pageOrFirst(path: string): Page {
  return pageOf(path) ?? OVERVIEW;
}

/** The pages of the site, in the order of the navigation. A later page is one more entry. */
import type { Component } from 'svelte';
import type { Dictionary } from '../i18n/index.ts';
import type { View } from '../state/app.svelte.ts';
import Overview from './Overview.svelte';
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
  { id: 'quality', path: 'quality', label: (t) => t.quality.nav, component: Quality },
];

/** undefined when no page has this path. */
export function pageOf(path: string): Page | undefined {
  return PAGES.find((page) => page.path === path);
}

/** The page to show: an unknown path leads to the first one. */
export function pageOrFirst(path: string): Page {
  return pageOf(path) ?? OVERVIEW;
}

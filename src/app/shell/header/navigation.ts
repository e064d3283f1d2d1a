/** The header's entries in their order: pages, and groups of pages that open as a menu. */
import { PAGES, type Page } from '../../pages/pages.ts';

export type GroupId = 'analysis' | 'data';

export type Entry =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'group'; readonly id: GroupId; readonly pages: readonly Page[] };

/** Throws for an id that no page has: the list below is ours. */
function page(id: string): Page {
  const found = PAGES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`unknown page: ${id}`);
  return found;
}

export const NAVIGATION: readonly Entry[] = [
  { kind: 'page', page: page('overview') },
  { kind: 'group', id: 'analysis', pages: ['requests', 'refusals', 'disputes', 'procurement', 'profile'].map(page) },
  { kind: 'page', page: page('compare') },
  { kind: 'page', page: page('quality') },
  { kind: 'group', id: 'data', pages: ['source', 'explore', 'check'].map(page) },
];

export const BRIEFING: Page = page('briefing');

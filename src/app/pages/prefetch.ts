/** What is fetched while nobody waits: the briefing is to work where the network does not. */
import { whenIdle } from '../parts/idle.ts';
import { pageOf } from './pages.ts';

/** Long enough for the first page to be read and its engine to come up. */
const LATEST_MS = 10_000;

/** Fetches the page 简报 and what keeps its items; what does not come is asked for again when it is needed. */
export function prefetchBriefing(): void {
  whenIdle(() => {
    Promise.all([pageOf('briefing')?.load(), import('../briefing/store.ts'), import('../briefing/keep.ts')]).then(
      () => document.documentElement.setAttribute('data-briefing-ready', ''),
      () => undefined,
    );
  }, LATEST_MS);
}

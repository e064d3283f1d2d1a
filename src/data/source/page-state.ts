/** Why a file of the site's program did not come. */
import type { OpenErrorCode } from '../failure.ts';
import { fetchAsset } from './source.ts';

/** The script that the page at `base` starts with; null where there is none. */
function entryScript(page: Document): string | null {
  return page.querySelector('script[type=module][src]')?.getAttribute('src') ?? null;
}

/** How long the page itself is waited for: it is small, and the reader waits for the answer. */
const PAGE_MS = 8_000;

/**
 * Asks the server for the page again: it does not answer, it has another build by now, or it is the same and the file
 * alone is missing. Never rejects.
 */
export async function whyMissing(
  page: Document = document,
): Promise<Extract<OpenErrorCode, 'unreachable' | 'site-replaced' | 'engine-assets-missing'>> {
  const own = entryScript(page);
  const address = page.location.href.split('#')[0] ?? '';
  const found = await fetchAsset(address, 'index.html', {}, PAGE_MS);
  if (!found.ok) return found.reason === 'missing' ? 'engine-assets-missing' : 'unreachable';
  if (own === null) return 'engine-assets-missing';
  const now = entryScript(new DOMParser().parseFromString(new TextDecoder().decode(found.bytes), 'text/html'));
  return now !== null && now !== own ? 'site-replaced' : 'engine-assets-missing';
}

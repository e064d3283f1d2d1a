import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { loadDictionary } from '../words/site/index.ts';
import { isModern } from './modern.ts';
import { embeddedSummary } from '../data/open/summary.ts';
import type { Spoken } from './state/words.svelte.ts';
import { parseHash } from './url/link.ts';
import './styles/chart-tokens.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

/** boot.js sets it where the address wants another view than the prerendered one. */
const OTHER_VIEW = 'data-other-view';
/** A page that is hidden while it waits gets no frame. */
const LONGEST_FRAME_MS = 200;

const page = document.documentElement;
const target = document.getElementById('app');
const other = page.hasAttribute(OTHER_VIEW);

/** What is prerendered is seen before the program takes its time over it. A hidden page paints nothing, so it waits for nothing. */
function painted(): Promise<void> {
  if (other || document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME_MS);
  });
}

function start(spoken: Spoken): void {
  const embedded = embeddedSummary(document);
  if (target !== null && embedded !== null && !other && target.childElementCount > 0) {
    hydrate(App, { target, props: { first: embedded, spoken } });
  } else if (target !== null) {
    target.textContent = '';
    // Years alone are good for the first view only.
    mount(App, { target, props: { first: embedded?.whole === true ? embedded : null, spoken } });
  }
  page.removeAttribute(OTHER_VIEW);
  // From here on the page speaks for itself; see boot.js.
  page.setAttribute('data-started', '');
}

/** A page whose style sheet does not come is plain; without this Vite takes the whole page away. A missing script stays an error. */
window.addEventListener('vite:preloadError', (event) => {
  if (/^Unable to preload CSS/.test(event.payload.message)) event.preventDefault();
});

/** A page in English begins with English words: nothing is shown before they are there. */
async function begin(): Promise<void> {
  if (!isModern()) await import('./polyfills.ts').catch(() => undefined);
  const { lang } = parseHash(window.location.hash).link;
  try {
    const [t] = await Promise.all([loadDictionary(lang), painted()]);
    start({ lang, t });
  } catch (error) {
    document.getElementById('no-program')?.classList.add('now');
    throw error;
  }
}

void begin();

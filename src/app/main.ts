import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { loadDictionary } from './i18n/index.ts';
import { isModern } from './modern.ts';
import { embeddedFirst } from '../queries/first.ts';
import type { Spoken } from './state/words.svelte.ts';
import { parseHash } from './url/link.ts';
import '../charts/tokens.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

/** boot.js sets it where the address wants another view than the prerendered one. */
const OTHER_VIEW = 'data-other-view';

const page = document.documentElement;
const target = document.getElementById('app');
const other = page.hasAttribute(OTHER_VIEW);

function start(spoken: Spoken): void {
  const embedded = embeddedFirst(document);
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

/** A page in English begins with English words: nothing is shown before they are there. */
async function begin(): Promise<void> {
  if (!isModern()) await import('./polyfills.ts').catch(() => undefined);
  const { lang } = parseHash(window.location.hash).link;
  try {
    start({ lang, t: await loadDictionary(lang) });
  } catch (error) {
    document.getElementById('no-program')?.classList.add('now');
    throw error;
  }
}

void begin();

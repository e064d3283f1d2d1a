import { hydrate, mount } from 'svelte';
import App from './App.svelte';
import { isModern } from './modern.ts';
import { embeddedFirst } from '../queries/first.ts';
import '../charts/tokens.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

/** boot.js sets it where the address wants another view than the prerendered one. */
const OTHER_VIEW = 'data-other-view';

const page = document.documentElement;
const target = document.getElementById('app');
const other = page.hasAttribute(OTHER_VIEW);

function start(): void {
  const embedded = embeddedFirst(document);
  if (target !== null && embedded !== null && !other && target.childElementCount > 0) {
    hydrate(App, { target, props: { first: embedded } });
  } else if (target !== null) {
    target.textContent = '';
    // Years alone are good for the first view only.
    mount(App, { target, props: { first: embedded?.whole === true ? embedded : null } });
  }
  page.removeAttribute(OTHER_VIEW);
  // From here on the page speaks for itself; see boot.js.
  page.setAttribute('data-started', '');
}

if (isModern()) start();
else void import('./polyfills.ts').then(start, start);

/** The first view as markup, for the build: the same components and the same charts as in the browser. Runs in Node. */
import { render } from 'svelte/server';
import { makeFirst, type FirstJson } from '../data/open/first.ts';
import App from './App.svelte';

/** What goes into the page's `#app`. Throws when the data do not give a first view. */
export function prerender(json: FirstJson): string {
  const first = makeFirst(json);
  return render(App, { props: { first } }).body;
}

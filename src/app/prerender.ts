/** The first view as markup, for the build: the same components and the same charts as in the browser. Runs in Node. */
import { render } from 'svelte/server';
import { makeSummary, type SummaryJson } from '../data/open/summary.ts';
import App from './App.svelte';

/** What goes into the page's `#app`. Throws when the data do not give a first view. */
export function prerender(json: SummaryJson): string {
  const first = makeSummary(json);
  return render(App, { props: { first } }).body;
}

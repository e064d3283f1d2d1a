/** Statements that may run by themselves: written here, or made by a chart of this page. One out of a link waits for a click. */
import { SvelteSet } from 'svelte/reactivity';

export class Statements {
  readonly #allowed = new SvelteSet<string>();

  allow(statement: string): void {
    this.#allowed.add(statement);
  }

  mayRun(statement: string): boolean {
    return this.#allowed.has(statement);
  }
}

/** A question of a page: the tables it needs, then its answer; asked anew whenever what it depends on changes. */
import type { TableName } from '../../schema/tables.ts';
import { Answer } from '../state/answer.svelte.ts';
import type { ReadyData } from '../state/data.svelte.ts';
import { Needs, type Needed } from './tables.svelte.ts';

/** Whole tables, or what a question about `agencies` and `reports` tells. */
type Need = readonly TableName[] | ((signal: AbortSignal) => Promise<Needed>);

export class Question<T> {
  readonly needs = new Needs();
  readonly answer = new Answer<T>();
  #again: () => void = () => undefined;

  /** Never rejects; a later call wins. */
  ask(data: ReadyData, need: Need, work: (signal: AbortSignal) => Promise<T>): void {
    this.#again = () => {
      void this.answer.ask(async (signal) => {
        const needed = typeof need === 'function' ? await need(signal) : { tables: need };
        if (!signal.aborted && (await this.needs.ensure(data, needed)) && !signal.aborted) return work(signal);
        // What is in the way stands in `needs`, or another question is asked.
        return new Promise<never>(() => undefined);
      });
    };
    this.#again();
  }

  retry(): void {
    this.#again();
  }

  cancel(): void {
    this.answer.cancel();
  }
}

/** A question of a page: the tables it needs, then its answer; asked anew whenever what it depends on changes. */
import type { TableName } from '../../schema/tables.ts';
import { Answer } from '../state/answer.svelte.ts';
import type { ReadyData } from '../state/data.svelte.ts';
import { Needs } from './tables.svelte.ts';

export class Question<T> {
  readonly needs = new Needs();
  readonly answer = new Answer<T>();
  #again: () => void = () => undefined;

  /** Never rejects; a later call wins. */
  ask(data: ReadyData, tables: readonly TableName[], work: (signal: AbortSignal) => Promise<T>): void {
    this.#again = () => void this.#run(data, tables, work);
    this.#again();
  }

  async #run(data: ReadyData, tables: readonly TableName[], work: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.answer.cancel();
    this.answer.busy = true;
    if (await this.needs.ensure(data, tables)) await this.answer.ask(work);
  }

  retry(): void {
    this.#again();
  }

  cancel(): void {
    this.answer.cancel();
  }
}

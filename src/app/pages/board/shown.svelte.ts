/** The charts that a page shows at the moment, by card. */
import { untrack } from 'svelte';
import type { ChartModel } from '../../../charts/model.ts';

export class Shown {
  #models: Readonly<Record<string, ChartModel | null>> = $state.raw({});

  set(id: string, model: ChartModel | null): void {
    // Called from effects, which must not run again for what they write.
    const before = untrack(() => this.#models);
    if (before[id] !== model) this.#models = { ...before, [id]: model };
  }

  /** The charts of these cards; cards that are empty, loading or in error are left out. */
  inOrder(ids: readonly string[]): readonly ChartModel[] {
    return ids.flatMap((id) => this.#models[id] ?? []);
  }
}

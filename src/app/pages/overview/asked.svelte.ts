/** A question of the first row: asked while the page is made, and again whenever data or selection change. */
import { untrack } from 'svelte';
import type { Db, QueryOptions } from '../../../queries/db/db.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import type { Answered } from '../../../queries/executors/answer.ts';
import { Answer } from '../../state/answer.svelte.ts';
import type { View } from '../../state/app.svelte.ts';

/** To be called while a component is made: what can be told at once is there for its first drawing. */
export function asked<T>(
  view: () => View,
  question: (db: Db, selection: Selection, options: QueryOptions) => Answered<T>,
): Answer<T> {
  const answer = new Answer<T>();
  const ask = ({ data, selection }: View): void => {
    void answer.ask((signal) => question(data.db, selection, { signal }));
  };
  let before = untrack(view);
  ask(before);
  $effect.pre(() => {
    const now = view();
    if (now.data === before.data && now.selection === before.selection) return;
    before = now;
    untrack(() => ask(now));
  });
  $effect(() => () => answer.cancel());
  return answer;
}

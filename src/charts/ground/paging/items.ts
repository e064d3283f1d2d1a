import { LazyRows, type Rows } from '../../../queries/db/rows.ts';

type Shown = { readonly label: string; readonly mine: boolean };

/** Names of the own agencies among `items`, in their order. */
export function ownNames(items: Rows<Shown>): readonly string[] {
  if (items instanceof LazyRows && items.facts.own !== undefined) return items.facts.own.map(items.facts.name);
  return [...items].filter(({ mine }) => mine).map(({ label }) => label);
}

import { LazyRows, type Rows } from '../../../queries/db/rows.ts';
import type { ChartModel } from '../../model.ts';

/** The agencies, or the rows of an answer, of a chart that shows them page by page; null for charts over years. */
export function pagedItems(model: ChartModel): Rows<{ readonly label: string; readonly mine?: boolean }> | null {
  if (model.kind === 'ranked') return model.groups === true ? null : model.bars;
  if (model.kind === 'spend' || model.kind === 'heat') return model.rows;
  if (model.kind === 'answer') return model.plot.form === 'bar' ? model.plot.bars : null;
  return model.kind === 'stacked' && model.by === 'agencies' ? model.rows : null;
}

type Shown = { readonly label: string; readonly mine: boolean };

/** Names of the own agencies among `items`, in their order. */
export function ownNames(items: Rows<Shown>): readonly string[] {
  if (items instanceof LazyRows && items.facts.own !== undefined) return items.facts.own.map(items.facts.name);
  return [...items].filter(({ mine }) => mine).map(({ label }) => label);
}

import type { ChartModel } from '../model.ts';

/** The agencies, or the rows of an answer, of a chart that shows them page by page; null for charts over years. */
export function pagedItems(model: ChartModel): readonly { readonly label: string; readonly mine?: boolean }[] | null {
  if (model.kind === 'ranked') return model.groups === true ? null : model.bars;
  if (model.kind === 'spend' || model.kind === 'heat') return model.rows;
  if (model.kind === 'answer') return model.plot.form === 'bar' ? model.plot.bars : null;
  return model.kind === 'stacked' && model.by === 'agencies' ? model.rows : null;
}

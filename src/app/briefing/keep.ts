import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../charts/model.ts';
import { ACT_WORDS } from '../../words/export.ts';
import { count } from '../../words/site/index.ts';
import type { AppState, View } from '../state/app.svelte.ts';
import { formatHash } from '../url/link.ts';
import { provenanceOf } from './provenance.ts';

interface Kept {
  readonly model: ChartModel;
  /** As the card is looked at; the address knows where it is absent. */
  readonly shown?: ChartView;
  /** A sentence that goes with it. */
  readonly caption?: string;
}

/** Puts the chart of a card into the briefing with the way back to it; gives words for the reader. */
export async function keepChart(app: AppState, view: View, card: string, kept: Kept): Promise<string> {
  const { model, shown = app.address.link.cards[card] ?? DEFAULT_VIEW, caption = '' } = kept;
  const words = ACT_WORDS[app.lang];
  const link = formatHash({ ...app.address.link, cards: { [card]: shown } });
  try {
    const after = await app.briefing.add({
      ...{ kind: 'chart', card, link, title: '', caption, withTable: false },
      ...{ view: shown, model, provenance: provenanceOf(view) },
    });
    return after === null ? words.full : words.added(count(after, app.lang));
  } catch {
    return words.unreachable;
  }
}

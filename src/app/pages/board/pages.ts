/** The pages that are made of charts: their sections, and which options of the page their charts obey. */
import type { Measure } from '../../../queries/metrics/measures.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Card } from '../card.ts';
import { OUTCOME_SHARES, PROCUREMENT_CARDS, REFUSAL_CARDS, SECTIONS, VOLUME_CARDS, type Section } from '../cards.ts';
import * as cards from './cards.ts';

export type BoardId = keyof Dictionary['board']['lead'];
export type OptionName = 'least' | 'sure';

export interface BoardPage {
  readonly sections: readonly Section[];
  readonly options: readonly OptionName[];
  /** What the table of agencies by years begins with. */
  readonly measure: Measure;
}

export const BOARDS: Readonly<Record<BoardId, BoardPage>> = {
  requests: {
    measure: 'received',
    options: [],
    sections: [
      { id: 'requests-volume', cards: VOLUME_CARDS },
      { id: 'requests-spread', cards: cards.SPREAD_CARDS },
      { id: 'outcome', cards: [cards.FLOW_OF_YEAR] },
      { id: 'requests-who', cards: cards.WHO_CARDS },
    ],
  },
  refusals: {
    measure: 'open',
    options: ['least'],
    sections: [
      { id: 'answers', cards: cards.ANSWER_CARDS },
      { id: 'openness', cards: cards.OPENNESS_CARDS },
      { id: 'reasons', cards: REFUSAL_CARDS },
      { id: 'compared', cards: cards.COMPARED_CARDS },
    ],
  },
  procurement: {
    measure: 'procurement',
    options: ['sure'],
    sections: [
      { id: 'spending', cards: PROCUREMENT_CARDS },
      { id: 'average', cards: cards.AVERAGE_CARDS },
    ],
  },
  disputes: {
    measure: 'disputes',
    options: ['least'],
    sections: [
      { id: 'channels', cards: cards.CHANNEL_CARDS },
      { id: 'correction', cards: cards.CORRECTION_CARDS },
    ],
  },
};

/** Every card of these pages and of the overview, once: its own first. */
export function boardCards(): readonly Card[] {
  const all = [
    OUTCOME_SHARES,
    ...[...SECTIONS, ...Object.values(BOARDS).flatMap((page) => page.sections)].flatMap(({ cards }) => cards),
  ];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

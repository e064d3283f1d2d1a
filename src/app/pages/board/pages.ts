/** The pages that are made of charts: their sections, and which options of the page their charts obey. */
import type { Dictionary } from '../../../words/site/index.ts';
import type { Card } from '../card.ts';
import {
  ANSWERS_BY_YEAR,
  FLOW_OF_YEAR,
  OUTCOME_SHARES,
  PROCUREMENT_CARDS,
  REFUSAL_CARDS,
  SECTIONS,
  VOLUME_CARDS,
  type Section,
} from '../cards.ts';
import * as cards from './cards.ts';

export type BoardId = keyof Dictionary['board']['lead'];
export type OptionName = 'least' | 'sure';

export interface BoardPage {
  readonly sections: readonly Section[];
  readonly options: readonly OptionName[];
}

export const BOARDS: Readonly<Record<BoardId, BoardPage>> = {
  requests: {
    options: [],
    sections: [
      { id: 'requests-volume', cards: VOLUME_CARDS },
      { id: 'requests-spread', cards: [cards.REQUESTS_DISTRIBUTION, cards.REQUESTS_MULTIPLES] },
      { id: 'outcome', cards: [FLOW_OF_YEAR] },
      { id: 'requests-who', cards: [cards.APPLICANTS_BY_YEAR, cards.REQUESTS_BY_LEVEL, cards.REQUESTS_BY_KIND] },
    ],
  },
  refusals: {
    options: ['least'],
    sections: [
      { id: 'answers', cards: [ANSWERS_BY_YEAR, cards.ANSWERS_BY_APPLICANT] },
      { id: 'openness', cards: [cards.OPENNESS_BY_YEAR, cards.OPENNESS_BY_AGENCY, cards.OPENNESS_SCATTER] },
      { id: 'reasons', cards: REFUSAL_CARDS },
      { id: 'compared', cards: [cards.REFUSALS_HEAT] },
    ],
  },
  procurement: {
    options: ['sure'],
    sections: [
      { id: 'spending', cards: PROCUREMENT_CARDS },
      { id: 'average', cards: [cards.AVERAGE_BY_YEAR, cards.AVERAGE_BY_AGENCY, cards.UNIT_BASIS] },
    ],
  },
  disputes: {
    options: ['least'],
    sections: [
      { id: 'channels', cards: cards.DISPUTES },
      { id: 'correction', cards: [cards.CORRECTION_BY_YEAR, cards.CORRECTION_BY_AGENCY, cards.DISPUTES_BY_AGENCY] },
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

/** The pages that are made of charts: their sections, and which options of the page their charts obey. */
import type { Dictionary } from '../../../words/site/index.ts';
import { SECTIONS, type Card } from '../cards.ts';
import * as cards from './cards.ts';
import { ANSWERS_BY_YEAR, OUTCOME_SECTION } from './outcome.ts';

export type BoardId = keyof Dictionary['board']['lead'];
export type OptionName = 'least' | 'sure';

export interface BoardSection {
  readonly id: keyof Dictionary['board']['sections'];
  readonly cards: readonly Card[];
}

export interface BoardPage {
  readonly sections: readonly BoardSection[];
  readonly options: readonly OptionName[];
}

function shared(id: 'volume' | 'refusal' | 'procurement'): readonly Card[] {
  return SECTIONS.find((section) => section.id === id)?.cards ?? [];
}

export const BOARDS: Readonly<Record<BoardId, BoardPage>> = {
  requests: {
    options: [],
    sections: [
      { id: 'requests-volume', cards: shared('volume') },
      { id: 'requests-spread', cards: [cards.REQUESTS_DISTRIBUTION, cards.REQUESTS_MULTIPLES] },
      { id: 'requests-who', cards: [cards.APPLICANTS_BY_YEAR, cards.REQUESTS_BY_LEVEL, cards.REQUESTS_BY_KIND] },
    ],
  },
  refusals: {
    options: ['least'],
    sections: [
      { id: 'answers', cards: [ANSWERS_BY_YEAR, cards.ANSWERS_BY_APPLICANT] },
      { id: 'openness', cards: [cards.OPENNESS_BY_YEAR, cards.OPENNESS_BY_AGENCY, cards.OPENNESS_SCATTER] },
      { id: 'reasons', cards: shared('refusal') },
      { id: 'compared', cards: [cards.REFUSALS_HEAT] },
    ],
  },
  procurement: {
    options: ['sure'],
    sections: [
      { id: 'spending', cards: shared('procurement') },
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

/** Every card of these pages, those of the overview included, once. */
export function boardCards(): readonly Card[] {
  const all = [...Object.values(BOARDS).flatMap((page) => page.sections), OUTCOME_SECTION].flatMap(
    (section) => section.cards,
  );
  return [...new Map(all.map((card) => [card.id, card])).values()];
}

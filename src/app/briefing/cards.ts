/** The cards that can be asked again for a briefing, of every page that has some. */
import { boardCards } from '../pages/board/pages.ts';
import { SECTIONS, type Card } from '../pages/cards.ts';

/** The overview's first: a name stands for one card wherever it is shown. */
export function allCards(): readonly Card[] {
  return [...SECTIONS.flatMap(({ cards }) => cards), ...boardCards()];
}

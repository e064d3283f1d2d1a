/** The cards that can be asked again for a briefing, of every page that has some. */
import { SECTIONS, type Card } from '../pages/cards.ts';

/** A function, for the pages know the briefing as well. */
export function allCards(): readonly Card[] {
  return SECTIONS.flatMap(({ cards }) => cards);
}

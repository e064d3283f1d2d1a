/** The cards and lists that can be asked again for a briefing, of every page that has some. */
import type { AgencyNames } from '../filters/resolve.ts';
import type { AgencyOption } from '../../queries/overview/options.ts';
import { boardCards } from '../pages/board/pages.ts';
import type { Card } from '../pages/card.ts';
import { answerCard, answerTable } from '../pages/explore/answer-card.ts';
import { compareCards } from '../pages/compare/cards.ts';
import { coverageCard } from '../pages/quality/coverage-card.ts';
import { listCards } from '../pages/quality/list-cards.ts';
import { profileCards } from '../pages/profile/cards.ts';
import { parseHash } from '../url/link.ts';
import { MOVERS_CARD } from './templates/movers-card.ts';

/** The overview's first: a name stands for one card wherever it is shown. `hash`: of the link that the chart was taken from. */
export function allCards(
  hash: string,
  names: Pick<AgencyNames, 'idsOf'>,
  everybody: readonly AgencyOption[],
  allYears: readonly [first: number, last: number],
): readonly Card[] {
  const { params, own } = parseHash(hash).link;
  return [
    ...boardCards(),
    ...compareCards(params, own === '' ? [] : names.idsOf(own), everybody),
    coverageCard(params),
    ...profileCards(everybody, allYears),
    ...[answerCard(params), answerTable(params)].flatMap((card) => (card === null ? [] : [card])),
  ];
}

/** The cards, and the lists of 数据质量. */
export function askableCards(...[hash, names, everybody, allYears]: Parameters<typeof allCards>): readonly Card[] {
  return [...allCards(hash, names, everybody, allYears), MOVERS_CARD, ...listCards(parseHash(hash).link.params)];
}

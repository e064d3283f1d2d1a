/** The charts of the comparison: which ones there are depends on the measure and the rule that the address names. */
import { COMPARE_WORDS } from '../../../words/site/compare.ts';
import { BAND_CHART } from '../../../charts/kinds/band/chart.ts';
import { bandModel } from '../../../charts/kinds/band/model.ts';
import { SLOPE_CHART } from '../../../charts/kinds/slope/chart.ts';
import { slopeModel } from '../../../charts/kinds/slope/model.ts';
import { changes } from '../../../queries/compare/changes.ts';
import { comparison } from '../../../queries/compare/comparison.ts';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import type { PeerRule } from '../../../queries/compare/peers.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import type { Link } from '../../url/link.ts';
import type { Card } from '../card.ts';
import { MAX_COMPARED, readMeasure, readPeers, usualPeers } from './choices.ts';

/**
 * `params` of the link; `mine` (agency_id) stand before the chosen agencies. The first of all is the own one; without one
 * the cards are empty. `everybody`: all agencies, from which the peers are told where `params` do not say their rule.
 */
export function compareCards(
  params: Link['params'],
  mine: readonly number[],
  everybody: readonly AgencyOption[],
): readonly Card[] {
  const chosen = (agencies: readonly number[]): readonly number[] =>
    [...new Set([...mine, ...agencies])].slice(0, MAX_COMPARED);
  const asked = readPeers(params['peers']);
  const rule = (own: number, selection: Selection): PeerRule => ({
    own,
    by: asked ?? usualPeers(own, everybody, selection),
  });
  const measure = readMeasure(params['measure']);
  return [
    {
      id: 'compare-band',
      measure,
      title: (lang) => COMPARE_WORDS[lang].cards.band,
      empty: (_t, _selection, lang) => COMPARE_WORDS[lang].choose,
      async ask(db, selection, options) {
        const agencies = chosen(selection.agencies);
        const [own] = agencies;
        if (own === undefined) return null;
        const compared = { agencies, rule: rule(own, selection) };
        const { figures, band } = await comparison(db, selection, compared, options, [measure]);
        return (context) => BAND_CHART.of(bandModel({ measure, agencies, figures, band }, context));
      },
    },
    {
      id: 'compare-slope',
      measure,
      silent: true,
      title: (lang) => COMPARE_WORDS[lang].cards.slope,
      empty: (_t, { years: [from, to] }, lang) => COMPARE_WORDS[lang][from === to ? 'oneYear' : 'choose'],
      async ask(db, selection, options) {
        const agencies = chosen(selection.agencies);
        const [own, ...also] = agencies;
        if (own === undefined || selection.years[0] === selection.years[1]) return null;
        const rows = await changes(db, selection, { rule: rule(own, selection), also }, measure, options);
        return (context) => SLOPE_CHART.of(slopeModel({ measure, agencies, rows }, context));
      },
    },
  ];
}

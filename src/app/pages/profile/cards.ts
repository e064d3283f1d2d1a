/** The charts of one agency over all years of the data, among its usual peers. */
import { COMPARE_WORDS } from '../../../words/site/compare.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { BAND_CHART } from '../../../charts/kinds/band/chart.ts';
import { bandModel } from '../../../charts/kinds/band/model.ts';
import { comparison } from '../../../queries/compare/comparison.ts';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import { en } from '../../../words/site/en.ts';
import { zh, type Dictionary } from '../../../words/site/index.ts';
import { PROFILE_WORDS } from '../../../words/site/profile.ts';
import type { Card } from '../card.ts';
import { usualPeers } from '../compare/choices.ts';

const MEASURES = ['received', 'denied', 'disputes', 'fees'] as const;

/** Everything of these agencies: no other filter may hide a year of theirs. */
export function wholeSelection(
  agencies: readonly number[],
  years: readonly [from: number, to: number],
  { scope }: Pick<Selection, 'scope'>,
): Selection {
  const whole = { years, agencies, provinces: [], levels: [], kinds: [], soundOnly: false };
  return scope === undefined ? whole : { ...whole, scope };
}

/** Of the selection only its first agency counts; `everybody`: all agencies, from which its peers are told. */
export function profileCards(
  everybody: readonly AgencyOption[],
  allYears: readonly [first: number, last: number],
): readonly Card[] {
  return MEASURES.map((measure): Card => {
    const id = `profile-${measure}`;
    return {
      id,
      measure,
      needs: measure === 'fees' ? ['proactive'] : [],
      title: (lang) => PROFILE_WORDS[lang].cards[measure],
      empty: (_t, _selection, lang) => PROFILE_WORDS[lang].choose,
      async ask(db, selected, options) {
        const [own] = selected.agencies;
        if (own === undefined) return null;
        const whole = wholeSelection([own], allYears, selected);
        const by = usualPeers(own, everybody, whole);
        const compared = { agencies: [own], rule: { own, by } };
        const { figures, band } = await comparison(db, whole, compared, options, [measure]);
        return (context) => {
          const t: Dictionary = { zh, en }[context.lang];
          const peers = PROFILE_WORDS[context.lang].peers(
            by.map((one) => COMPARE_WORDS[context.lang].by[one]).join(WORDS[context.lang].and),
          );
          const selection = whole.scope === undefined ? peers : `${peers} · ${t.filters.scopes[whole.scope]}`;
          const shown = { ...context, years: allYears, selection };
          return BAND_CHART.of(bandModel({ id, measure, agencies: [own], figures, band }, shown));
        };
      },
    };
  });
}

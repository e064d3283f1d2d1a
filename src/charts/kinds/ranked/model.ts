/** Requests by agency: a ranking by requests received. */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { ROW_LABELS } from '../../../schema/labels.ts';
import type { RequestsByAgencyRow } from '../../../queries/requests/requests-by-agency.ts';
import { elementAt } from '../../../schema/element-at.ts';
import { countOf, drawnOf, numbersOf, placesOf, sumOf, type Rows } from '../../../queries/db/rows.ts';
import {
  agencyRefs,
  total,
  agencyCoverage,
  fileName,
  fraction,
  notes,
  fewYears,
  overYears,
  ranksIn,
  sentence,
  subtitle,
  withTable,
  yearCoverage,
} from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, Lang, RankedBar, RankedModel } from '../../model.ts';
import { rowLabel, WORDS } from '../../../words/charts/common.ts';
import { GROUP_WORDS } from '../../../words/charts/groups.ts';

const NAMED = 3;

/** `rows`: one an agency, received descending, nulls last. */
export function requestsByAgencyModel(rows: Rows<RequestsByAgencyRow>, context: ModelContext): RankedModel {
  const { lang, mine } = context;
  const words = WORDS[lang];
  const own = placesOf(
    numbersOf(rows, 'agency_id', (row) => row.agency_id),
    mine,
  );
  const means = numbersOf(rows, 'mean', (row) => row.mean);
  const isYearly = overYears(context);
  const bars = barsOf(rows, means, own, context);
  const failing = total(Array.from(numbersOf(rows, 'failing', (row) => row.failing)));
  return withTable(
    {
      kind: 'ranked',
      id: 'requests-by-agency',
      lang,
      title: cardTitle('requests-by-agency', lang),
      subtitle: subtitle(context, isYearly ? words.yearly : ''),
      means: isYearly,
      unit: isYearly ? words.requestsYearly : words.requestUnit,
      format: 'count',
      coverage: agencyCoverage(countOf(means), rows.length, lang),
      formula: null,
      notes: notes(context, [
        [isYearly, GROUP_WORDS[lang].means],
        concentrationNote(means, lang),
        [own.length > 0, words.mine + words.stop],
        [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
      ]),
      source: words.source,
      summary: summaryOf(bars, context),
      bars,
      fileName: fileName(cardFile('requests-by-agency', lang), context),
    },
    () => tableOf([...rows], [...bars], context),
  );
}

/** How many of the largest are told beside all, and how few agencies are too few for it. */
const TOP = 5;
const LEAST = 2 * TOP;

/** The share of the five largest in what all agencies with a figure have. `sorted`: the largest first, NaN last. */
function concentrationNote(sorted: ArrayLike<number>, lang: Lang): readonly [holds: boolean, text: string] {
  const whole = sumOf(sorted);
  const count = countOf(sorted);
  if (whole === null || whole <= 0 || count < LEAST) return [false, ''];
  const top = total(Array.from({ length: TOP }, (_, place) => elementAt(sorted, place)));
  const share = formatValue(top / whole, 'percent', lang);
  return [true, GROUP_WORDS[lang].concentration(TOP, share, fraction(top, whole, lang), count)];
}

function barsOf(
  rows: Rows<RequestsByAgencyRow>,
  means: ArrayLike<number>,
  own: readonly number[],
  { lang, mine }: ModelContext,
): Rows<RankedBar> {
  const ranks = ranksIn(means);
  const bar = (row: RequestsByAgencyRow, place: number): RankedBar => ({
    agencyId: row.agency_id,
    label: row.agency,
    value: row.mean,
    absence: row.mean === null ? 'unknown' : null,
    failing: row.failing,
    rank: row.mean === null ? null : (ranks[place] ?? null),
    mine: mine.has(row.agency_id),
    hollow: false,
    coverage: yearCoverage(row.reported, row.years, lang),
    few: row.mean === null ? null : fewYears(row.reported, row.years, lang),
  });
  return drawnOf(rows, bar, { own, numbers: (name) => (name === 'value' ? means : null) });
}

function summaryOf(bars: Rows<RankedBar>, { lang }: ModelContext): string {
  const named = bars
    .slice(0, NAMED)
    .filter((bar) => bar.value !== null)
    .map((bar) => `${bar.label} ${formatValue(bar.value, 'count', lang)}`);
  return named.length === 0 ? '' : sentence(ROW_LABELS.new[lang], named, lang);
}

function tableOf(rows: readonly RequestsByAgencyRow[], bars: readonly RankedBar[], context: ModelContext): ChartTable {
  const { lang } = context;
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'rank', label: words.rank, format: 'count' },
      { key: 'agency', label: words.agency, format: 'text' },
      ...(overYears(context)
        ? [{ key: 'mean', label: `${ROW_LABELS.new[lang]}·${GROUP_WORDS[lang].mean}`, format: 'count' as const }]
        : []),
      { key: 'received', label: ROW_LABELS.new[lang], format: 'count' },
      { key: 'handled', label: rowLabel('total', lang), format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'years', label: `${words.year} (N)`, format: 'count' },
      { key: 'failing', label: words.failing, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map(({ agency, mean, received, handled, reported, years, failing }, index) => ({
      rank: bars[index]?.rank ?? null,
      agency,
      ...(overYears(context) ? { mean } : {}),
      received,
      handled,
      reported,
      years,
      failing,
    })),
  };
}

/** Requests handled against the openness rate: does the rate depend on how much an agency has to handle? */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { quantileSorted } from 'd3';
import type { OpennessByAgencyRow } from '../../../queries/requests/openness.ts';
import {
  agencyRefs,
  fileName,
  fraction,
  notes,
  reportingCoverage,
  sentence,
  subtitle,
  total,
  yearCoverage,
} from '../../ground/build.ts';
import { FEWEST } from '../../ground/finding.ts';
import { MIN_BASE, type ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, ScatterModel, ScatterPoint } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { SCATTER_WORDS } from '../../../words/charts/scatter.ts';

/** More dots than this hide one another and slow the page down. */
const MAX_POINTS = 2000;

/** `rows`: one an agency, the largest denominator first, nulls last. `peers`: those that the median is of. */
export function opennessScatterModel(
  rows: readonly OpennessByAgencyRow[],
  context: ModelContext,
  peers: readonly OpennessByAgencyRow[] = rows,
): ScatterModel {
  const { lang } = context;
  const least = context.least ?? MIN_BASE;
  const words = SCATTER_WORDS[lang];
  const all = rows.flatMap((row) => pointOf(row, context, least));
  const points = all.filter((point, index) => index < MAX_POINTS || point.mine);
  const firm = peers.flatMap((row) => pointOf(row, context, least)).flatMap(({ small: few, y }) => (few ? [] : [y]));
  const middle = quantileSorted(
    firm.sort((a, b) => a - b),
    0.5,
  );
  const median = firm.length < FEWEST ? undefined : middle;
  const small = all.filter((point) => point.small).length;
  const failing = total(all.map((point) => point.failing));
  return {
    kind: 'scatter',
    id: 'openness-scatter',
    lang,
    title: cardTitle('openness-scatter', lang),
    subtitle: subtitle(context),
    unit: '%',
    coverage: reportingCoverage(all.length, rows.length, lang),
    formula: words.formula,
    notes: notes(context, [
      [small > 0, words.small(least, small)],
      [all.length < rows.length, words.without(rows.length - all.length)],
      [points.length < all.length, words.beyond(points.length, all.length - points.length)],
      [points.some((point) => point.mine), WORDS[lang].mine + WORDS[lang].stop],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary:
      median === undefined
        ? ''
        : sentence(words.median, [formatValue(median, 'percent', lang), `n=${String(firm.length)}`], lang),
    x: { label: words.x, format: 'count' },
    y: { label: words.y, format: 'percent' },
    points,
    median: median === undefined ? null : { value: median, label: words.median, k: firm.length },
    table: tableOf(rows, lang),
    fileName: fileName(cardFile('openness-scatter', lang), context),
  };
}

function pointOf(
  { agency_id, agency, opened, base, reported, years, failing }: OpennessByAgencyRow,
  { lang, mine }: ModelContext,
  least: number,
): readonly ScatterPoint[] {
  if (opened === null || base === null || base <= 0) return [];
  const words = SCATTER_WORDS[lang];
  const small = base < least;
  return [
    {
      agencyId: agency_id,
      label: agency,
      x: base,
      y: opened / base,
      small,
      mine: mine.has(agency_id),
      failing,
      coverage: yearCoverage(reported, years, lang),
      details: [
        { label: words.rate, value: formatValue(opened / base, 'percent', lang) },
        { label: `${words.count} ÷ ${words.base}`, value: fraction(opened, base, lang) },
        ...(small ? [{ label: '○', value: words.tooSmall(least) }] : []),
      ],
    },
  ];
}

function tableOf(rows: readonly OpennessByAgencyRow[], lang: 'zh' | 'en'): ChartTable {
  const words = SCATTER_WORDS[lang];
  return {
    columns: [
      { key: 'agency', label: WORDS[lang].agency, format: 'text' },
      { key: 'base', label: words.base, format: 'count' },
      { key: 'rate', label: words.rate, format: 'percent' },
      { key: 'count', label: words.count, format: 'count' },
      { key: 'reported', label: `${WORDS[lang].coverageLabel} (k)`, format: 'count' },
      { key: 'years', label: `${WORDS[lang].year} (N)`, format: 'count' },
      { key: 'failing', label: WORDS[lang].failing, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map(({ agency, opened, base, reported, years, failing }) => ({
      agency,
      base,
      rate: opened === null || base === null || base === 0 ? null : opened / base,
      count: opened,
      reported,
      years,
      failing,
    })),
  };
}

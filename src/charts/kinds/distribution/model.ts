/** The distribution of agencies by requests received. */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { extent, quantileSorted } from 'd3';
import type { RequestsByAgencyRow } from '../../../queries/requests/requests-by-agency.ts';
import { agencyCoverage, agencyRefs, fileName, notes, overYears, subtitle, total } from '../../ground/build.ts';
import { LEAST_SPREAD } from '../../ground/finding.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, DistributionBin, DistributionModel, MarkRef } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { binText } from './layout.ts';
import { DISTRIBUTION_WORDS } from '../../../words/charts/distribution.ts';

const NAMED = 3;
/** Steps within a power of ten. */
const STEPS = [1, 2, 5];

interface Stated {
  readonly agency: string;
  readonly agency_id: number;
  readonly received: number;
  readonly failing: number;
}

/** Edges 1, 2, 5, 10 … that hold every value from the least to the most; at least one bin. */
function edgesOf(least: number, most: number): readonly number[] {
  const edges: number[] = [];
  for (let power = 1; ; power *= 10) {
    for (const step of STEPS) {
      const edge = step * power;
      edges.push(edge);
      if (edge > most) return edges.filter((_, index) => (edges[index + 1] ?? Infinity) > least);
    }
  }
}

function binsOf(rows: readonly Stated[]): readonly DistributionBin[] {
  const positive = rows.map((row) => row.received).filter((value) => value >= 1);
  // Means of a year may lie between 0 and 1.
  const zeros = rows.some((row) => row.received < 1) ? [0] : [];
  const [least, most] = extent(positive);
  const edges = least === undefined || most === undefined ? [] : edgesOf(least, most);
  const from = [...zeros, ...edges.slice(0, -1)];
  return from.map((low, index) => {
    const to = low === 0 ? 1 : (edges[index + 1 - zeros.length] ?? low * 10);
    const inside = rows.filter((row) => row.received >= low && row.received < to);
    const several: MarkRef = { type: 'group', field: 'none', value: `${low}–${to - 1}` };
    const [alone = several] = inside.length === 1 ? agencyRefs(inside) : [];
    return {
      from: low,
      to,
      count: inside.length,
      failing: total(inside.map((row) => row.failing)),
      named: inside.slice(0, NAMED).map((row) => row.agency),
      ref: alone,
    };
  });
}

/** `rows`: one an agency, by the mean of its years descending, nulls last. Quantiles are those of d3 (linear between neighbours). */
export function requestsDistributionModel(
  rows: readonly RequestsByAgencyRow[],
  context: ModelContext,
): DistributionModel {
  const { lang, mine } = context;
  const words = DISTRIBUTION_WORDS[lang];
  const stated = rows.flatMap((row): Stated[] => (row.mean === null ? [] : [{ ...row, received: row.mean }]));
  const values = stated.map((row) => row.received).sort((a, b) => a - b);
  const bins = binsOf(stated);
  const own = stated
    .filter((row) => mine.has(row.agency_id))
    .map(({ agency, received }) => ({ label: agency, value: received }));
  const median = quantileSorted(values, 0.5) ?? null;
  const failing = total(bins.map((bin) => bin.failing));
  return {
    kind: 'distribution',
    id: 'requests-distribution',
    lang,
    title: cardTitle('requests-distribution', lang),
    subtitle: subtitle(context, overYears(context) ? WORDS[lang].yearly : ''),
    unit: overYears(context) ? WORDS[lang].requestsYearly : WORDS[lang].requestUnit,
    coverage: agencyCoverage(stated.length, rows.length, lang),
    formula: null,
    notes: notes(context, [
      [bins.length > 0, words.steps],
      [stated.length < rows.length, words.without(rows.length - stated.length)],
      [own.length > 0, WORDS[lang].mine + WORDS[lang].stop],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary:
      median === null
        ? cardTitle('requests-distribution', lang)
        : `${cardTitle('requests-distribution', lang)}${WORDS[lang].colon}${words.median} ${formatValue(median, 'count', lang)}${WORDS[lang].stop}`,
    bins,
    median,
    p10: values.length < LEAST_SPREAD ? null : (quantileSorted(values, 0.1) ?? null),
    p90: values.length < LEAST_SPREAD ? null : (quantileSorted(values, 0.9) ?? null),
    own,
    table: tableOf(bins, lang),
    fileName: fileName(cardFile('requests-distribution', lang), context),
  };
}

function tableOf(bins: readonly DistributionBin[], lang: 'zh' | 'en'): ChartTable {
  return {
    columns: [
      { key: 'range', label: DISTRIBUTION_WORDS[lang].range, format: 'text' },
      { key: 'count', label: WORDS[lang].agencyCount, format: 'count' },
      { key: 'failing', label: WORDS[lang].failing, format: 'count' },
    ],
    rows: bins.map((bin) => ({ range: binText(bin, lang), count: bin.count, failing: bin.failing })),
    refs: bins.map(({ ref }) => ref),
  };
}

/** Rates by agency: ranked where the denominator is large enough, hollow and unranked below. */
import { OUTCOME_LABELS } from '../../../schema/labels.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import type { DisputesByAgencyRow } from '../../../queries/disputes/disputes.ts';
import type { OpennessByAgencyRow } from '../../../queries/requests/openness.ts';
import {
  agencyRefs,
  fileName,
  fewYears,
  fraction,
  notes,
  overYears,
  reportingCoverage,
  sentence,
  subtitle,
  total,
  withTable,
  yearCoverage,
} from '../../ground/build.ts';
import { MIN_BASE, type ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, Coverage, RankedBar, RankedModel } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { formulaOf } from '../../../schema/metrics/words.ts';
import { GROUP_WORDS } from '../../../words/charts/groups.ts';
import { RATE_WORDS } from '../../../words/charts/rates.ts';

type Rate = 'openness' | 'correction';

interface RateRow {
  readonly agency_id: number;
  readonly agency: string;
  readonly count: number | null;
  readonly base: number | null;
  readonly reported: number;
  readonly due: number;
  readonly failing: number;
}

export function opennessByAgencyModel(rows: readonly OpennessByAgencyRow[], context: ModelContext): RankedModel {
  const list = rows.map(({ opened, base, years, ...row }) => ({ ...row, count: opened, base, due: years }));
  return ratesOf('openness', list, context);
}

export function correctionByAgencyModel(rows: readonly DisputesByAgencyRow[], context: ModelContext): RankedModel {
  const list = rows.map((row) => ({
    ...row,
    count: row.rate_count,
    base: row.rate_base,
    reported: row.rate_reported,
    due: row.years,
    failing: row.rate_failing,
  }));
  return ratesOf('correction', list, context);
}

function ratesOf(rate: Rate, rows: readonly RateRow[], context: ModelContext): RankedModel {
  const { lang, mine } = context;
  const least = context.least ?? MIN_BASE;
  const words = RATE_WORDS[lang];
  const text = words[rate];
  const id = `${rate}-by-agency` as const;
  const sorted = [...rows].sort((a, b) => orderOf(a, least) - orderOf(b, least) || shareOf(b) - shareOf(a));
  const ranks = ranksOf(sorted.filter((row) => orderOf(row, least) === 0).map(shareOf));
  const bars = sorted.map((row): RankedBar => {
    const order = orderOf(row, least);
    const share = shareOf(row);
    return {
      agencyId: row.agency_id,
      label: row.agency,
      value: order === 2 ? null : share,
      absence: order === 2 ? 'unknown' : null,
      failing: order === 2 ? 0 : row.failing,
      rank: order === 0 ? (ranks.get(share) ?? null) : null,
      mine: mine.has(row.agency_id),
      hollow: order === 1,
      coverage: yearCoverage(row.reported, row.due, lang),
      few: order === 2 ? null : fewYears(row.reported, row.due, lang),
      details:
        row.count === null || row.base === null
          ? []
          : [
              { label: `${text.count} ÷ ${text.base}`, value: fraction(row.count, row.base, lang) },
              ...(order === 1 ? [{ label: '○', value: words.tooSmall(least) }] : []),
            ],
    };
  });
  const small = bars.filter((bar) => bar.hollow).length;
  const failing = total(bars.map((bar) => bar.failing));
  const counted = bars.filter((bar) => bar.value !== null).length;
  return withTable(
    {
      kind: 'ranked',
      id,
      lang,
      title: cardTitle(id, lang),
      subtitle: subtitle(context),
      unit: '%',
      format: 'percent',
      coverage: reportingCoverage(counted, rows.length, lang),
      formula: text.formula,
      notes: notes(context, [
        [small > 0, words.small(least, small)],
        [counted < bars.length, words.none],
        [bars.some((bar) => bar.mine), WORDS[lang].mine + WORDS[lang].stop],
        [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
      ]),
      source: WORDS[lang].source,
      summary: summaryOf(text.label, bars, lang),
      bars,
      fileName: fileName(cardFile(id, lang), context),
    },
    () => tableOf(rate, sorted, bars, lang),
  );
}

/** 0: a rate; 1: one with a small denominator; 2: none. */
function orderOf({ count, base }: RateRow, least: number): number {
  if (count === null || base === null || base === 0) return 2;
  return base < least ? 1 : 0;
}

/** Where a report lacks a channel: how many channels have a number; else how many years. */
function caseCoverage({ channels, channels_due, reported, years }: DisputesByAgencyRow, lang: 'zh' | 'en'): Coverage {
  if (channels === channels_due) return yearCoverage(reported, years, lang);
  return { k: channels, n: channels_due, of: RATE_WORDS[lang].ofChannels };
}

/** 0 where there is no rate: only compared among rows that have one. */
function shareOf({ count, base }: RateRow): number {
  return count === null || base === null || base === 0 ? 0 : count / base;
}

function summaryOf(label: string, bars: readonly RankedBar[], lang: 'zh' | 'en'): string {
  const parts = bars
    .filter((bar) => bar.rank !== null)
    .slice(0, 3)
    .map((bar) => `${bar.label} ${formatValue(bar.value, 'percent', lang)}`);
  return parts.length === 0 ? '' : sentence(label, parts, lang);
}

function tableOf(rate: Rate, rows: readonly RateRow[], bars: readonly RankedBar[], lang: 'zh' | 'en'): ChartTable {
  const words = WORDS[lang];
  const text = RATE_WORDS[lang][rate];
  return {
    columns: [
      { key: 'rank', label: words.rank, format: 'count' },
      { key: 'agency', label: words.agency, format: 'text' },
      { key: 'rate', label: text.label, format: 'percent' },
      { key: 'count', label: text.count, format: 'count' },
      { key: 'base', label: text.base, format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'due', label: `${words.year} (N)`, format: 'count' },
      { key: 'failing', label: words.failing, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map(({ agency, count, base, reported, due, failing }, index) => ({
      rank: bars[index]?.rank ?? null,
      agency,
      rate: bars[index]?.value ?? null,
      count,
      base,
      reported,
      due,
      failing,
    })),
  };
}

const NAMED = 3;

/** Cases of all channels by agency, largest first. */
export function disputesByAgencyModel(rows: readonly DisputesByAgencyRow[], context: ModelContext): RankedModel {
  const { lang, mine } = context;
  const words = RATE_WORDS[lang];
  const ranks = ranksOf(rows.map((row) => row.mean));
  const isYearly = overYears(context);
  const bars = rows.map((row): RankedBar => ({
    agencyId: row.agency_id,
    label: row.agency,
    value: row.mean,
    absence: row.total === null ? (row.channels > 0 ? 'partial' : 'unknown') : null,
    failing: row.failing,
    rank: row.mean === null ? null : (ranks.get(row.mean) ?? null),
    mine: mine.has(row.agency_id),
    hollow: false,
    coverage: caseCoverage(row, lang),
    few: row.mean === null ? null : fewYears(row.reported, row.years, lang),
  }));
  const failing = total(rows.map((row) => row.failing));
  const named = bars.filter((bar) => bar.value !== null).slice(0, NAMED);
  return {
    kind: 'ranked',
    id: 'disputes-by-agency',
    lang,
    title: cardTitle('disputes-by-agency', lang),
    subtitle: subtitle(context, isYearly ? WORDS[lang].yearly : ''),
    means: isYearly,
    unit: isYearly ? words.casesYearly : words.caseUnit,
    format: 'count',
    coverage: reportingCoverage(bars.filter((bar) => bar.value !== null).length, rows.length, lang),
    formula: formulaOf('disputes', lang),
    notes: notes(context, [
      [rows.length > 0, words.channels],
      [isYearly, GROUP_WORDS[lang].means],
      [bars.some((bar) => bar.mine), WORDS[lang].mine + WORDS[lang].stop],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary:
      named.length === 0
        ? ''
        : sentence(
            cardTitle('disputes-by-agency', lang),
            named.map((bar) => `${bar.label} ${formatValue(bar.value, 'count', lang)}`),
            lang,
          ),
    bars,
    table: disputesTable(rows, bars, isYearly, lang),
    fileName: fileName(cardFile('disputes-by-agency', lang), context),
  };
}

function disputesTable(
  rows: readonly DisputesByAgencyRow[],
  bars: readonly RankedBar[],
  isYearly: boolean,
  lang: 'zh' | 'en',
): ChartTable {
  const words = RATE_WORDS[lang];
  return {
    columns: [
      { key: 'rank', label: WORDS[lang].rank, format: 'count' },
      { key: 'agency', label: WORDS[lang].agency, format: 'text' },
      ...(isYearly ? [{ key: 'mean', label: GROUP_WORDS[lang].mean, format: 'count' as const }] : []),
      { key: 'total', label: WORDS[lang].total, format: 'count' },
      { key: 'upheld', label: OUTCOME_LABELS.upheld[lang], format: 'count' },
      { key: 'corrected', label: OUTCOME_LABELS.corrected[lang], format: 'count' },
      { key: 'other', label: OUTCOME_LABELS.other[lang], format: 'count' },
      { key: 'pending', label: OUTCOME_LABELS.pending[lang], format: 'count' },
      { key: 'reported', label: `${WORDS[lang].coverageLabel} (k)`, format: 'count' },
      { key: 'due', label: `${WORDS[lang].year} (N)`, format: 'count' },
      { key: 'channels', label: words.channelsStated, format: 'count' },
      { key: 'channels_due', label: words.channelsDue, format: 'count' },
      { key: 'failing', label: WORDS[lang].failing, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map(
      ({ agency, mean, total: sum, upheld, corrected, other, pending, failing: failed, ...row }, index) => ({
        rank: bars[index]?.rank ?? null,
        agency,
        ...(isYearly ? { mean } : {}),
        total: sum,
        upheld,
        corrected,
        other,
        pending,
        reported: row.reported,
        due: row.years,
        channels: row.channels,
        channels_due: row.channels_due,
        failing: failed,
      }),
    ),
  };
}

/** The rank of each value in a list sorted by it, from 1; equal values share the first rank. */
function ranksOf(sorted: readonly (number | null)[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (value !== null && !ranks.has(value)) ranks.set(value, index + 1);
  });
  return ranks;
}

/** Rates by year: 公开率, and 纠错率 of each channel. */
import { METRICS, correctionMetric } from '../../../schema/metrics/metrics.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { CHANNELS } from '../../../schema/form.ts';
import { CHANNEL_LABELS } from '../../../schema/labels.ts';
import type { DisputesByYearRow } from '../../../queries/disputes/disputes.ts';
import type { OpennessByYearRow } from '../../../queries/requests/openness.ts';
import {
  agencyCoverage,
  breaksOf,
  fileName,
  fraction,
  notes,
  reportCoverage,
  sentence,
  subtitle,
  total,
  yearRefs,
} from '../../ground/build.ts';
import { nameIn, subsetOf, subsetText, type Subset } from '../../ground/subset.ts';
import { basisNote } from '../../ground/basis.ts';
import { MIN_BASE, type ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { CellValue, LineModel, LinePoint, LineSeries, TableColumn } from '../../model.ts';
import { WORDS, absenceText, yearsText } from '../../../words/charts/common.ts';
import { RATE_WORDS } from '../../../words/charts/rates.ts';

interface RateYear {
  readonly year: number;
  readonly count: number | null;
  readonly base: number | null;
  readonly reported: number;
  readonly agencies: number;
  readonly reports: number;
  readonly failing: number;
}

interface RateSeries {
  readonly code: string;
  readonly label: string;
  readonly years: readonly RateYear[];
  /** The reports that both sides of the rate are of. */
  readonly subset: Subset | null;
}

export function opennessByYearModel(rows: readonly OpennessByYearRow[], context: ModelContext): LineModel {
  const label = RATE_WORDS[context.lang].openness.label;
  const years = rows.map((row) => ({
    ...row,
    count: row.granted === null || row.partial === null ? null : row.granted + row.partial,
  }));
  const subset = subsetOf(total(rows.map((row) => row.reported)), total(rows.map((row) => row.reports)), 'settled');
  return ratesOf('openness', [{ code: 'openness', label, years, subset }], context);
}

/** `rows`: three channels a year. */
export function correctionByYearModel(rows: readonly DisputesByYearRow[], context: ModelContext): LineModel {
  const series = CHANNELS.map((channel) => ({
    code: channel,
    label: CHANNEL_LABELS[channel][context.lang],
    ...rateYears(rows.filter((row) => row.channel === channel)),
  }));
  return ratesOf('correction', series, context);
}

function rateYears(rows: readonly DisputesByYearRow[]): Pick<RateSeries, 'years' | 'subset'> {
  return {
    subset: subsetOf(total(rows.map((row) => row.rate_reported)), total(rows.map((row) => row.reports)), 'decided'),
    years: rows.map((row) => ({
      ...row,
      count: row.rate_count,
      base: row.rate_base,
      reported: row.rate_reported,
      failing: row.rate_failing,
    })),
  };
}

function ratesOf(rate: 'openness' | 'correction', list: readonly RateSeries[], context: ModelContext): LineModel {
  const { lang } = context;
  const least = context.least ?? MIN_BASE;
  const words = WORDS[lang];
  const text = RATE_WORDS[lang][rate];
  const id = `${rate}-by-year` as const;
  const series = list.map(({ code, label, years }): LineSeries => ({
    code,
    label,
    points: years.map((year) => pointOf(label, year, least, lang)),
  }));
  const all = list.flatMap((one) => one.years);
  const failing = Math.max(0, ...list.map((one) => total(one.years.map((year) => year.failing))));
  // Of several channels each says its own k/N.
  const subset = list.length > 1 ? null : (list[0]?.subset ?? null);
  const breaks = breaksOf(rate === 'openness' ? [METRICS.open] : CHANNELS.map(correctionMetric), context);
  return {
    kind: 'line',
    id,
    lang,
    title: cardTitle(id, lang),
    subtitle: subtitle(context, subsetText(subset, lang)),
    subset,
    unit: '%',
    format: 'percent',
    coverage: {
      ...reportCoverage(total(all.map((year) => year.reported)), total(all.map((year) => year.agencies)), lang),
      ...(list.length > 1 ? { of: RATE_WORDS[lang].ofCases } : {}),
    },
    formula: text.ofYears ?? text.formula,
    notes: notes(context, [
      [series.some((one) => one.points.some((point) => point.small === true)), RATE_WORDS[lang].smallYears(least)],
      [breaks.length > 0, words.formBreak],
      basisNote(
        series.map((one) => one.points.map(({ coverage }) => coverage)),
        lang,
      ),
      [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
    ]),
    source: words.source,
    summary: series.map((one) => describe(one, lang)).join(''),
    years: [...new Set(all.map((year) => year.year))],
    series,
    breaks,
    table: tableOf(rate, list, lang),
    fileName: fileName(cardFile(id, lang), context),
  };
}

function pointOf(label: string, year: RateYear, least: number, lang: 'zh' | 'en'): LinePoint {
  const { count, base } = year;
  const coverage = agencyCoverage(year.reported, year.agencies, lang);
  const stated = count !== null && base !== null;
  const value = stated && base > 0 ? count / base : null;
  return {
    year: year.year,
    value,
    absence: value !== null ? null : year.reports === 0 ? 'no-report' : 'unknown',
    failing: value === null ? 0 : year.failing,
    coverage,
    small: stated && base < least,
    details: stated ? [{ label: `${label} n`, value: fraction(count, base, lang) }] : [],
  };
}

function describe({ label, points }: LineSeries, lang: 'zh' | 'en'): string {
  const parts = points.map(({ year, value, absence }) => {
    const figure = value === null ? absenceText(absence, lang) : formatValue(value, 'percent', lang);
    return `${yearsText(String(year), lang)} ${figure}`;
  });
  return sentence(label, parts, lang);
}

function tableOf(rate: 'openness' | 'correction', list: readonly RateSeries[], lang: 'zh' | 'en'): LineModel['table'] {
  const words = WORDS[lang];
  const text = RATE_WORDS[lang][rate];
  const name = (label: string, what: string): string => (list.length > 1 ? `${label}·${what}` : what);
  const columns: readonly TableColumn[] = [
    { key: 'year', label: words.year, format: 'year' },
    ...list.flatMap(({ code, label, subset }): TableColumn[] => [
      { key: `${code}-rate`, label: name(label, text.label), format: 'percent' },
      { key: `${code}-count`, label: nameIn(subset, name(label, text.count), lang), format: 'count' },
      { key: `${code}-base`, label: nameIn(subset, name(label, text.base), lang), format: 'count' },
      { key: `${code}-k`, label: name(label, `${words.coverageLabel} (k)`), format: 'count' },
    ]),
    { key: 'agencies', label: `${words.agency} (N)`, format: 'count' },
  ];
  const rows = (list[0]?.years ?? []).map(({ year, agencies }, index) => {
    const cells: Record<string, CellValue> = { year };
    for (const { code, years } of list) {
      const one = years[index];
      const count = one?.count ?? null;
      const base = one?.base ?? null;
      cells[`${code}-rate`] = count === null || base === null || base === 0 ? null : count / base;
      cells[`${code}-count`] = count;
      cells[`${code}-base`] = base;
      cells[`${code}-k`] = one?.reported ?? null;
    }
    return { ...cells, agencies };
  });
  return { columns, rows, refs: yearRefs(list[0]?.years ?? []) };
}

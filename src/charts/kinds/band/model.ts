/** One measure of the own agency over years, in the band of comparable agencies. */
import { METRICS } from '../../../schema/metrics/metrics.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { ComparedFigureRow, PeerBandRow } from '../../../queries/compare/comparison.ts';
import { SMALL_N, type Measure } from '../../../queries/metrics/measures.ts';
import {
  breaksOf,
  fileName,
  fraction,
  gathered,
  notes,
  reportCoverage,
  subtitle,
  total,
  yearRefs,
} from '../../ground/build.ts';
import { LEAST_SPREAD } from '../../ground/finding.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue, formatYears } from '../../../words/format.ts';
import type { Absence, BandModel, BandYear, ChartTable, LinePoint, LineSeries, TableColumn } from '../../model.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { measureFormat, measureWords, onForm } from './measures.ts';
import { BAND_WORDS } from '../../../words/charts/band.ts';

/** Percentiles of fewer agencies would name them. */
export const LEAST_PEERS = 5;
/** Lines besides the own one; more are told apart by nobody. */
const MOST_OTHERS = 4;

export interface BandRows {
  /** Where several stand on one page; `compare-band` when absent. */
  readonly id?: string;
  readonly measure: Measure;
  /** agency_id of the chosen agencies, the own one first. */
  readonly agencies: readonly number[];
  readonly figures: readonly ComparedFigureRow[];
  readonly band: readonly PeerBandRow[];
}

export function bandModel(
  { id = 'compare-band', measure, agencies, figures, band: all }: BandRows,
  context: ModelContext,
): BandModel {
  const { lang } = context;
  const words = BAND_WORDS[lang];
  const { label, unit, formula } = measureWords(measure, lang);
  const chosen = agencies.slice(0, 1 + MOST_OTHERS);
  const drawn = figures.filter((row) => row.measure === measure && chosen.includes(row.agency_id));
  const mine = new Map(gathered(drawn, (row) => row.agency_id));
  const series = chosen.flatMap((id): LineSeries[] => {
    const rows = mine.get(id);
    return rows === undefined ? [] : [seriesOf(rows, context)];
  });
  const theirs = all.filter((row) => row.measure === measure);
  const band = theirs.map((row) => yearOf(row, context));
  const own = series[0];
  const stated = (own?.points ?? []).filter((point) => point.value !== null).length;
  const peers = band.some(({ coverage }) => coverage.n > 0);
  const breaks = breaksOf([METRICS[measure]], context);
  const failing = total(series.flatMap((one) => one.points.map((point) => point.failing)));
  const years = band.map((one) => one.year);
  const offForm = years.filter((year) => !onForm(measure, year));
  return {
    kind: 'band',
    id,
    lang,
    title: words.title(label, own?.label ?? ''),
    subtitle: subtitle(context, words.band),
    unit,
    format: measureFormat(measure),
    coverage: reportCoverage(stated, years.length, lang),
    formula,
    notes: notes(context, [
      [peers, words.how(LEAST_PEERS, LEAST_SPREAD)],
      [!peers, words.noPeers],
      [drawn.some((row) => row.small), words.small(SMALL_N)],
      [drawn.some((row) => row.suspect) || theirs.some((row) => row.suspect > 0), words.suspect],
      [breaks.length > 0, WORDS[lang].formBreak],
      [offForm.length > 0, WORDS[lang].notOnForm(formatYears(offForm)) + WORDS[lang].stop],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary: summaryOf(own, band, context, measure),
    years,
    band,
    series,
    breaks,
    table: tableOf(series, band, measure, context),
    fileName: fileName(words.file(label), context),
  };
}

function seriesOf(rows: readonly ComparedFigureRow[], { lang }: ModelContext): LineSeries {
  const first = elementAt(rows, 0);
  return {
    code: `a${String(first.agency_id)}`,
    label: first.agency,
    points: rows.map((row): LinePoint => ({
      year: row.year,
      value: row.value,
      absence: absenceOf(row),
      failing: row.failing && row.value !== null ? 1 : 0,
      coverage: null,
      small: row.small || row.suspect,
      details: row.suspect
        ? [{ label: `${row.agency} ◎`, value: WORDS[lang].suspect }]
        : row.value === null || row.numerator === null || row.denominator === null
          ? []
          : [{ label: `${row.agency} n`, value: fraction(row.numerator, row.denominator, lang) }],
    })),
  };
}

function absenceOf(row: ComparedFigureRow): Absence | null {
  if (row.value !== null) return null;
  if (!onForm(row.measure, row.year)) return 'not-on-form';
  if (!row.reported) return 'no-report';
  return row.denominator === null ? 'blank' : 'unknown';
}

function yearOf({ year, p10, median, p90, reported, peers }: PeerBandRow, { lang }: ModelContext): BandYear {
  const coverage = { k: reported, n: peers, of: BAND_WORDS[lang].peers };
  return {
    year,
    p10: reported >= LEAST_SPREAD ? p10 : null,
    median: reported >= LEAST_PEERS ? median : null,
    p90: reported >= LEAST_SPREAD ? p90 : null,
    coverage,
  };
}

/** The last year that has both: own figure, median and band. */
function summaryOf(
  own: LineSeries | undefined,
  band: readonly BandYear[],
  { lang }: ModelContext,
  measure: Measure,
): string {
  const words = BAND_WORDS[lang];
  const { colon, comma, stop } = WORDS[lang];
  const write = (value: number | null): string => formatValue(value, measureFormat(measure), lang);
  const lines = (own?.points ?? []).map(({ year, value, absence }, index) => {
    const peers = band[index];
    const figure = value === null ? absenceText(absence, lang) : write(value);
    const middle = peers === undefined || peers.median === null ? '' : `（${words.median} ${write(peers.median)}）`;
    return `${String(year)} ${figure}${middle}`;
  });
  return own === undefined ? '' : `${own.label}${colon}${lines.join(comma)}${stop}`;
}

function tableOf(
  series: readonly LineSeries[],
  band: readonly BandYear[],
  measure: Measure,
  { lang }: ModelContext,
): ChartTable {
  const words = BAND_WORDS[lang];
  const format = measureFormat(measure);
  const figure = format === 'yuan' ? 'count' : format;
  const columns: readonly TableColumn[] = [
    { key: 'year', label: WORDS[lang].year, format: 'year' },
    ...series.map(({ code, label }): TableColumn => ({ key: code, label, format: figure })),
    { key: 'p10', label: 'P10', format: figure },
    { key: 'median', label: words.median, format: figure },
    { key: 'p90', label: 'P90', format: figure },
    { key: 'k', label: `${WORDS[lang].coverageLabel} (k)`, format: 'count' },
    { key: 'n', label: `${words.peerCount} (N)`, format: 'count' },
  ];
  const rows = band.map(({ year, p10, median, p90, coverage }, index) => ({
    year,
    ...Object.fromEntries(series.map(({ code, points }) => [code, points[index]?.value ?? null])),
    p10,
    median,
    p90,
    k: coverage.k,
    n: coverage.n,
  }));
  return { columns, rows, refs: yearRefs(band) };
}

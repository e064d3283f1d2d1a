/** Requests by year: received and handled. */
import { METRICS } from '../../../schema/metrics/metrics.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { ROW_LABELS } from '../../../schema/labels.ts';
import type { RequestsByYearRow } from '../../../queries/requests/requests-by-year.ts';
import {
  yearRefs,
  absenceOf,
  agencyCoverage,
  breaksOf,
  fileName,
  notes,
  reportCoverage,
  sentence,
  subtitle,
  total,
} from '../../ground/build.ts';
import { basisNote } from '../../ground/basis.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, LineModel, LineSeries } from '../../model.ts';
import { rowLabel, WORDS, absenceText, yearsText } from '../../../words/charts/common.ts';

/** `rows`: one a year, ascending. */
export function requestsByYearModel(rows: readonly RequestsByYearRow[], context: ModelContext): LineModel {
  const { lang } = context;
  const words = WORDS[lang];
  const series = [
    seriesOf(rows, context, 'new', 'received', 'reported'),
    seriesOf(rows, context, 'total', 'handled', 'handled_reported'),
  ];
  const failing = total(rows.map((row) => row.failing));
  const breaks = breaksOf([METRICS.received, METRICS.handled], context);
  return {
    kind: 'line',
    id: 'requests-by-year',
    lang,
    title: cardTitle('requests-by-year', lang),
    subtitle: subtitle(context, series.map(({ label }) => label).join(words.and)),
    unit: words.requestUnit,
    format: 'count',
    coverage: reportCoverage(total(rows.map((row) => row.reported)), total(rows.map((row) => row.agencies)), lang),
    formula: null,
    notes: notes(context, [
      [breaks.length > 0, words.formBreak],
      basisNote(
        series.map((one) => one.points.map(({ coverage }) => coverage)),
        lang,
      ),
      [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
    ]),
    source: words.source,
    summary: series.map((one) => describe(one, context)).join(''),
    years: rows.map((row) => row.year),
    series,
    breaks,
    table: tableOf(rows, context),
    fileName: fileName(cardFile('requests-by-year', lang), context),
  };
}

function seriesOf(
  rows: readonly RequestsByYearRow[],
  { lang }: ModelContext,
  code: 'new' | 'total',
  value: 'received' | 'handled',
  reported: 'reported' | 'handled_reported',
): LineSeries {
  return {
    code,
    label: rowLabel(code, lang),
    points: rows.map((row) => ({
      year: row.year,
      value: row[value],
      absence: absenceOf(row[value], row.reports),
      failing: row.failing,
      coverage: agencyCoverage(row[reported], row.agencies, lang),
    })),
  };
}

function describe(series: LineSeries, { lang }: ModelContext): string {
  const parts = series.points.map(({ year, value, absence }) => {
    const figure = value === null ? absenceText(absence, lang) : formatValue(value, 'count', lang);
    return `${yearsText(String(year), lang)} ${figure}`;
  });
  return sentence(series.label, parts, lang);
}

function tableOf(rows: readonly RequestsByYearRow[], { lang }: ModelContext): ChartTable {
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'year', label: words.year, format: 'year' },
      { key: 'received', label: ROW_LABELS.new[lang], format: 'count' },
      { key: 'handled', label: rowLabel('total', lang), format: 'count' },
      { key: 'carried_in', label: ROW_LABELS.carried_in[lang], format: 'count' },
      { key: 'carried_out', label: ROW_LABELS.carried_out[lang], format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'handled_reported', label: `${rowLabel('total', lang)}·${words.coverageLabel} (k)`, format: 'count' },
      { key: 'agencies', label: `${words.agency} (N)`, format: 'count' },
      { key: 'failing', label: words.failing, format: 'count' },
    ],
    refs: yearRefs(rows),
    rows: rows.map(
      ({ year, received, handled, carried_in, carried_out, reported, handled_reported, agencies, failing }) => ({
        year,
        received,
        handled,
        carried_in,
        carried_out,
        reported,
        handled_reported,
        agencies,
        failing,
      }),
    ),
  };
}

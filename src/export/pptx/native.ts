/** Which editable chart a model is on a slide: categories, series and numbers. Pure. */
import { formatValue } from '../../words/format.ts';
import type {
  Absence,
  Break,
  ChartModel,
  ChartView,
  ColumnsModel,
  DistributionModel,
  Lang,
  LineModel,
  LineSeries,
  RankedModel,
  SpendModel,
  StackedModel,
  ValueFormat,
} from '../../charts/model.ts';
import { hex, segmentToken, seriesToken, yearToken } from '../../charts/ground/drawing/palette.ts';
import { pagedItems } from '../../charts/ground/paging/items.ts';
import { pageOf } from '../../charts/ground/paging/page.ts';
import { WORDS } from '../../words/charts/common.ts';
import { answerNative } from './answer.ts';
import type { NativeChart, NativeSeries } from './native-chart.ts';
import { scatterChart } from './scatter.ts';

/** null where no editable chart says the same: such a chart goes as a picture with its table. */
export function nativeChart(model: ChartModel, view: ChartView): NativeChart | null {
  switch (model.kind) {
    case 'line':
      return lineChart(model);
    case 'columns':
      return columnsChart(model);
    case 'ranked':
      return rankedChart(model, view);
    case 'stacked':
      return stackedChart(model, view);
    case 'spend':
      // Bars have no honest length on a logarithmic axis.
      return view.scale === 'linear' ? spendChart(model, view) : null;
    case 'distribution':
      return distributionChart(model);
    case 'scatter':
      return scatterChart(model);
    case 'answer':
      return answerNative(model, view);
    default:
      return null;
  }
}

const BLUE = hex('blue');
const ACCENT = hex('accent');
/** Points and series beyond which numbers would cover one another. */
const MOST_LABELS = 16;
const MOST_LABELLED_SERIES = 3;

function numberFormat(format: ValueFormat): string {
  if (format === 'percent') return '0.0%';
  if (format === 'points') return '+0.0%;-0.0%;0.0%';
  return format === 'year' ? '0' : '#,##0';
}

/** 亿 from here, 万 and thousands below. */
const LARGE = 1e8;
const MIDDLE = 1e6;

/**
 * A comma at the end of a format divides by a thousand; 万 and 亿 are no powers of it, so the point is set by hand between
 * the digits.
 */
function axisFormat(format: ValueFormat, values: readonly (number | null)[], lang: Lang): string {
  if (format !== 'yuan') return numberFormat(format);
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? most), 0);
  if (largest >= LARGE) return lang === 'zh' ? '0\\.00,,"亿"' : '#,##0,,"M"';
  if (largest >= MIDDLE) return lang === 'zh' ? '0\\.0,"万"' : '#,##0,"k"';
  return numberFormat(format);
}

interface Marked {
  readonly label: string;
  readonly absence?: Absence | null;
  readonly failing: number;
  readonly mine?: boolean;
  readonly hollow?: boolean;
}

/** The name of a category with what a mark of the drawn chart says by its shape; below one another under columns. */
function category(
  { label, absence = null, failing, mine = false, hollow = false }: Marked,
  lang: Lang,
  upright = false,
): string {
  const why = absence === null ? '' : WORDS[lang].absence[absence];
  const beside = lang === 'zh' ? `（${why}）` : ` (${why})`;
  const reason = why === '' ? '' : upright ? `\n${why}` : beside;
  return `${mine ? '● ' : ''}${label}${hollow ? ' ○' : ''}${failing > 0 ? ' ◆' : ''}${reason}`;
}

function lineChart({ lang, years, series, breaks, format }: LineModel): NativeChart {
  const categories = years.map((year, at) => {
    const points = series.map(({ points }) => points[at]);
    const silent = points.every((point) => point === undefined || point.value === null);
    const failing = points.reduce((sum, point) => sum + (point?.failing ?? 0), 0);
    return category(
      { label: String(year), absence: silent ? (points[0]?.absence ?? null) : null, failing },
      lang,
      true,
    );
  });
  return {
    kind: 'line',
    grouping: 'clustered',
    categories,
    series: series.flatMap((one, at) => pieces(one, at, years, breaks, lang)),
    colours: null,
    format: numberFormat(format),
    axisFormat: axisFormat(
      format,
      series.flatMap(({ points }) => points.map(({ value }) => value)),
      lang,
    ),
    labelled: series.length <= MOST_LABELLED_SERIES && years.length <= MOST_LABELS,
  };
}

/** A line for each form: no program draws a line through a change of form when there is none. */
function pieces(
  { label, points }: LineSeries,
  at: number,
  years: readonly number[],
  breaks: readonly Break[],
  lang: Lang,
): readonly NativeSeries[] {
  const inside = breaks.map(({ after }) => after).filter((after) => years.some((year) => year > after));
  const starts = [-Infinity, ...inside.filter((after) => years.some((year) => year <= after))];
  return starts.map((start, piece) => {
    const end = starts[piece + 1] ?? Infinity;
    const from = lang === 'zh' ? `（${start + 1} 年起）` : ` (from ${start + 1})`;
    return {
      name: piece === 0 ? label : label + from,
      colour: hex(seriesToken(at)),
      values: points.map(({ year, value }) => (year > start && year <= end ? value : null)),
      below: at % 2 === 1,
    };
  });
}

function columnsChart({ lang, title, columns, format }: ColumnsModel): NativeChart {
  const categories = columns.map(({ year, absence, failing }) =>
    category({ label: String(year), absence, failing }, lang, true),
  );
  const values = columns.map(({ value }) => value);
  const formats = { format: numberFormat(format), axisFormat: axisFormat(format, values, lang) };
  return single('column', categories, title, values, { ...formats, colours: null });
}

function rankedChart(model: RankedModel, view: ChartView): NativeChart {
  const bars = pagedItems(model) === null ? model.bars.slice() : pageOf(model.bars, view).items;
  const categories = bars.map((bar) => category(bar, model.lang));
  const colours = bars.some(({ mine }) => mine) ? bars.map(({ mine }) => (mine ? ACCENT : BLUE)) : null;
  const values = bars.map(({ value }) => value);
  const formats = { format: numberFormat(model.format), axisFormat: axisFormat(model.format, values, model.lang) };
  return single('bar', categories, model.title, values, { ...formats, colours });
}

function distributionChart({ lang, title, bins }: DistributionModel): NativeChart {
  const categories = bins.map(({ from, to, failing }) => {
    const last = to - 1;
    const first = formatValue(from, 'count', lang, 'short');
    const label = last <= from ? first : `${first}–${formatValue(last, 'count', lang, 'short')}`;
    return category({ label, failing }, lang);
  });
  const values = bins.map(({ count }) => count);
  return single('column', categories, title, values, { format: '#,##0', colours: null });
}

function single(
  kind: 'column' | 'bar',
  categories: readonly string[],
  name: string,
  values: NativeSeries['values'],
  { format, axisFormat = format, colours }: Pick<NativeChart, 'format' | 'colours'> & { readonly axisFormat?: string },
): NativeChart {
  const series = [{ name, colour: BLUE, values }];
  return { kind, grouping: 'clustered', categories, series, colours, format, axisFormat, labelled: true };
}

function stackedChart(model: StackedModel, view: ChartView): NativeChart {
  const rows = pagedItems(model) === null ? model.rows.slice() : pageOf(model.rows, view).items;
  const series = model.groups.flatMap((group, groupAt) =>
    group.segments.map(({ code, label }, at) => ({
      name: group.segments.length === 1 ? label : `${group.label}·${label}`,
      colour: hex(segmentToken(group.code, at, groupAt)),
      values: rows.map((row) => row.values[code] ?? null),
    })),
  );
  return {
    kind: model.by === 'years' ? 'column' : 'bar',
    grouping: view.share ? 'percentStacked' : 'stacked',
    categories: rows.map((row) => category(row, model.lang, model.by === 'years')),
    series,
    colours: null,
    format: '#,##0',
    axisFormat: view.share ? '0%' : '#,##0',
    labelled: false,
  };
}

function spendChart(model: SpendModel, view: ChartView): NativeChart {
  const rows = pageOf(model.rows, view).items;
  return {
    kind: 'bar',
    grouping: 'clustered',
    categories: rows.map(({ label, mine, figures }) => {
      const failing = figures.reduce((sum, figure) => sum + figure.failing, 0);
      const doubtful = figures.some(({ assumed, suspect }) => assumed || suspect);
      return category({ label, mine, failing, hollow: doubtful }, model.lang);
    }),
    series: model.years.map((year, at) => ({
      name: String(year),
      colour: hex(yearToken(at, model.years.length)),
      values: rows.map(({ figures }) => figures.find((figure) => figure.year === year)?.value ?? null),
    })),
    colours: null,
    format: '#,##0',
    axisFormat: axisFormat(
      'yuan',
      rows.flatMap(({ figures }) => figures.map(({ value }) => value)),
      model.lang,
    ),
    labelled: rows.length * model.years.length <= MOST_LABELS,
  };
}

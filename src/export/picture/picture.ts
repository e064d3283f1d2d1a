/** A chart as a picture: what stands around it, and where, at export size. Pure. */
import { FILE_WORDS } from '../../words/files.ts';
import { formatDate } from '../../words/format.ts';
import { chartOf } from '../../charts/charts.ts';
import type { ChartModel, ChartView } from '../../charts/model.ts';
import type { PictureShape, Provenance } from '../action.ts';
import type { Label, Layout } from '../../charts/ground/geometry/shapes.ts';
import { LEADING, SIZE, wrapText } from '../../charts/ground/geometry/text.ts';
import type { Chart } from '../../charts/chart.ts';
import { viewNotes } from '../../charts/view-notes.ts';
import { WORDS } from '../../words/charts/common.ts';

export interface PictureOptions {
  readonly view: ChartView;
  readonly shape: PictureShape;
  readonly provenance: Provenance;
  /** The chart alone, of this size in px: for pages that say the rest in their own text. `shape` then counts for nothing. */
  readonly bare?: { readonly width: number; readonly height: number };
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
  readonly chart: Layout;
  readonly chartX: number;
  readonly chartY: number;
}

/** Width in px and, but for A4, width ÷ height. An A4 picture is as wide as a page and as high as it needs. */
const SHAPES: Readonly<Record<PictureShape, { readonly width: number; readonly ratio: number | null }>> = {
  '16:9': { width: 960, ratio: 16 / 9 },
  '4:3': { width: 960, ratio: 4 / 3 },
  '1:1': { width: 960, ratio: 1 },
  A4: { width: 794, ratio: null },
};
const MARGIN = 32;
const GAP = 16;
/** A crowded chart is drawn on a larger sheet of the same shape. */
const SHEETS = [1, 1.2, 1.4, 1.6, 1.8, 2];
/** The part of its natural height a chart can do with. */
const TIGHTEST = 0.85;

export function pictureOf(model: ChartModel, options: PictureOptions): Picture {
  const chart = chartOf(model);
  if (options.bare !== undefined) return bare(chart, options.view, options.bare);
  const { width, ratio } = SHAPES[options.shape];
  if (ratio === null) return onSheet(chart, options, width, null);
  const sheets = SHEETS.map((factor) => onSheet(chart, options, Math.round(width * factor), ratio));
  const fits = sheets.find((sheet) => {
    const natural = chart.height(options.view, sheet.chart.width, SIZE.small);
    return sheet.chart.height >= natural * TIGHTEST;
  });
  const last = sheets[sheets.length - 1];
  return fits ?? last ?? onSheet(chart, options, width, ratio);
}

/** Width and height keep their ratio; a crowded chart is drawn larger, to be shown smaller. */
function bare(chart: Chart, view: ChartView, size: { readonly width: number; readonly height: number }): Picture {
  const natural = (factor: number): number => chart.height(view, size.width * factor, SIZE.small);
  const factor = SHEETS.find((one) => size.height * one >= natural(one) * TIGHTEST) ?? SHEETS[SHEETS.length - 1] ?? 1;
  const width = Math.round(size.width * factor);
  const height = Math.round(size.height * factor);
  const layout = chart.layout(view, { width, height, text: SIZE.small });
  return { width, height, labels: [], chart: layout, chartX: 0, chartY: 0 };
}

function onSheet(chart: Chart, { view, provenance }: PictureOptions, width: number, ratio: number | null): Picture {
  const inner = width - 2 * MARGIN;
  const head = block(headOf(chart, view), inner, MARGIN);
  const foot = footOf(chart.model, provenance);
  const footHeight = block(foot, inner, 0).height;
  const chartY = head.height + GAP;
  const natural = chart.height(view, inner, SIZE.small);
  const height = ratio === null ? chartY + natural + GAP + footHeight + MARGIN : Math.round(width / ratio);
  const chartHeight = Math.max(SIZE.small * 8, height - chartY - GAP - footHeight - MARGIN);
  const footTop = chartY + chartHeight + GAP;
  return {
    width,
    height,
    labels: [...head.labels, ...block(foot, inner, footTop).labels],
    chart: chart.layout(view, { width: inner, height: chartHeight, text: SIZE.small }),
    chartX: MARGIN,
    chartY,
  };
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly token: 'ink' | 'muted';
  readonly strong: boolean;
}

function headOf(chart: Chart, view: ChartView): readonly Line[] {
  const { model } = chart;
  const { lang, coverage } = model;
  const second = [model.subtitle, ...viewNotes(chart, view)].filter((part) => part !== '').join(' · ');
  const third = coverage === null ? '' : WORDS[lang].coverage(coverage);
  return [
    { text: model.title, size: SIZE.title, token: 'ink', strong: true },
    { text: second, size: SIZE.body, token: 'ink', strong: false },
    { text: third, size: SIZE.small, token: 'muted', strong: false },
  ];
}

function footOf(model: ChartModel, { dataVersion, date, example }: Provenance): readonly Line[] {
  const { lang, formula, notes, source } = model;
  const words = WORDS[lang];
  const { formula: formulaLine, note, source: sourceLine, dataVersion: version } = FILE_WORDS[lang];
  const data = [
    sourceLine(source),
    version(dataVersion),
    formatDate(date, lang),
    example && !notes.some((one) => one.toLowerCase().includes(words.example)) ? words.example : '',
  ];
  const lines = [
    formula === null ? '' : formulaLine(formula),
    notes.length === 0 ? '' : note + notes.join(words.gap),
    data.filter((part) => part !== '').join(' · '),
  ];
  return lines.map((text) => ({ text, size: SIZE.small, token: 'muted', strong: false }));
}

/** Wrapped lines one below another from `top`; `height` is where they end. */
function block(
  lines: readonly Line[],
  width: number,
  top: number,
): { readonly labels: readonly Label[]; readonly height: number } {
  const labels: Label[] = [];
  let y = top;
  for (const line of lines) {
    for (const text of wrapText(line.text, width, line.size)) {
      labels.push({ ...line, x: MARGIN, y: y + line.size * 1.1, text, anchor: 'start' });
      y += line.size * LEADING;
    }
  }
  return { labels, height: y };
}

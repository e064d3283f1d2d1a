/** Procurement by agency: the years as paired dots on a log axis, or as grouped bars on a linear one. */
import { formatValue } from '../format.ts';
import type { ChartView, SpendModel, SpendRow } from '../model.ts';
import { yearToken } from '../palette.ts';
import { ticksAbove, type ValueAxis } from '../parts/axis.ts';
import { pageOf } from '../parts/page.ts';
import { rowHeight, type PlacedRow } from '../parts/rows.ts';
import type { Dot, Frame, Label, Layout, Mark, Rule } from '../parts/shapes.ts';
import { textWidth } from '../parts/text.ts';
import { unitLabel } from '../parts/years.ts';
import { WORDS, absenceText } from '../words.ts';
import { barShapes } from './bars.ts';
import { dotShapes } from './dots.ts';
import { BOTTOM, TOP, plotOf, type SpendPlot } from './plot.ts';

export function spendHeight(model: SpendModel, view: ChartView, width: number, text: number): number {
  const rows = pageOf(model.rows, view).items.length;
  const tall = view.scale === 'linear' ? 1.35 : 1;
  return Math.round(rows * rowHeight(width, text) * tall + (TOP + BOTTOM) * text);
}

/** Every page has the axis of all agencies, so that pages can be compared. */
export function layoutSpend(model: SpendModel, view: ChartView, frame: Frame): Layout {
  const { text } = frame;
  const log = view.scale === 'log';
  const plot = plotOf(model, view, frame);
  const shapes = log ? dotShapes(plot) : barShapes(plot);
  const bottom = Math.max(TOP * text, ...plot.rows.map(({ place }) => place.top + place.height));
  const key = keyOf(plot);
  return {
    width: frame.width,
    height: frame.height,
    rules: [...axisRules(plot, bottom, log), ...shapes.rules],
    bars: shapes.bars,
    patterns: [],
    plates: [],
    seams: [],
    strokes: [],
    dots: [...shapes.dots, ...key.dots],
    labels: [
      unitLabel(model, text),
      ...key.labels,
      ...axisLabels(plot, log),
      ...plot.rows.map(({ place }) => place.label),
      ...shapes.labels,
    ],
    marks: plot.rows.map(({ row, place }) => markOf(row, place, plot)),
  };
}

function axisRules({ axis, zero, frame }: SpendPlot, bottom: number, log: boolean): readonly Rule[] {
  const top = frame.text * TOP;
  const at = (x: number, token: Rule['token']): Rule => ({ x1: x, x2: x, y1: top, y2: bottom, token });
  const ticks = axis.ticks.map((tick, index) => at(tick.at, index === 0 && !log ? 'axis' : 'grid'));
  return log ? [{ ...at(zero, 'axis'), dashed: true }, ...ticks] : ticks;
}

function axisLabels({ axis, zero, frame }: SpendPlot, log: boolean): readonly Label[] {
  const { text } = frame;
  const zeroTick: ValueAxis = { at: axis.at, ticks: log ? [{ at: zero, label: '0' }] : [] };
  return [...ticksAbove(zeroTick, text * (TOP - 0.6), text), ...ticksAbove(axis, text * (TOP - 0.6), text)];
}

/** Which colour is which year, and what hollow and ringed dots mean where there are any. */
function keyOf({ model, frame }: SpendPlot): { readonly dots: readonly Dot[]; readonly labels: readonly Label[] } {
  const { text, width } = frame;
  const words = WORDS[model.lang];
  const figures = model.rows.flatMap((row) => row.figures);
  const years = model.years.map((year, index) => ({
    label: String(year),
    dots: [{ token: yearToken(index, model.years.length), shape: 'circle', hollow: false }] as const,
  }));
  const assumed = { label: words.assumed, dots: [{ token: 'year-2', shape: 'circle', hollow: true }] } as const;
  const suspect = { label: words.suspect, dots: [{ token: 'accent', shape: 'ring', hollow: true }] } as const;
  const entries = [
    ...years,
    ...(figures.some((figure) => figure.assumed) ? [assumed] : []),
    ...(figures.some((figure) => figure.suspect) ? [suspect] : []),
  ];
  const dots: Dot[] = [];
  const labels: Label[] = [];
  let x = 0;
  for (const entry of entries) {
    const room = textWidth(entry.label, text) + text * 1.2;
    if (x + room > width) break;
    const y = text * 2.6;
    for (const dot of entry.dots) dots.push({ ...dot, x: x + text * 0.5, y: y - text * 0.35, r: text * 0.36 });
    labels.push({ x: x + text * 1.2, y, text: entry.label, anchor: 'start', token: 'ink', size: text });
    x += room + text * 1.4;
  }
  return { dots, labels };
}

function markOf({ agencyId, label, figures }: SpendRow, place: PlacedRow, plot: SpendPlot): Mark {
  const { model, frame, axis, left } = plot;
  const { lang } = model;
  const words = WORDS[lang];
  const largest = Math.max(0, ...figures.map(({ value }) => value ?? 0));
  return {
    id: String(agencyId),
    x: 0,
    y: place.top,
    width: frame.width,
    height: place.height,
    anchorX: largest > 0 ? axis.at(largest) : left,
    anchorY: place.middle,
    title: label,
    lines: figures.flatMap(({ year, value, absence, projects, assumed, suspect, failing }) => [
      {
        label: String(year),
        value: value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang),
      },
      ...(projects === null
        ? []
        : [{ label: `${year} ${words.projects}`, value: formatValue(projects, 'count', lang) }]),
      ...(assumed ? [{ label: `${year} ○`, value: words.assumed }] : []),
      ...(suspect ? [{ label: `${year} ◎`, value: words.suspect }] : []),
      ...(failing > 0 ? [{ label: `${year} ◇`, value: words.failing }] : []),
    ]),
    failing: figures.reduce((sum, { failing }) => sum + failing, 0),
    ref: { type: 'agency', agencyId, agency: label, year: null, part: null },
  };
}

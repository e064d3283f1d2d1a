/** Procurement by agency: the years as paired dots on a log axis, or as grouped bars on a linear one. */
import { formatValue } from '../../../words/format.ts';
import type { ChartView, SpendModel, SpendRow } from '../../model.ts';
import { ticksAbove, reachOf, type ValueAxis } from '../../ground/geometry/axis.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowHeight, type PlacedRow } from '../../ground/geometry/rows.ts';
import { NO_SHAPES, type Frame, type Label, type Layout, type Mark, type Rule } from '../../ground/geometry/shapes.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { barShapes } from './bars.ts';
import { dotShapes } from './dots.ts';
import { keyOf } from './key.ts';
import { BOTTOM, plotOf, topOf, type SpendPlot } from './plot.ts';

export function spendHeight(model: SpendModel, view: ChartView, width: number, text: number): number {
  const rows = pageOf(model.rows, view).items.length;
  const tall = view.scale === 'linear' ? 1.35 : 1;
  return Math.round(rows * rowHeight(width, text) * tall + topOf(model, width, text) + BOTTOM * text);
}

/** Every page has the axis of all agencies, so that pages can be compared. */
export function layoutSpend(model: SpendModel, view: ChartView, frame: Frame): Layout {
  const { text } = frame;
  const log = view.scale === 'log';
  const plot = plotOf(model, view, frame);
  const shapes = log ? dotShapes(plot) : barShapes(plot);
  const bottom = Math.max(plot.top, ...plot.rows.map(({ place }) => place.top + place.height));
  const key = keyOf(model, frame);
  return {
    ...NO_SHAPES,
    width: frame.width,
    height: frame.height,
    rules: [...axisRules(plot, bottom, log), ...shapes.rules],
    bars: shapes.bars,
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

function axisRules({ axis, zero, top }: SpendPlot, bottom: number, log: boolean): readonly Rule[] {
  const at = (x: number, token: Rule['token']): Rule => ({ x1: x, x2: x, y1: top, y2: bottom, token });
  const ticks = axis.ticks.map((tick, index) => at(tick.at, index === 0 && !log ? 'axis' : 'grid'));
  return log ? [{ ...at(zero, 'axis'), dashed: true }, ...ticks] : ticks;
}

function axisLabels({ axis, zero, top, frame }: SpendPlot, log: boolean): readonly Label[] {
  const { text } = frame;
  const zeroTick: ValueAxis = { at: axis.at, ticks: log ? [{ at: zero, label: '0' }] : [] };
  return [...ticksAbove(zeroTick, top - text * 0.6, text), ...ticksAbove(axis, top - text * 0.6, text)];
}

function markOf({ agencyId, label, figures }: SpendRow, place: PlacedRow, plot: SpendPlot): Mark {
  const { model, frame, axis, left } = plot;
  const { lang } = model;
  const words = WORDS[lang];
  const largest = reachOf(figures.flatMap(({ value }) => value ?? []));
  return {
    id: String(agencyId),
    x: 0,
    y: place.top,
    width: frame.width,
    height: place.height,
    anchorX: largest > 0 ? axis.at(largest) : left,
    anchorY: place.middle,
    title: label,
    lines: figures.flatMap(({ year, value, absence, projects, assumed, suspect, likely, failing }) => [
      {
        label: String(year),
        value: value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang),
      },
      ...(projects === null
        ? []
        : [{ label: `${year} ${words.projects}`, value: formatValue(projects, 'count', lang) }]),
      ...(assumed ? [{ label: `${year} ○`, value: words.assumed }] : []),
      ...(suspect ? [{ label: `${year} ◎`, value: words.suspect }] : []),
      ...(likely === null ? [] : [{ label: `${year} ${words.likely}`, value: formatValue(likely, 'yuan', lang) }]),
      ...(failing > 0 ? [{ label: `${year} ◆`, value: words.failing }] : []),
    ]),
    failing: figures.reduce((sum, { failing }) => sum + failing, 0),
    ref: { type: 'agency', agencyId, agency: label, year: null, part: null },
  };
}

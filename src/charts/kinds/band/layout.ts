/** The band of comparable agencies with their median, and the chosen agencies as lines. */
import { gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { elementAt } from '../../../schema/element-at.ts';
import { area } from 'd3';
import type { BandModel, LineSeries } from '../../model.ts';
import { dodge } from '../../ground/geometry/dodge.ts';
import { piecePaths, piecesOf } from '../../ground/geometry/pieces.ts';
import { isNarrow } from '../../ground/geometry/rows.ts';
import {
  NO_SHAPES,
  type Area,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Rule,
  type Stroke,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel, yearLabels } from '../../ground/geometry/years.ts';
import { absenceText } from '../../../words/charts/common.ts';
import { bandMark } from './mark.ts';
import { LINE, bandToken, namesOf, plotOf, type BandPlot, type Name } from './plot.ts';

export function bandHeight(model: BandModel, width: number, text: number): number {
  const plot = Math.min(Math.max(width * 0.54, text * 24), text * 31);
  return Math.round(plot + (isNarrow(width, text) ? (model.series.length + 1) * LINE * text : 0));
}

export function layoutBand(model: BandModel, frame: Frame): Layout {
  const { text, width, height } = frame;
  const plot = plotOf(model, frame);
  const { axis, left, right, x, bottom, step } = plot;
  const breaks = breakShapes(plot);
  return {
    ...NO_SHAPES,
    width,
    height,
    areas: areasOf(plot),
    rules: [...gridRules(axis, left, right), ...breaks.rules],
    strokes: strokesOf(plot),
    dots: dotsOf(plot),
    labels: [
      unitLabel(model, text),
      ...ticksBeside(axis, left, text),
      ...yearLabels(model.years, x, bottom + text * 1.6, step, text),
      ...breaks.labels,
      ...nameLabels(plot),
      ...gapLabels(plot),
    ],
    marks: model.years.map((year, index) => bandMark(year, index, plot)),
  };
}

/** A year whose neighbours have no band is a short block. */
function areasOf({ model, x, step, axis }: BandPlot): readonly Area[] {
  const points = model.band.map((one) => ({ ...one, value: one.median }));
  const byYear = new Map(model.band.map((one) => [one.year, one]));
  const shape = area<{ at: number; low: number; high: number }>()
    .x((one) => one.at)
    .y0(({ low }) => axis.at(low))
    .y1(({ high }) => axis.at(high))
    .digits(2);
  return piecesOf(points, model.breaks).flatMap((piece): Area[] => {
    const half = step * 0.16;
    const ends = piece.flatMap(({ year }) => {
      const band = byYear.get(year);
      if (band === undefined || band.p10 === null || band.p90 === null) return [];
      const edges = { low: band.p10, high: band.p90 };
      return (piece.length > 1 ? [0] : [-half, half]).map((by) => ({ at: x(year) + by, ...edges }));
    });
    const d = shape(ends);
    return d === null ? [] : [{ d, token: 'blue' }];
  });
}

function strokesOf({ model, x, axis }: BandPlot): readonly Stroke[] {
  const paths = (points: LineSeries['points'] | readonly { year: number; value: number | null }[]): readonly string[] =>
    piecePaths(points, model.breaks, x, axis.at);
  const median = paths(model.band.map((one) => ({ year: one.year, value: one.median })));
  return [
    ...median.map((d): Stroke => ({ d, token: 'ink', dashed: true, faint: true })),
    ...model.series
      .map((series, index) =>
        paths(series.points).map((d): Stroke => ({ d, token: bandToken(index), faint: index > 0 })),
      )
      .reverse()
      .flat(),
  ];
}

function dotsOf({ model, x, axis, frame }: BandPlot): readonly Dot[] {
  const { text } = frame;
  const medians = model.band.flatMap(({ year, median }): Dot[] =>
    median === null
      ? []
      : [{ x: x(year), y: axis.at(median), r: text * 0.16, token: 'ink', shape: 'circle', hollow: false }],
  );
  const figures = model.series.map((series, index) =>
    series.points.flatMap(({ year, value, failing, small }): Dot[] =>
      value === null
        ? []
        : [
            {
              x: x(year),
              y: axis.at(value),
              r: text * (failing > 0 ? 0.42 : index === 0 ? 0.34 : 0.22),
              token: bandToken(index),
              shape: failing > 0 ? 'diamond' : 'circle',
              hollow: small === true,
            },
          ],
    ),
  );
  return [...medians, ...figures.reverse().flat()];
}

function nameLabels(plot: BandPlot): readonly Label[] {
  const { model, frame, axis, direct, right, top, bottom, step } = plot;
  const { text, width } = frame;
  const names = namesOf(model).flatMap((name) => (name.value === null ? [] : [{ ...name, value: name.value }]));
  const style = ({ token, strong }: Name): Pick<Label, 'token' | 'strong' | 'size' | 'anchor'> => ({
    token,
    strong,
    size: text,
    anchor: 'start',
  });
  if (!direct)
    return names.map((name, index) => ({
      x: 0,
      y: text * (2.5 + LINE * index),
      text: fitText(name.text, width, text),
      ...style(name),
    }));
  const wanted = names.map((name) => axis.at(name.value) + text * 0.35);
  const places = dodge(wanted, text * 1.4, top, bottom);
  const x = right - step * (model.years.length > 1 ? 0.25 : 0) + text * 0.8;
  return names.map((name, index) => ({
    x,
    y: elementAt(places, index),
    text: fitText(name.text, width - x, text),
    ...style(name),
  }));
}

function breakShapes({ model, frame, x, step, top, bottom, direct }: BandPlot): {
  readonly rules: readonly Rule[];
  readonly labels: readonly Label[];
} {
  const { text, width } = frame;
  const shown = model.breaks.filter(({ after }) => model.years.includes(after) && model.years.includes(after + 1));
  const free = textWidth(unitLabel(model, text).text, text) + text;
  return {
    rules: shown.map(({ after }) => {
      const at = x(after) + step / 2;
      return { x1: at, x2: at, y1: top - text * 0.6, y2: bottom, token: 'axis', dashed: true };
    }),
    labels: shown.flatMap(({ after, note }): Label[] => {
      const half = textWidth(note, text) / 2;
      const at = Math.max(x(after) + step / 2, free + half);
      if (!direct || at + half > width) return [];
      return [{ x: at, y: top - text, text: note, anchor: 'middle', token: 'muted', size: text }];
    }),
  };
}

/** "—未收录" above the axis where the own agency has no number. */
function gapLabels({ model, frame, x, step, bottom }: BandPlot): readonly Label[] {
  const { text } = frame;
  return (model.series[0]?.points ?? []).flatMap(({ year, value, absence }): Label[] => {
    if (value !== null) return [];
    const words = absenceText(absence, model.lang);
    const shown = textWidth(words, text) < step - text * 0.5 ? words : '—';
    return [{ x: x(year), y: bottom - text * 0.7, text: shown, anchor: 'middle', token: 'muted', size: text }];
  });
}

/** How many agencies have a figure of which size: columns over an axis that grows by 1, 2, 5, with own agencies marked. */
import { formatValue } from '../../../words/format.ts';
import type { DistributionBin, DistributionModel } from '../../model.ts';
import { linearAxis, type ValueAxis, gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { scaleLog } from 'd3';
import type { Bar, Dot, Frame, Label, Layout, Mark, Rule } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { failingLine } from '../../ground/tip-lines.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { DISTRIBUTION_WORDS } from '../../../words/charts/distribution.ts';

interface Plot {
  readonly model: DistributionModel;
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  readonly axis: ValueAxis;
  readonly x: (value: number) => number;
}

const TICKS = 4;
/** Own agencies beyond these are in the table only. */
const OWN = 4;
const LINE = 1.5;

function linesAbove({ own, median }: DistributionModel): number {
  return (median === null ? 0 : 1) + Math.min(OWN, own.length);
}

export function distributionHeight(model: DistributionModel, width: number, text: number): number {
  const plot = Math.min(Math.max(width * 0.54, text * 21), text * 25);
  return Math.round(plot + linesAbove(model) * LINE * text);
}

export function layoutDistribution(model: DistributionModel, frame: Frame): Layout {
  const { text, width, height } = frame;
  const plot = plotOf(model, frame);
  return {
    width,
    height,
    rules: gridRules(plot.axis, plot.left, width),
    bars: model.bins.flatMap((bin, index) => barOf(bin, index, plot)),
    patterns: [],
    plates: [],
    seams: [...quantileRules(plot), ...ownRules(plot)],
    strokes: [],
    dots: ownDots(plot),
    labels: [
      { x: 0, y: text, text: DISTRIBUTION_WORDS[model.lang].unit, anchor: 'start', token: 'muted', size: text },
      ...headLabels(plot),
      ...ticksBeside(plot.axis, plot.left, text),
      ...model.bins.flatMap((bin, index) => countLabel(bin, index, plot)),
      ...edgeLabels(plot),
      {
        x: width,
        y: height - text * 0.4,
        text: fitText(DISTRIBUTION_WORDS[model.lang].axis(model.unit), width, text),
        anchor: 'end',
        token: 'muted',
        size: text,
      },
    ],
    marks: model.bins.map((bin, index) => markOf(bin, index, plot)),
  };
}

function plotOf(model: DistributionModel, frame: Frame): Plot {
  const { width, height, text } = frame;
  const top = text * (2.8 + LINE * linesAbove(model));
  const bottom = height - text * 4;
  const most = Math.max(0, ...model.bins.map((bin) => bin.count));
  const axis = linearAxis(most, [bottom, top], TICKS, 'count', model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const step = (width - left - text) / Math.max(1, model.bins.length);
  const x = (value: number): number => {
    const index = model.bins.findIndex((bin) => value < bin.to);
    const at = index < 0 ? model.bins.length - 1 : index;
    const bin = model.bins[at];
    if (bin === undefined) return left;
    if (bin.from === 0) return left + step * (at + 0.5);
    const within = scaleLog([bin.from, bin.to], [0, 1]).clamp(true);
    return left + step * (at + within(value));
  };
  return { model, frame, left, top, bottom, step, axis, x };
}

/** From the top to the axis, open where it would cross the number of a column. */
function upright(value: number, plot: Plot, style: Pick<Rule, 'token' | 'dashed' | 'weight'>): readonly Rule[] {
  const { x, top, bottom, frame } = plot;
  const at = x(value);
  const crossed = plot.model.bins
    .flatMap((bin, index) => countLabel(bin, index, plot))
    .find((label) => Math.abs(label.x - at) < textWidth(label.text, label.size) / 2 + frame.text * 0.2);
  const rule = (y1: number, y2: number): readonly Rule[] => (y2 > y1 ? [{ x1: at, x2: at, y1, y2, ...style }] : []);
  if (crossed === undefined) return rule(top, bottom);
  return [...rule(top, crossed.y - frame.text), ...rule(crossed.y + frame.text * 0.3, bottom)];
}

function quantileRules(plot: Plot): readonly Rule[] {
  const { model } = plot;
  return [
    { value: model.p10, dashed: true },
    { value: model.median, dashed: false },
    { value: model.p90, dashed: true },
  ].flatMap(({ value, dashed }): readonly Rule[] =>
    value === null ? [] : upright(value, plot, { token: 'ink', dashed, weight: 1.5 }),
  );
}

function ownRules(plot: Plot): readonly Rule[] {
  return plot.model.own.slice(0, OWN).flatMap(({ value }) => upright(value, plot, { token: 'accent', weight: 1.5 }));
}

function ownDots({ model, x, bottom, frame }: Plot): readonly Dot[] {
  return model.own.map(({ value }) => ({
    x: x(value),
    y: bottom,
    r: frame.text * 0.36,
    token: 'accent',
    shape: 'circle',
    hollow: false,
  }));
}

/** Median and band in one line, then a line for each own agency. */
function headLabels({ model, frame }: Plot): readonly Label[] {
  const { text, width } = frame;
  const { lang, p10, median, p90 } = model;
  const short = (value: number | null): string => formatValue(value, 'count', lang, 'short');
  const words = DISTRIBUTION_WORDS[lang];
  const lines = [
    ...(median === null
      ? []
      : [
          {
            text: [
              ...(p10 === null ? [] : [`P10 ${short(p10)}`]),
              `${words.median} ${short(median)}`,
              ...(p90 === null ? [] : [`P90 ${short(p90)}`]),
            ].join(' · '),
            mine: false,
          },
        ]),
    ...model.own.slice(0, OWN).map(({ label, value }) => ({ text: `● ${label} ${short(value)}`, mine: true })),
  ];
  return lines.map((line, index) => ({
    x: 0,
    y: text * (2.4 + LINE * index),
    text: fitText(line.text, width, text),
    anchor: 'start',
    token: line.mine ? 'accent' : 'ink',
    size: text,
    strong: line.mine,
  }));
}

function barOf({ count }: DistributionBin, index: number, { axis, bottom, left, step }: Plot): readonly Bar[] {
  if (count === 0) return [];
  const y = axis.at(count);
  return [{ x: left + step * index + 1, y, width: Math.max(1, step - 2), height: bottom - y, token: 'year-1' }];
}

function countLabel({ count, failing }: DistributionBin, index: number, plot: Plot): readonly Label[] {
  const { axis, left, step, frame, model } = plot;
  const plain = formatValue(count, 'count', model.lang, 'short');
  const words = [...(failing > 0 ? [`${plain} ◆`] : []), plain].find((one) => textWidth(one, frame.text) <= step);
  if (count === 0 || words === undefined) return [];
  const x = left + step * (index + 0.5);
  const y = axis.at(count) - frame.text * 0.4;
  return [{ x, y, text: words, anchor: 'middle', token: 'ink', size: frame.text, strong: true }];
}

/** The lower edge of each bin where there is room, and the upper one of the last. */
function edgeLabels({ model, frame, left, step, bottom }: Plot): readonly Label[] {
  const { text, width } = frame;
  const edges = model.bins.map(({ from }, index) => ({
    x: left + step * (from === 0 ? index + 0.5 : index),
    value: from,
  }));
  const last = model.bins[model.bins.length - 1];
  if (last !== undefined) edges.push({ x: left + step * model.bins.length, value: last.to });
  const labels: Label[] = [];
  let free = 0;
  for (const { x, value } of edges) {
    const words = formatValue(value, 'count', model.lang, 'short');
    const half = textWidth(words, text) / 2;
    if (x - half < free || x + half > width) continue;
    labels.push({ x, y: bottom + text * 1.6, text: words, anchor: 'middle', token: 'ink', size: text });
    free = x + half + text * 0.4;
  }
  return labels;
}

function markOf(bin: DistributionBin, index: number, { model, left, step, top, bottom, axis }: Plot): Mark {
  const { lang, unit } = model;
  const words = WORDS[lang];
  const range = binText(bin, lang);
  return {
    id: `bin-${bin.from}`,
    x: left + step * index,
    y: top,
    width: step,
    height: bottom - top,
    anchorX: left + step * (index + 0.5),
    anchorY: axis.at(bin.count),
    title: `${range} ${unit}`,
    lines: [
      { label: words.agency, value: formatValue(bin.count, 'count', lang) },
      ...bin.named.map((name) => ({ label: '', value: name })),
      ...failingLine(bin.failing, lang),
    ],
    failing: bin.failing,
    ref: bin.ref,
  };
}

/** "20–49", or "0". */
export function binText({ from, to }: DistributionBin, lang: 'zh' | 'en'): string {
  const short = (value: number): string => formatValue(value, 'count', lang);
  return from === to - 1 ? short(from) : `${short(from)}–${short(to - 1)}`;
}

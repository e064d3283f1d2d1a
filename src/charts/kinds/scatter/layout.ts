/** A dot an agency: a count on a log axis against a rate, own agencies named, the median of the rates as a line. */
import { formatValue } from '../../../words/format.ts';
import type { ScatterModel, ScatterPoint } from '../../model.ts';
import { linearAxis, logAxis, reachOf, type ValueAxis, gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { dotArea } from '../../ground/geometry/dot-area.ts';
import type { Dot, Frame, Label, Layout, Mark, Rule } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { coverageLine, failingLine } from '../../ground/tip-lines.ts';

interface Plot {
  readonly model: ScatterModel;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ValueAxis;
  readonly y: ValueAxis;
}

const TICKS = 5;
/** Own agencies beyond these have their dot, but no name. */
const NAMED = 4;
const LINE = 1.5;

export function scatterHeight(model: ScatterModel, width: number, text: number): number {
  const plot = Math.min(Math.max(width * 0.5, text * 28), text * 36);
  return Math.round(plot + LINE * ownOf(model).length * text);
}

export function layoutScatter(model: ScatterModel, frame: Frame): Layout {
  const { text, width, height } = frame;
  const plot = plotOf(model, frame);
  return {
    width,
    height,
    rules: crossRules(plot),
    bars: [],
    patterns: [],
    plates: [],
    seams: medianRules(plot),
    strokes: [],
    dots: [...model.points].sort(mineLast).map((point) => dotOf(point, plot)),
    labels: [
      { x: 0, y: text, text: fitText(model.y.label, width, text), anchor: 'start', token: 'muted', size: text },
      ...medianLabels(plot),
      ...tickLabels(plot),
      {
        x: width,
        y: height - text * 0.4,
        text: fitText(model.x.label, width, text),
        anchor: 'end',
        token: 'muted',
        size: text,
      },
      ...ownLabels(plot),
    ],
    marks: [...model.points].sort((a, b) => a.x - b.x || a.y - b.y).map((point) => markOf(point, plot)),
  };
}

function mineLast(a: ScatterPoint, b: ScatterPoint): number {
  return Number(a.mine) - Number(b.mine);
}

function plotOf(model: ScatterModel, frame: Frame): Plot {
  const { width, height, text } = frame;
  const top = text * (4.2 + LINE * ownOf(model).length);
  const bottom = height - text * 3.6;
  const most = reachOf(model.points.map((point) => point.y));
  const y = linearAxis(most, [bottom, top], TICKS, model.y.format, model.lang);
  const left = Math.max(...y.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const right = width - text;
  const x = logAxis(
    model.points.map((point) => point.x),
    [left + text, right],
    text * 4,
    model.lang,
  );
  return { model, frame, left, right, top, bottom, x, y };
}

function crossRules({ x, y, left, right, top, bottom }: Plot): readonly Rule[] {
  return [
    ...gridRules(y, left, right),
    ...x.ticks.map((tick): Rule => ({ x1: tick.at, x2: tick.at, y1: top, y2: bottom, token: 'grid' })),
  ];
}

/** The line, and a piece of it as its key. */
function medianRules({ model, y, left, right, frame }: Plot): readonly Rule[] {
  if (model.median === null) return [];
  const at = y.at(model.median.value);
  const line = { token: 'ink', dashed: true, weight: 1.5 } as const;
  const key = frame.text * 2.25;
  return [
    { x1: left, x2: right, y1: at, y2: at, ...line },
    { x1: 0, x2: frame.text * 2, y1: key, y2: key, ...line },
  ];
}

/** Above the plot, so that no dot lies on it. */
function medianLabels({ model, frame }: Plot): readonly Label[] {
  const { text, width } = frame;
  if (model.median === null) return [];
  const words = `${model.median.label} ${formatValue(model.median.value, model.y.format, model.lang)}`;
  return [
    {
      x: text * 2.6,
      y: text * 2.6,
      text: fitText(words, width - text * 2.6, text),
      anchor: 'start',
      token: 'ink',
      size: text,
    },
  ];
}

function tickLabels({ x, y, left, right, bottom, frame }: Plot): readonly Label[] {
  const { text } = frame;
  const onX = x.ticks.map((tick): Label => {
    const half = textWidth(tick.label, text) / 2;
    const at = Math.min(Math.max(tick.at, left + half), right + text - half);
    return { x: at, y: bottom + text * 1.6, text: tick.label, anchor: 'middle', token: 'ink', size: text };
  });
  return [...ticksBeside(y, left, text), ...onX];
}

function dotOf({ x, y, small, mine, failing }: ScatterPoint, plot: Plot): Dot {
  const { text } = plot.frame;
  const failed = failing > 0;
  return {
    x: plot.x.at(x),
    y: plot.y.at(y),
    r: text * (mine ? 0.44 : 0.32),
    token: mine ? 'accent' : 'blue',
    shape: failed ? 'diamond' : 'circle',
    hollow: small,
    faint: !mine && !small,
  };
}

/** Above the plot, below the median: beside its dot a name would lie on other dots. */
function ownLabels({ model, frame }: Plot): readonly Label[] {
  const { text, width } = frame;
  return ownOf(model).map((point, index): Label => {
    const words = `${point.label} ${formatValue(point.y, model.y.format, model.lang)}`;
    const y = text * (2.6 + LINE * (index + (model.median === null ? 0 : 1)));
    const name = fitText(`● ${words}`, width, text);
    return { x: 0, y, text: name, anchor: 'start', token: 'accent', size: text, strong: true };
  });
}

function ownOf(model: ScatterModel): readonly ScatterPoint[] {
  return model.points.filter((point) => point.mine).slice(0, NAMED);
}

function markOf(point: ScatterPoint, { model, x, y, frame }: Plot): Mark {
  const { lang } = model;
  const { agencyId, label, coverage, failing } = point;
  return {
    id: String(agencyId),
    ...dotArea({ x: x.at(point.x), y: y.at(point.y) }, frame),
    title: label,
    lines: [...point.details, ...coverageLine(coverage, lang), ...failingLine(failing, lang)],
    failing,
    ref: { type: 'agency', agencyId, agency: label, year: null, part: null },
  };
}

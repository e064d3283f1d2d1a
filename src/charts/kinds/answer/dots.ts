/** A dot a row, one column against another. */
import { ticksBeside } from '../../ground/geometry/axis.ts';
import type { AnswerDots, AnswerModel, AnswerPoint } from '../../model.ts';
import { seriesToken } from '../../ground/drawing/palette.ts';
import type { ValueAxis } from '../../ground/geometry/axis.ts';
import { dotArea } from '../../ground/geometry/dot-area.ts';
import { NO_SHAPES, type Frame, type Label, type Layout, type Mark, type Rule } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { anyAxis } from './axis.ts';
import { keyOf } from './key.ts';

interface Plot {
  readonly model: AnswerModel;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: ValueAxis;
  readonly y: ValueAxis;
}

/** Neither axis needs a zero: lengths are not compared. */
export function layoutDots(model: AnswerModel, { points, series }: AnswerDots, frame: Frame): Layout {
  const { text, width, height } = frame;
  const top = text * (series.length > 1 ? 4.4 : 2.8);
  const bottom = height - text * 3.6;
  const ys = points.map((point) => point.y);
  const y = anyAxis(ys, [bottom, top], false, model.lang);
  const left = Math.max(...y.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const right = width - text;
  const xs = points.map((point) => point.x);
  const x = anyAxis(xs, [left + text, right - text], false, model.lang);
  const plot: Plot = { model, frame, left, right, top, bottom, x, y };
  const key = keyOf(series, width, text * 2.7, text);
  const axisName = { anchor: 'end', token: 'muted', size: text } as const;
  return {
    ...NO_SHAPES,
    width,
    height,
    rules: gridRules(plot),
    dots: [
      ...points.map((point) => ({
        ...{ x: x.at(point.x), y: y.at(point.y), r: text * 0.34, token: seriesToken(point.series) },
        ...{ shape: 'circle' as const, hollow: false, faint: true },
      })),
      ...key.dots,
    ],
    labels: [
      { x: 0, y: text, text: fitText(model.y, width, text), anchor: 'start', token: 'muted', size: text },
      ...key.labels,
      ...tickLabels(plot),
      { x: width, y: height - text * 0.4, text: fitText(model.x, width, text), ...axisName },
    ],
    marks: points.map((point, index) => markOf(point, index, series[point.series] ?? '', plot)),
  };
}

function gridRules({ x, y, left, right, top, bottom }: Plot): readonly Rule[] {
  return [
    ...y.ticks.map((tick): Rule => ({ x1: left, x2: right, y1: tick.at, y2: tick.at, token: 'grid' })),
    ...x.ticks.map((tick): Rule => ({ x1: tick.at, x2: tick.at, y1: top, y2: bottom, token: 'grid' })),
  ];
}

function tickLabels({ x, y, left, bottom, frame: { text, width } }: Plot): readonly Label[] {
  const style = { token: 'muted', size: text } as const;
  const onX: Label[] = [];
  let free = left - text;
  for (const tick of x.ticks) {
    const half = textWidth(tick.label, text) / 2;
    const at = Math.min(Math.max(tick.at, half), width - half);
    if (at - half < free) continue;
    free = at + half + text * 0.6;
    onX.push({ x: at, y: bottom + text * 1.6, text: tick.label, anchor: 'middle', ...style });
  }
  return [...ticksBeside(y, left, text), ...onX];
}

function markOf(point: AnswerPoint, index: number, series: string, { model, frame, x, y }: Plot): Mark {
  return {
    id: String(index),
    ...dotArea({ x: x.at(point.x), y: y.at(point.y) }, frame),
    title: series === '' || series === point.label ? point.label : `${point.label} · ${series}`,
    lines: [
      { label: model.x, value: String(point.x) },
      { label: model.y, value: String(point.y) },
    ],
    ref: point.ref,
  };
}

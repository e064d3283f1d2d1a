/** Lines over the values of one column, broken at NULL, where no row is, and where the form of reports changes. */
import { gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { line } from 'd3';
import type { AnswerLines, AnswerModel, AnswerPlace } from '../../model.ts';
import { seriesToken } from '../../ground/drawing/palette.ts';
import type { ValueAxis } from '../../ground/geometry/axis.ts';
import {
  NO_SHAPES,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type Rule,
  type Stroke,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { anyAxis } from './axis.ts';
import { keyOf } from './key.ts';
import { ANSWER_WORDS } from '../../../words/charts/answer.ts';

interface Plot {
  readonly model: AnswerModel;
  readonly lines: AnswerLines;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (place: Pick<AnswerPlace, 'at'>) => number;
  readonly axis: ValueAxis;
}

/** Dots closer than this many of their own sizes would make a rope of the line. */
const APART = 0.9;

export function layoutLines(model: AnswerModel, lines: AnswerLines, frame: Frame): Layout {
  const plot = plotOf(model, lines, frame);
  const { text, width } = frame;
  const key = keyOf(lines.series, width, text * 2.7, text);
  const ends = formEnd(plot);
  return {
    ...NO_SHAPES,
    width,
    height: frame.height,
    rules: [...gridRules(plot.axis, plot.left, plot.right), ...ends.rules],
    strokes: lines.series.flatMap((_, index) => strokesOf(index, plot)),
    dots: [...lines.series.flatMap((_, index) => dotsOf(index, plot)), ...key.dots],
    labels: [
      { x: 0, y: text, text: nameOf(model, frame), anchor: 'start', token: 'muted', size: text },
      ...key.labels,
      ...ticksBeside(plot.axis, plot.left, plot.frame.text),
      ...placeLabels(plot),
      ...ends.labels,
    ],
    marks: lines.places.map((place, index) => markOf(place, index, plot)),
  };
}

function nameOf({ y }: AnswerModel, { width, text }: Frame): string {
  return fitText(y, width / 2, text);
}

function plotOf(model: AnswerModel, lines: AnswerLines, frame: Frame): Plot {
  const { width, height, text } = frame;
  const values = lines.places.flatMap((place) => place.values.flatMap((value) => (value === null ? [] : [value])));
  const top = text * (lines.series.length > 1 ? 4 : 2.4);
  const bottom = height - text * 2.4;
  const axis = anyAxis(values, [bottom, top], true, model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const right = width - text;
  const ats = lines.places.map(({ at }) => at);
  const [least, most] = [Math.min(...ats), Math.max(...ats)];
  const air = (right - left) * (lines.places.length < 2 ? 0.5 : Math.min(0.08, 0.3 / lines.places.length));
  const scale = (right - left - 2 * air) / (most > least ? most - least : 1);
  return { model, lines, frame, left, right, top, bottom, axis, x: ({ at }) => left + air + (at - least) * scale };
}

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Stretches without a hole; one point alone is a stretch, too. */
function stretches(series: number, { lines, x, axis }: Plot): readonly (readonly Placed[])[] {
  const found: Placed[][] = [];
  let open = false;
  let last: number | null = null;
  for (const place of lines.places) {
    const value = place.values[series] ?? null;
    const crosses = lines.formEnds !== null && last !== null && last <= lines.formEnds && place.at > lines.formEnds;
    if (!open || crosses) found.push([]);
    open = value !== null;
    last = place.at;
    if (value !== null) found[found.length - 1]?.push({ x: x(place), y: axis.at(value) });
  }
  return found.filter((stretch) => stretch.length > 0);
}

function strokesOf(series: number, plot: Plot): readonly Stroke[] {
  const path = line<Placed>(
    (point) => point.x,
    (point) => point.y,
  ).digits(2);
  return stretches(series, plot)
    .filter((stretch) => stretch.length > 1)
    .flatMap((stretch) => {
      const d = path([...stretch]);
      return d === null ? [] : [{ d, token: seriesToken(series) }];
    });
}

/** Every point where there is room; else those that no line shows. */
function dotsOf(series: number, plot: Plot): readonly Dot[] {
  const { text } = plot.frame;
  const roomy = (plot.right - plot.left) / Math.max(1, plot.lines.places.length) > text * APART;
  return stretches(series, plot)
    .filter((stretch) => roomy || stretch.length === 1)
    .flat()
    .map(({ x, y }) => ({ x, y, r: text * 0.3, token: seriesToken(series), shape: 'circle', hollow: false }));
}

/** As many as do not touch, the first one always. */
function placeLabels({ lines, frame, bottom, x }: Plot): readonly Label[] {
  const { text, width } = frame;
  const labels: Label[] = [];
  let free = 0;
  for (const place of lines.places) {
    const words = fitText(place.label, Math.max(text * 8, (width / lines.places.length) * 0.9), text);
    const half = textWidth(words, text) / 2;
    const at = Math.min(Math.max(x(place), half), width - half);
    if (at - half < free) continue;
    free = at + half + text * 0.8;
    labels.push({ x: at, y: bottom + text * 1.6, text: words, anchor: 'middle', token: 'ink', size: text });
  }
  return labels;
}

function formEnd(plot: Plot): { readonly rules: readonly Rule[]; readonly labels: readonly Label[] } {
  const { lines, frame, model, top, bottom, x } = plot;
  if (lines.formEnds === null) return { rules: [], labels: [] };
  const { text, width } = frame;
  const at = x({ at: lines.formEnds + 0.5 });
  const words = WORDS[model.lang].newForm;
  const half = textWidth(words, text) / 2;
  const free = textWidth(nameOf(model, frame), text) + text;
  const center = Math.min(Math.max(at, free + half), width - half);
  const fits = center - half >= free;
  const label: Label = { x: center, y: text, text: words, anchor: 'middle', token: 'muted', size: text };
  const rule: Rule = { x1: at, x2: at, y1: top - text * 0.6, y2: bottom, token: 'axis', dashed: true };
  return { rules: [rule], labels: fits ? [label] : [] };
}

function markOf(place: AnswerPlace, index: number, { lines, model, frame, top, bottom, x, axis }: Plot): Mark {
  const edge = (other: AnswerPlace | undefined, side: number): number =>
    other === undefined ? (side < 0 ? 0 : frame.width) : (x(other) + x(place)) / 2;
  const from = Math.max(0, edge(lines.places[index - 1], -1));
  const to = Math.min(frame.width, edge(lines.places[index + 1], 1));
  const values = place.values.flatMap((value) => (value === null ? [] : [value]));
  return {
    id: String(index),
    x: from,
    y: top,
    width: Math.max(0, to - from),
    height: bottom - top,
    anchorX: x(place),
    anchorY: values.length === 0 ? bottom : axis.at(Math.max(...values)),
    title: `${model.x} ${place.label}`,
    lines: lines.series.map((name, at) => {
      const value = place.values[at] ?? null;
      return {
        label: name === '' ? model.y : name,
        value: value === null ? ANSWER_WORDS[model.lang].noRow : String(value),
      };
    }),
    ref: { type: 'group', field: 'none', value: place.label },
  };
}

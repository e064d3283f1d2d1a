/** Two years as two edges, a line an agency between them, named on the right with the change of rank. */
import { formatValue } from '../../../words/format.ts';
import type { ChartView, SlopeEnd, SlopeLine, SlopeModel } from '../../model.ts';
import { seriesToken, type Token } from '../../ground/drawing/palette.ts';
import { linearAxis, logAxis } from '../../ground/geometry/axis.ts';
import { dodge } from '../../ground/geometry/dodge.ts';
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
import { px } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { failingLine } from '../../ground/tip-lines.ts';
import { WORDS } from '../../../words/charts/common.ts';

interface Placed {
  readonly line: SlopeLine;
  readonly token: Token;
  /** Baselines of the labels on both sides; null without a number there. */
  readonly left: number | null;
  readonly right: number | null;
}

interface Plot {
  readonly model: SlopeModel;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly lines: readonly Placed[];
}

const GAP = 1.45;
const NAME_SHARE = 0.46;

/** Whether a log axis has a meaning: for counts and money only. */
export function canBeLog({ format }: SlopeModel): boolean {
  return format !== 'percent';
}

export function slopeHeight(model: SlopeModel, width: number, text: number): number {
  const plot = Math.min(Math.max(width * 0.4, text * 26), text * 40);
  return Math.round(Math.max(plot, (model.lines.length * GAP + 8) * text));
}

export function layoutSlope(model: SlopeModel, view: ChartView, frame: Frame): Layout {
  const { text, width, height } = frame;
  const plot = plotOf(model, view, frame);
  const { left, right, top, bottom, lines } = plot;
  const edge = (x: number): Rule => ({ x1: x, x2: x, y1: top - text * 0.8, y2: bottom, token: 'axis' });
  return {
    ...NO_SHAPES,
    width,
    height,
    rules: [edge(left), edge(right), ...leaders(plot)],
    strokes: strokesOf(plot),
    dots: lines.flatMap((line) => dotsOf(line, plot)),
    labels: [unitLabel(model, text), ...headLabels(plot), ...lines.flatMap((line) => labelsOf(line, plot))],
    marks: lines.flatMap((line) => markOf(line, plot)),
  };
}

function valuesOf({ lines, others }: SlopeModel): readonly number[] {
  const named = lines.flatMap(({ before, after }) => [before.value, after.value]);
  return [...named, ...others.flat()].filter((value) => value !== null);
}

function plotOf(model: SlopeModel, view: ChartView, frame: Frame): Plot {
  const { width, height, text } = frame;
  const top = text * 4.6;
  const bottom = height - text * 1.2;
  const y = scaleOf(model, view, top, bottom);
  const lefts = model.lines.map(({ before }) => textWidth(write(before, model), text));
  const rights = model.lines.map((line) => textWidth(`${nameOf(line)} ${endText(line, model)}`, text));
  const left = Math.max(text * 2.4, ...lefts) + text * 1.6;
  const right = width - Math.min(Math.max(text * 4, ...rights) + text * 2, width * NAME_SHARE);
  const places = (end: 'before' | 'after'): readonly (number | null)[] => {
    const ends = model.lines.map((line) => line[end].value);
    const stated = ends.filter((value) => value !== null);
    const placed = dodge(
      stated.map((value) => y(value) + text * 0.35),
      text * GAP,
      top,
      bottom,
    );
    let next = 0;
    return ends.map((value) => (value === null ? null : (placed[next++] ?? null)));
  };
  const [onLeft, onRight] = [places('before'), places('after')];
  let chosen = 0;
  const lines = model.lines.map((line, index): Placed => {
    if (line.role === 'chosen') chosen += 1;
    const token = line.role === 'own' ? 'accent' : line.role === 'chosen' ? seriesToken(chosen) : 'muted';
    return { line, token, left: onLeft[index] ?? null, right: onRight[index] ?? null };
  });
  return { model, frame, left, right, top, bottom, y, lines };
}

/** A stated 0 has no place on a log axis: it stands on the floor. */
function scaleOf(model: SlopeModel, view: ChartView, top: number, bottom: number): Plot['y'] {
  const values = valuesOf(model);
  if (view.scale === 'log' && canBeLog(model)) {
    const positive = values.filter((value) => value > 0);
    const floor = values.some((value) => value <= 0) ? bottom - (bottom - top) * 0.08 : bottom;
    const axis = logAxis(positive, [floor, top], 1, model.lang);
    return (value) => (value > 0 ? axis.at(value) : bottom);
  }
  return linearAxis(Math.max(0, ...values), [bottom, top], 5, model.format, model.lang).at;
}

function write({ value, small, suspect }: SlopeEnd, { format, lang }: SlopeModel): string {
  return formatValue(value, format, lang, 'short') + (suspect ? ' ◎' : small ? ' ○' : '');
}

function nameOf({ label, role }: SlopeLine): string {
  return role === 'own' ? `● ${label}` : label;
}

function endText({ after, moved }: SlopeLine, model: SlopeModel): string {
  return `${write(after, model)}${moved === '' ? '' : ` ${moved}`}`;
}

function headLabels({ model, frame, left, right, top }: Plot): readonly Label[] {
  const { text } = frame;
  const [from, to] = model.years;
  const common = { y: top - text * 1.3, token: 'ink', size: text, strong: true } as const;
  const heads: readonly Label[] = [
    { ...common, x: left, text: String(from), anchor: 'end' },
    { ...common, x: right, text: String(to), anchor: 'start' },
  ];
  const room = right - left - text * 2;
  if (model.broken === null || textWidth(model.broken, text) > room) return heads;
  return [
    ...heads,
    { x: (left + right) / 2, y: common.y, text: model.broken, anchor: 'middle', token: 'muted', size: text },
  ];
}

function strokesOf({ model, left, right, y, lines }: Plot): readonly Stroke[] {
  const path = (before: number, after: number): string => `M${px(left)},${px(y(before))}L${px(right)},${px(y(after))}`;
  const dashed = model.broken !== null;
  const named = lines.flatMap(({ line, token }): Stroke[] => {
    const { before, after, role } = line;
    if (before.value === null || after.value === null) return [];
    return [{ d: path(before.value, after.value), token, dashed, faint: role === 'peer' }];
  });
  return [
    ...model.others.map(([before, after]): Stroke => ({ d: path(before, after), token: 'grid', dashed, faint: true })),
    ...named.reverse(),
  ];
}

/** From a dot to its label where the label had to move. */
function leaders({ left, right, y, lines, frame }: Plot): readonly Rule[] {
  const { text } = frame;
  const rule = (x1: number, x2: number, value: number | null, baseline: number | null): readonly Rule[] => {
    if (value === null || baseline === null) return [];
    const at = baseline - text * 0.35;
    return Math.abs(at - y(value)) < text * 0.5 ? [] : [{ x1, y1: y(value), x2, y2: at, token: 'grid' }];
  };
  return lines.flatMap(({ line, left: onLeft, right: onRight }) => [
    ...rule(left - text * 0.4, left - text * 1.1, line.before.value, onLeft),
    ...rule(right + text * 0.4, right + text * 1.1, line.after.value, onRight),
  ]);
}

function dotsOf({ line, token }: Placed, { left, right, y, frame }: Plot): readonly Dot[] {
  const dot = ({ value, small, failing }: SlopeEnd, x: number): readonly Dot[] =>
    value === null
      ? []
      : [
          {
            x,
            y: y(value),
            r: frame.text * (line.role === 'own' ? 0.36 : 0.26),
            token,
            shape: failing > 0 ? 'diamond' : 'circle',
            hollow: small,
          },
        ];
  return [...dot(line.before, left), ...dot(line.after, right)];
}

function labelsOf({ line, token, left, right }: Placed, plot: Plot): readonly Label[] {
  const { model, frame } = plot;
  const { text, width } = frame;
  const style = { token: line.role === 'peer' ? 'ink' : token, size: text, strong: line.role === 'own' } as const;
  const start = plot.right + text * 1.3;
  const end = endText(line, model);
  const name = fitText(nameOf(line), width - start - textWidth(` ${end}`, text), text);
  return [
    ...(left === null
      ? []
      : [{ ...style, x: plot.left - text * 1.2, y: left, text: write(line.before, model), anchor: 'end' } as const]),
    ...(right === null
      ? []
      : [{ ...style, x: start, y: right, text: `${name} ${end}`.trim(), anchor: 'start' } as const]),
  ];
}

/** The name is the hit area: lines cross, names do not. */
function markOf({ line, left, right }: Placed, plot: Plot): readonly Mark[] {
  const { model, frame } = plot;
  const { text, width } = frame;
  const baseline = right ?? left;
  if (baseline === null) return [];
  const { lang, format, unit } = model;
  const [from, to] = model.years;
  const failing = line.before.failing + line.after.failing;
  const figure = ({ value }: SlopeEnd): string =>
    value === null
      ? WORDS[lang].absence.unknown
      : `${formatValue(value, format, lang)} ${format === 'count' ? unit : ''}`.trimEnd();
  const onRight = right !== null;
  return [
    {
      id: String(line.agencyId),
      x: onRight ? plot.right - text * 0.5 : 0,
      y: baseline - text * 1.07,
      width: onRight ? width - plot.right + text * 0.5 : plot.left + text * 0.5,
      height: text * GAP,
      anchorX: onRight ? plot.right : plot.left,
      anchorY: baseline - text * 0.35,
      title: nameOf(line),
      lines: [
        { label: String(from), value: figure(line.before) },
        { label: String(to), value: figure(line.after) },
        ...line.details,
        ...failingLine(failing, lang),
      ],
      failing,
      ref: { type: 'agency', agencyId: line.agencyId, agency: line.label, year: null, part: null },
    },
  ];
}

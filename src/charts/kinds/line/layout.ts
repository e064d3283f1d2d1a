/** Several measures over years: a line each, broken where there is no number and where the form changes. */
import { elementAt } from '../../../schema/element-at.ts';
import { formatValue } from '../../../words/format.ts';
import { isOtherBasis, otherBases } from '../../ground/basis.ts';
import type { Coverage, LineModel, LinePoint, LineSeries } from '../../model.ts';
import { seriesToken } from '../../ground/drawing/palette.ts';
import { linearAxis, type ValueAxis, gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { dodge } from '../../ground/geometry/dodge.ts';
import { stretchPaths } from '../../ground/geometry/pieces.ts';
import { isNarrow } from '../../ground/geometry/rows.ts';
import { scalePoint } from 'd3';
import { positionIn } from '../../ground/geometry/position.ts';
import {
  NO_SHAPES,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type Rule,
  type Stroke,
  type TipLine,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { unitLabel, yearLabels, yearStrip } from '../../ground/geometry/years.ts';
import { failingLine } from '../../ground/tip-lines.ts';
import { WORDS, absenceText, yearsText } from '../../../words/charts/common.ts';

interface Plot {
  readonly model: LineModel;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (year: number) => number;
  readonly step: number;
  readonly axis: ValueAxis;
  readonly direct: boolean;
}

const TICKS = 5;

export function lineHeight(width: number, text: number): number {
  return Math.round(Math.min(Math.max(width * 0.64, text * 24), text * 30));
}

export function layoutLine(model: LineModel, frame: Frame): Layout {
  const plot = plotOf(model, frame);
  const { text } = frame;
  const grid = gridRules(plot.axis, plot.left, plot.right);
  const ticks = ticksBeside(plot.axis, plot.left, text);
  const years = yearLabels(model.years, plot.x, plot.bottom + text * 1.6, plot.step, text);
  const breaks = breakShapes(plot);
  return {
    ...NO_SHAPES,
    width: frame.width,
    height: frame.height,
    rules: [...grid, ...breaks.rules],
    strokes: model.series.flatMap((series, index) => strokesOf(series, index, plot)),
    dots: [...model.series.flatMap((series, index) => dotsOf(series, index, plot)), ...keyDots(plot)],
    labels: [
      unitLabel(model, text),
      ...ticks,
      ...years,
      ...coverageLabels(plot),
      ...breaks.labels,
      ...nameLabels(plot),
      ...gapLabels(plot),
    ],
    marks: model.years.map((year, index) => markOf(year, index, plot)),
  };
}

function plotOf(model: LineModel, frame: Frame): Plot {
  const { width, height, text } = frame;
  const values = model.series.flatMap((series) =>
    series.points.flatMap(({ value }) => (value === null ? [] : [value])),
  );
  const direct = !isNarrow(width, text) && model.series.length > 0;
  const top = text * (direct ? 2.4 : 4.2);
  const bottom = height - text * 3.6;
  const axis = linearAxis(Math.max(0, ...values), [bottom, top], TICKS, model.format, model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const names = model.series.map((series) => textWidth(directName(series, model), text));
  const right = width - (direct ? Math.max(...names) + text * 1.5 : text);
  const x = scalePoint(model.years, [left, right]).padding(model.years.length === 1 ? 0.5 : 0.25);
  const step = model.years.length > 1 ? x.step() : right - left;
  return { model, frame, left, right, top, bottom, x: (year) => positionIn(x, year), step, axis, direct };
}

function strokesOf(series: LineSeries, index: number, { model, x, axis }: Plot): readonly Stroke[] {
  const coverageIn = (year: number): Coverage | null =>
    series.points.find((point) => point.year === year)?.coverage ?? null;
  const isApart = (year: number, next: number): boolean => isOtherBasis(coverageIn(year), coverageIn(next));
  return stretchPaths(series.points, model.breaks, isApart, { x, y: axis.at }).map(({ d, apart }) => ({
    d,
    token: seriesToken(index),
    ...(apart ? { dashed: true } : {}),
  }));
}

function dotsOf(series: LineSeries, index: number, { x, axis, frame }: Plot): readonly Dot[] {
  return series.points.flatMap(({ year, value, failing, small }): Dot[] => {
    if (value === null) return [];
    const failed = failing > 0;
    return [
      {
        x: x(year),
        y: axis.at(value),
        r: frame.text * (failed ? 0.42 : 0.3),
        token: seriesToken(index),
        shape: failed ? 'diamond' : 'circle',
        hollow: small === true,
      },
    ];
  });
}

/** k/N of the first measure under its year, strong where it is another basis than the year before. */
function coverageLabels({ model, frame, x, step, bottom }: Plot): readonly Label[] {
  const { text } = frame;
  const coverages = model.years.map((_, index) => model.series[0]?.points[index]?.coverage ?? null);
  const words = coverages.map((one) => (one === null ? '' : `${one.k}/${one.n}`));
  if (words.some((one) => textWidth(one, text) > step - 2)) return [];
  const other = otherBases(coverages);
  return model.years.flatMap((year, at): Label[] => {
    const common = { x: x(year), y: bottom + text * 2.9, anchor: 'middle', size: text } as const;
    const strong = other[at] === true;
    return words[at] === '' ? [] : [{ ...common, text: elementAt(words, at), token: strong ? 'ink' : 'muted', strong }];
  });
}

/** "本年新收 1.2万": the name with the last number. */
function directName(series: LineSeries, { format, lang }: LineModel): string {
  const last = lastPoint(series);
  return last === undefined ? series.label : `${series.label} ${formatValue(last.value, format, lang, 'short')}`;
}

function lastPoint(series: LineSeries): LinePoint | undefined {
  return [...series.points].reverse().find((point) => point.value !== null);
}

function nameLabels(plot: Plot): readonly Label[] {
  const { model, frame, axis, direct, right, top, bottom } = plot;
  const { text } = frame;
  if (!direct) {
    return keyPlaces(plot).map(({ words, at }, index) => ({
      x: at + text,
      y: text * 2.7,
      text: words,
      anchor: 'start',
      token: seriesToken(index),
      size: text,
      strong: true,
    }));
  }
  const wanted = model.series.map((series) => {
    const value = lastPoint(series)?.value ?? null;
    return (value === null ? bottom : axis.at(value)) + text * 0.35;
  });
  const places = dodge(wanted, text * 1.4, top, bottom);
  return model.series.map((series, index) => ({
    x: right - plot.step * (model.years.length > 1 ? 0.25 : 0) + text * 0.8,
    y: elementAt(places, index),
    text: directName(series, model),
    anchor: 'start',
    token: seriesToken(index),
    size: text,
    strong: true,
  }));
}

/** Names in one line, cut to equal parts where they do not fit. */
function keyPlaces({ model, frame }: Plot): readonly { readonly words: string; readonly at: number }[] {
  const { text, width } = frame;
  const gap = text * 2.4;
  const whole = model.series.reduce((sum, series) => sum + textWidth(series.label, text) + gap, 0);
  const room = whole - gap + text <= width ? Infinity : width / model.series.length - gap + text;
  let at = 0;
  return model.series.map((series) => {
    const words = fitText(series.label, room, text);
    const place = { words, at };
    at += textWidth(words, text) + (room === Infinity ? gap : gap - text);
    return place;
  });
}

function keyDots(plot: Plot): readonly Dot[] {
  if (plot.direct) return [];
  const { text } = plot.frame;
  return keyPlaces(plot).map(({ at }, index) => ({
    x: at + text * 0.4,
    y: text * 2.35,
    r: text * 0.3,
    token: seriesToken(index),
    shape: 'circle',
    hollow: false,
  }));
}

function breakShapes(plot: Plot): { readonly rules: readonly Rule[]; readonly labels: readonly Label[] } {
  const { model, frame, x, step, top, bottom } = plot;
  const shown = model.breaks.filter(({ after }) => model.years.includes(after) && model.years.includes(after + 1));
  const at = (after: number): number => x(after) + step / 2;
  const rules = shown.map(({ after }): Rule => ({
    x1: at(after),
    x2: at(after),
    y1: top - frame.text * 0.6,
    y2: bottom,
    token: 'axis',
    dashed: true,
  }));
  const free = textWidth(unitLabel(model, frame.text).text, frame.text) + frame.text;
  const labels = shown.flatMap(({ after, note }): Label[] => {
    const half = textWidth(note, frame.text) / 2;
    const center = Math.max(at(after), free + half);
    if (center + half > frame.width) return [];
    return [{ x: center, y: top - frame.text, text: note, anchor: 'middle', token: 'muted', size: frame.text }];
  });
  return { rules, labels: plot.direct ? labels : [] };
}

/** "—未填报" above the axis where no measure has a number. */
function gapLabels({ model, frame, x, step, bottom }: Plot): readonly Label[] {
  return model.years.flatMap((year, index): Label[] => {
    const points = model.series.flatMap((series) => series.points[index] ?? []);
    if (points.some((point) => point.value !== null)) return [];
    const words = absenceText(points[0]?.absence ?? null, model.lang);
    const text = textWidth(words, frame.text) < step - frame.text * 0.5 ? words : '—';
    return [{ x: x(year), y: bottom - frame.text * 0.7, text, anchor: 'middle', token: 'muted', size: frame.text }];
  });
}

/** k/N of the year; of every measure where they differ. */
function coverageLines(
  points: readonly { readonly series: LineSeries; readonly point: LinePoint | undefined }[],
  { lang }: LineModel,
): readonly TipLine[] {
  const words = WORDS[lang];
  const known = points.flatMap(({ series, point }) =>
    point === undefined || point.coverage === null ? [] : [{ label: series.label, coverage: point.coverage }],
  );
  const [first] = known;
  if (first === undefined) return [];
  if (known.every(({ coverage }) => coverage.k === first.coverage.k && coverage.n === first.coverage.n))
    return [{ label: words.coverageLabel, value: words.coverage(first.coverage) }];
  return known.map(({ label, coverage }) => ({
    label: `${label} · ${words.coverageLabel}`,
    value: words.coverage(coverage),
  }));
}

function markOf(year: number, index: number, { model, x, step, top, bottom, axis, frame }: Plot): Mark {
  const { lang, format, unit } = model;
  const points = model.series.map((series) => ({ series, point: series.points[index] }));
  const values = points.flatMap(({ point }) => (point === undefined || point.value === null ? [] : [point.value]));
  const failing = Math.max(0, ...points.flatMap(({ point }) => point?.failing ?? []));
  return {
    id: String(year),
    ...yearStrip(x(year), step, 0, frame.width),
    y: top,
    height: bottom - top,
    anchorX: x(year),
    anchorY: values.length === 0 ? bottom : axis.at(Math.max(...values)),
    title: yearsText(String(year), lang),
    lines: [
      ...points.map(({ series, point }) => ({
        label: series.label,
        value:
          point === undefined || point.value === null
            ? absenceText(point?.absence ?? null, lang)
            : `${formatValue(point.value, format, lang)} ${format === 'percent' ? '' : unit}`.trimEnd(),
      })),
      ...points.flatMap(({ point }) => point?.details ?? []),
      ...coverageLines(points, model),
      ...failingLine(failing, lang),
    ],
    failing,
    ref: { type: 'year', year, part: null },
  };
}

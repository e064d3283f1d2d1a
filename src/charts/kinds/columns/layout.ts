/** One column a year with its coverage below; a year without the item says so in words. */
import { formatValue, formatYears } from '../../../words/format.ts';
import type { ChartView, ColumnsModel, YearColumn } from '../../model.ts';
import { otherBases } from '../../ground/basis.ts';
import { linearAxis, logAxis, type ValueAxis, gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { scaleBand } from 'd3';
import { positionIn } from '../../ground/geometry/position.ts';
import {
  NO_SHAPES,
  type Bar,
  type Dot,
  type Frame,
  type Label,
  type Layout,
  type Mark,
} from '../../ground/geometry/shapes.ts';
import { textWidth, wrapText } from '../../ground/geometry/text.ts';
import { unitLabel, yearStrip } from '../../ground/geometry/years.ts';
import { coverageLine, failingLine } from '../../ground/tip-lines.ts';
import { WORDS, absenceText, yearsText } from '../../../words/charts/common.ts';

interface Plot {
  readonly model: ColumnsModel;
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly axis: ValueAxis;
  readonly center: (year: number) => number;
  readonly step: number;
  readonly thickness: number;
  /** Dots instead of bars: a bar has no honest length on a log axis. */
  readonly log: boolean;
}

const TICKS = 4;
const WIDEST = 6;
/** From this ratio of the largest to the smallest year a linear axis hides the small one. */
const WIDE_APART = 100;

/** Whether a log axis is of use: sums of money that lie far apart. */
export function spansDecades({ format, columns }: ColumnsModel): boolean {
  const amounts = columns.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []));
  return format === 'yuan' && Math.max(0, ...amounts) >= WIDE_APART * Math.min(...amounts);
}

export function columnsHeight(width: number, text: number): number {
  return Math.round(Math.min(Math.max(width * 0.64, text * 24), text * 29.8));
}

export function layoutColumns(model: ColumnsModel, view: ChartView, frame: Frame): Layout {
  const { text } = frame;
  const plot = plotOf(model, view, frame);
  const others = otherBases(model.columns.map(({ coverage }) => coverage));
  return {
    ...NO_SHAPES,
    width: frame.width,
    height: frame.height,
    rules: gridRules(plot.axis, plot.left, frame.width),
    bars: plot.log ? [] : model.columns.flatMap((column) => barOf(column, plot)),
    dots: plot.log ? model.columns.flatMap((column) => dotOf(column, plot)) : [],
    labels: [
      unitLabel(model, text),
      ...ticksBeside(plot.axis, plot.left, text),
      ...model.columns.flatMap((column, at) => columnLabels(column, others[at] === true, plot)),
      ...absentLabels(plot),
    ],
    marks: model.columns.map((column) => markOf(column, plot)),
  };
}

function plotOf(model: ColumnsModel, view: ChartView, frame: Frame): Plot {
  const { width, height, text } = frame;
  const top = text * 4.6;
  const bottom = height - text * 3.8;
  const values = model.columns.flatMap(({ value }) => (value === null ? [] : [value]));
  const log = view.scale === 'log' && spansDecades(model);
  const positive = values.filter((value) => value > 0);
  const money = logAxis(positive, [bottom - text, top], text * 2, model.lang);
  // A stated 0 stands on the floor.
  const axis = log
    ? { ...money, at: (value: number) => (value > 0 ? money.at(value) : bottom) }
    : linearAxis(Math.max(0, ...values), [bottom, top], TICKS, model.format, model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const years = model.columns.map((column) => column.year);
  const band = scaleBand(years, [left, width]).padding(0.3);
  const center = (year: number): number => positionIn(band, year) + band.bandwidth() / 2;
  return {
    model,
    frame,
    left,
    top,
    bottom,
    axis,
    center,
    step: band.step(),
    thickness: Math.min(band.bandwidth(), WIDEST * text),
    log,
  };
}

function barOf(
  { value, year, assumed, coverage }: YearColumn,
  { axis, bottom, center, thickness }: Plot,
): readonly Bar[] {
  if (value === null) return [];
  const allAssumed = coverage !== null && coverage.k > 0 && assumed === coverage.k;
  const height = bottom - axis.at(value);
  return [
    {
      x: center(year) - thickness / 2,
      y: bottom - height,
      width: thickness,
      height,
      token: 'blue',
      hollow: allAssumed,
    },
  ];
}

function dotOf({ value, year, assumed, coverage, failing }: YearColumn, { axis, center, frame }: Plot): readonly Dot[] {
  if (value === null) return [];
  const hollow = coverage !== null && coverage.k > 0 && assumed === coverage.k;
  const shape = failing > 0 ? 'diamond' : 'circle';
  return [{ x: center(year), y: axis.at(value), r: frame.text * 0.5, token: 'blue', shape, hollow }];
}

/** The amount on top, the year and its k/N below. */
function columnLabels(
  { year, value, coverage, assumed, suspect, failing }: YearColumn,
  isOther: boolean,
  plot: Plot,
): readonly Label[] {
  const { model, frame, axis, bottom, center, step } = plot;
  const { text } = frame;
  const common = { x: center(year), anchor: 'middle', size: text } as const;
  const labels: Label[] = [{ ...common, y: bottom + text * 1.6, text: String(year), token: 'ink' }];
  if (value !== null) {
    const failed = failing > 0 ? ' ◆' : '';
    const doubts = (assumed > 0 ? ` ○${assumed}` : '') + (suspect > 0 ? ` ◎${suspect}` : '') + failed;
    const signs = (assumed > 0 ? ' ○' : '') + (suspect > 0 ? ' ◎' : '') + failed;
    const candidates = plainAmount(model, value).flatMap((amount) => [amount + doubts, amount + signs]);
    const y = axis.at(value) - text * (plot.log ? 1 : 0.6);
    const fits = (words: string): boolean => textWidth(words, text) <= step;
    const inOne = candidates.find(fits);
    const amount = inOne ?? [...plainAmount(model, value), roughAmount(model, value)].find(fits);
    if (amount !== undefined) labels.push({ ...common, y, text: amount, token: 'ink', strong: true });
    // Where the signs have no room beside the amount they stand above it: a doubt must not get lost.
    const above = signs.trim().replaceAll(' ', '');
    if (inOne === undefined && above !== '')
      labels.push({ ...common, y: y - text * 1.3, text: above, token: 'ink', strong: true });
  }
  return [...labels, ...coverageLabel(coverage, isOther, { ...common, y: bottom + text * 3.1 }, step)];
}

/** k/N where it has room; strong where the year stands on other agencies than the one before. */
function coverageLabel(
  coverage: YearColumn['coverage'],
  isOther: boolean,
  place: Pick<Label, 'x' | 'y' | 'anchor' | 'size'>,
  step: number,
): readonly Label[] {
  if (coverage === null) return [];
  const text = `${coverage.k}/${coverage.n}`;
  if (textWidth(text, place.size) > step) return [];
  return [{ ...place, text, token: isOther ? 'ink' : 'muted', strong: isOther }];
}

/** The amount with its unit, and without. */
function plainAmount({ format, lang }: ColumnsModel, value: number): readonly string[] {
  return [format, format === 'yuan' ? 'count' : format].map((one) => formatValue(value, one, lang, 'short'));
}

/** In two digits, where three have no room. */
function roughAmount({ lang }: ColumnsModel, value: number): string {
  return formatValue(Number(value.toPrecision(2)), 'count', lang, 'short');
}

/** Neighbouring years without a number for the same reason share their words. */
function absentLabels(plot: Plot): readonly Label[] {
  const { model, frame, center, bottom, step } = plot;
  const { text } = frame;
  const spans: YearColumn[][] = [];
  model.columns.forEach((column, index) => {
    if (column.value !== null) return;
    const before = model.columns[index - 1];
    const joined = before !== undefined && before.value === null && before.absence === column.absence;
    if (joined) spans[spans.length - 1]?.push(column);
    else spans.push([column]);
  });
  return spans.flatMap((span) => {
    const years = span.map(({ year }) => year);
    const middle = years.reduce((sum, year) => sum + center(year), 0) / years.length;
    const absence = span[0]?.absence ?? null;
    const words =
      absence === 'not-on-form' ? WORDS[model.lang].notOnForm(formatYears(years)) : absenceText(absence, model.lang);
    const lines = wrapText(words, step * span.length - text * 0.5, text);
    return lines.map((line, index): Label => ({
      x: middle,
      y: bottom - text * (0.8 + 1.4 * (lines.length - 1 - index)),
      text: line,
      anchor: 'middle',
      token: 'muted',
      size: text,
    }));
  });
}

function markOf(
  { year, value, absence, coverage, assumed, suspect, suspectYuan, failing }: YearColumn,
  plot: Plot,
): Mark {
  const { model, center, step, top, bottom, axis, frame, left } = plot;
  const { lang } = model;
  const words = WORDS[lang];
  return {
    id: String(year),
    ...yearStrip(center(year), step, left, frame.width),
    y: top,
    height: bottom - top,
    anchorX: center(year),
    anchorY: value === null ? bottom : axis.at(value),
    title: yearsText(String(year), lang),
    lines: [
      {
        label: model.title,
        value: value === null ? absenceText(absence, lang) : formatValue(value, model.format, lang),
      },
      ...coverageLine(coverage, lang),
      ...(assumed === 0 ? [] : [{ label: words.assumed, value: String(assumed) }]),
      ...(suspect === 0 ? [] : [{ label: words.suspect, value: String(suspect) }]),
      ...(suspectYuan === null ? [] : [{ label: words.suspectYuan, value: formatValue(suspectYuan, 'yuan', lang) }]),
      ...failingLine(failing, lang),
    ],
    failing,
    ref: { type: 'year', year, part: null },
  };
}

/** One column a year with its coverage below; a year without the item says so in words. */
import { scaleBand } from 'd3';
import { formatValue, formatYears } from '../format.ts';
import type { ColumnsModel, YearColumn } from '../model.ts';
import { linearAxis, type ValueAxis } from '../parts/axis.ts';
import type { Bar, Frame, Label, Layout, Mark, Rule } from '../parts/shapes.ts';
import { textWidth, wrapText } from '../parts/text.ts';
import { unitLabel } from '../parts/years.ts';
import { WORDS, absenceText } from '../words.ts';

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
}

const TICKS = 4;
const WIDEST = 6;

export function columnsHeight(width: number, text: number): number {
  return Math.round(Math.min(Math.max(width * 0.4, text * 24), text * 30));
}

export function layoutColumns(model: ColumnsModel, frame: Frame): Layout {
  const { text } = frame;
  const plot = plotOf(model, frame);
  return {
    width: frame.width,
    height: frame.height,
    rules: plot.axis.ticks.map((tick, index): Rule => ({
      x1: plot.left,
      x2: frame.width,
      y1: tick.at,
      y2: tick.at,
      token: index === 0 ? 'axis' : 'grid',
    })),
    bars: model.columns.flatMap((column) => barOf(column, plot)),
    patterns: [],
    plates: [],
    seams: [],
    strokes: [],
    dots: [],
    labels: [
      unitLabel(model, text),
      ...plot.axis.ticks.map((tick): Label => ({
        x: plot.left - text * 0.6,
        y: tick.at + text * 0.35,
        text: tick.label,
        anchor: 'end',
        token: 'muted',
        size: text,
      })),
      ...model.columns.flatMap((column) => columnLabels(column, plot)),
      ...absentLabels(plot),
    ],
    marks: model.columns.map((column) => markOf(column, plot)),
  };
}

function plotOf(model: ColumnsModel, frame: Frame): Plot {
  const { width, height, text } = frame;
  const top = text * 3.6;
  const bottom = height - text * 3.8;
  const values = model.columns.flatMap(({ value }) => (value === null ? [] : [value]));
  const axis = linearAxis(Math.max(0, ...values), [bottom, top], TICKS, model.format, model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const years = model.columns.map((column) => column.year);
  const band = scaleBand(years, [left, width]).padding(0.3);
  const center = (year: number): number => (band(year) ?? left) + band.bandwidth() / 2;
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

/** The amount on top, the year and its k/N below. */
function columnLabels({ year, value, coverage, assumed, suspect, failing }: YearColumn, plot: Plot): readonly Label[] {
  const { model, frame, axis, bottom, center, step } = plot;
  const { text } = frame;
  const common = { x: center(year), anchor: 'middle', size: text } as const;
  const labels: Label[] = [{ ...common, y: bottom + text * 1.6, text: String(year), token: 'ink' }];
  if (value !== null) {
    const plain = model.format === 'yuan' ? 'count' : model.format;
    const failed = failing > 0 ? ' ※' : '';
    const doubts = (assumed > 0 ? ` ○${assumed}` : '') + (suspect > 0 ? ` ◎${suspect}` : '') + failed;
    const signs = (assumed > 0 ? ' ○' : '') + (suspect > 0 ? ' ◎' : '') + failed;
    const candidates = [model.format, plain].flatMap((format) => {
      const amount = formatValue(value, format, model.lang, 'short');
      return [amount + doubts, amount + signs];
    });
    const amount = candidates.find((words) => textWidth(words, text) <= step);
    if (amount !== undefined)
      labels.push({ ...common, y: axis.at(value) - text * 0.6, text: amount, token: 'ink', strong: true });
  }
  const share = coverage === null ? '' : `${coverage.k}/${coverage.n}`;
  if (share !== '' && textWidth(share, text) <= step)
    labels.push({ ...common, y: bottom + text * 3.1, text: share, token: 'muted' });
  return labels;
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

function markOf({ year, value, absence, coverage, assumed, suspect, failing }: YearColumn, plot: Plot): Mark {
  const { model, center, step, top, bottom, axis, frame, left } = plot;
  const { lang } = model;
  const words = WORDS[lang];
  const x = Math.max(left, center(year) - step / 2);
  return {
    id: String(year),
    x,
    y: top,
    width: Math.min(frame.width, center(year) + step / 2) - x,
    height: bottom - top,
    anchorX: center(year),
    anchorY: value === null ? bottom : axis.at(value),
    title: lang === 'zh' ? `${year} 年` : String(year),
    lines: [
      {
        label: model.title,
        value: value === null ? absenceText(absence, lang) : formatValue(value, model.format, lang),
      },
      ...(coverage === null ? [] : [{ label: words.coverageLabel, value: words.coverage(coverage) }]),
      ...(assumed === 0 ? [] : [{ label: words.assumed, value: String(assumed) }]),
      ...(suspect === 0 ? [] : [{ label: words.suspect, value: String(suspect) }]),
      ...(failing === 0 ? [] : [{ label: '※', value: words.reportsFailing(failing) }]),
    ],
    failing,
    ref: { type: 'year', year, part: null },
  };
}

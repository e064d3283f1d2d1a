/** A bar a row, lying; below zero they lie to the left. */
import type { AnswerBar, AnswerBars, AnswerModel, ChartView } from '../../model.ts';
import { seriesToken } from '../../ground/drawing/palette.ts';
import type { ValueAxis } from '../../ground/geometry/axis.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowGrid, rowHeight, type PlacedRow } from '../../ground/geometry/rows.ts';
import {
  NO_SHAPES,
  type Bar,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type Rule,
} from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';
import { anyAxis, short } from './axis.ts';
import { ANSWER_WORDS } from '../../../words/charts/answer.ts';

const TOP = 2;
const BOTTOM = 0.5;

export function barsHeight({ bars }: AnswerBars, view: ChartView, width: number, text: number): number {
  return Math.round(pageOf(bars, view).items.length * rowHeight(width, text) + (TOP + BOTTOM) * text);
}

/** Every page has the axis of all bars, so that pages can be compared. */
export function layoutBars(model: AnswerModel, { bars }: AnswerBars, view: ChartView, frame: Frame): Layout {
  const { text, width } = frame;
  const { lang } = model;
  const shown = pageOf(bars, view).items;
  const grid = rowGrid(
    shown.map(({ label }) => ({ label, mine: false })),
    frame,
    TOP * text,
    BOTTOM * text,
  );
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const end = ({ value }: AnswerBar): string => (value === null ? `— ${ANSWER_WORDS[lang].null}` : short(value, lang));
  const room = Math.max(0, ...shown.map((bar) => textWidth(end(bar), text))) + text * 0.8;
  const axis = anyAxis(values, [grid.left, Math.max(grid.left + text, width - room)], true, lang);
  const placed = shown.flatMap((bar, index) => {
    const row = grid.rows[index];
    return row === undefined ? [] : [{ bar, row, index }];
  });
  return {
    ...NO_SHAPES,
    width,
    height: frame.height,
    rules: gridRules(axis, TOP * text, grid.bottom),
    bars: placed.flatMap(({ bar, row }) => barOf(bar, row, axis)),
    labels: [
      { x: 0, y: text, text: fitText(model.y, width, text), anchor: 'start', token: 'muted', size: text },
      ...placed.flatMap(({ bar, row }) => [row.label, endLabel(bar, row, end(bar), axis, text)]),
    ],
    marks: placed.map((one) => markOf(one, model, axis, width)),
  };
}

/** Zero stands out, wherever it is. */
function gridRules({ ticks, at }: ValueAxis, y1: number, y2: number): readonly Rule[] {
  const zero = at(0);
  return ticks.map((tick) => ({
    ...{ x1: tick.at, x2: tick.at, y1, y2 },
    token: Math.abs(tick.at - zero) < 0.01 ? 'axis' : 'grid',
  }));
}

function barOf({ value, series }: AnswerBar, row: PlacedRow, { at }: ValueAxis): readonly Bar[] {
  if (value === null) return [];
  const [from, to] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const width = value === 0 ? 0 : Math.max(1, to - from);
  return [{ x: from, y: row.middle - row.thickness / 2, width, height: row.thickness, token: seriesToken(series) }];
}

/** Beside the bar; that of a bar to the left stands at the right of zero, where no name is. */
function endLabel({ value }: AnswerBar, row: PlacedRow, words: string, { at }: ValueAxis, text: number): Label {
  const x = at(value === null ? 0 : Math.max(0, value)) + text * 0.5;
  const token = value === null ? 'muted' : 'ink';
  return { x, y: row.middle + text * 0.35, text: words, anchor: 'start', token, size: text };
}

interface PlacedBar {
  readonly bar: AnswerBar;
  readonly row: PlacedRow;
  readonly index: number;
}

function markOf({ bar, row, index }: PlacedBar, { y, lang }: AnswerModel, { at }: ValueAxis, width: number): Mark {
  const { label, value, ref } = bar;
  return {
    id: String(index),
    x: 0,
    y: row.top,
    width,
    height: row.height,
    anchorX: at(value === null ? 0 : value),
    anchorY: row.middle,
    title: label,
    lines: [{ label: y, value: value === null ? ANSWER_WORDS[lang].null : String(value) }],
    ref,
  };
}

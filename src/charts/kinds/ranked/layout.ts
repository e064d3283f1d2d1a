/** Ranked bars: one page of agencies, the number at the end of each bar. */
import { numbersOf } from '../../../queries/db/rows.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartView, RankedBar, RankedModel } from '../../model.ts';
import { linearAxis, reachOf, type ValueAxis } from '../../ground/geometry/axis.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowGrid, rowHeight, type PlacedRow } from '../../ground/geometry/rows.ts';
import { NO_SHAPES, type Bar, type Frame, type Label, type Layout, type Mark } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { coverageLine, failingLine } from '../../ground/tip-lines.ts';
import { absenceText } from '../../../words/charts/common.ts';

const TOP = 2;
const BOTTOM = 0.5;
const TICKS = 5;

function barsShown(model: RankedModel, view: ChartView): readonly RankedBar[] {
  return model.groups === true ? model.bars.slice() : pageOf(model.bars, view).items;
}

export function rankedHeight(model: RankedModel, view: ChartView, width: number, text: number): number {
  const rows = barsShown(model, view).length;
  return Math.round(rows * rowHeight(width, text) + (TOP + BOTTOM) * text);
}

/** Every page has the axis of the whole ranking, so that pages can be compared. */
export function layoutRanked(model: RankedModel, view: ChartView, frame: Frame): Layout {
  const { text } = frame;
  const bars = barsShown(model, view);
  const grid = rowGrid(
    bars.map((bar) => ({ ...bar, label: named(bar) })),
    frame,
    TOP * text,
    BOTTOM * text,
  );
  const values = numbersOf(model.bars, 'value', ({ value }) => value);
  const ends = bars.map((bar) => endText(bar, model));
  const room = Math.max(0, ...ends.map((end) => textWidth(end, text))) + text * 0.6;
  const axis = linearAxis(reachOf(values), [grid.left, frame.width - room], TICKS, model.format, model.lang);
  const plot = { axis, left: grid.left, width: frame.width, text };
  const placed = bars.flatMap((bar, index) => {
    const row = grid.rows[index];
    return row === undefined ? [] : [{ bar, row, end: ends[index] ?? '' }];
  });
  return {
    ...NO_SHAPES,
    width: frame.width,
    height: frame.height,
    rules: [{ x1: grid.left, x2: grid.left, y1: TOP * text, y2: grid.bottom, token: 'axis' }],
    bars: placed.flatMap(({ bar, row }) => barOf(bar, row, axis, grid.left)),
    labels: [
      unitLabel(model, text),
      ...placed.flatMap(({ bar, row, end }) => [row.label, endLabel(bar, row, end, plot)]),
    ],
    marks: placed.map(({ bar, row }) => markOf(bar, row, model, plot)),
  };
}

function named({ rank, label }: RankedBar): string {
  return rank === null ? label : `${rank}. ${label}`;
}

function endText({ value, absence, coverage, failing, few = null }: RankedBar, { format, lang }: RankedModel): string {
  if (value === null) return absenceText(absence, lang, coverage);
  return formatValue(value, format, lang, 'short') + (failing > 0 ? ' ◆' : '') + (few === null ? '' : ` · ${few}`);
}

function barOf({ value, mine, hollow }: RankedBar, row: PlacedRow, axis: ValueAxis, left: number): readonly Bar[] {
  if (value === null) return [];
  const width = Math.max(0, axis.at(value) - left);
  return [
    {
      x: left,
      y: row.middle - row.thickness / 2,
      width: value > 0 ? Math.max(1, width) : 0,
      height: row.thickness,
      token: mine ? 'accent' : 'blue',
      hollow,
    },
  ];
}

interface Plot {
  readonly axis: ValueAxis;
  /** Where bars begin. */
  readonly left: number;
  readonly width: number;
  readonly text: number;
}

function endLabel({ value, mine }: RankedBar, row: PlacedRow, end: string, { axis, left, text }: Plot): Label {
  const token = value === null ? 'muted' : mine ? 'accent' : 'ink';
  const x = (value === null ? left : axis.at(value)) + text * 0.5;
  return { x, y: row.middle + text * 0.35, text: end, anchor: 'start', token, size: text };
}

function markOf(
  bar: RankedBar,
  row: PlacedRow,
  { lang, format, unit, title }: RankedModel,
  { axis, left, width }: Plot,
): Mark {
  const { value, coverage, failing, agencyId, label } = bar;
  return {
    id: String(agencyId),
    x: 0,
    y: row.top,
    width,
    height: row.height,
    anchorX: value === null ? left : axis.at(value),
    anchorY: row.middle,
    title: named(bar),
    lines: [
      {
        label: title,
        value:
          value === null
            ? absenceText(bar.absence, lang)
            : `${formatValue(value, format, lang)} ${format === 'percent' ? '' : unit}`.trimEnd(),
      },
      ...(bar.details ?? []),
      ...coverageLine(coverage, lang),
      ...failingLine(failing, lang),
    ],
    failing,
    ref: bar.ref ?? { type: 'agency', agencyId, agency: label, year: null, part: null },
  };
}

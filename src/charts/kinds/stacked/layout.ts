/** Composition: years as columns or agencies as bars, in counts or in per cent of the row. */
import { formatValue } from '../../../words/format.ts';
import type { ChartView, StackedModel, StackedRow } from '../../model.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowHeight } from '../../ground/geometry/rows.ts';
import type { Frame, Layout, Mark, TipLine } from '../../ground/geometry/shapes.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { barsAcross } from './across.ts';
import { columnsUp } from './columns.ts';
import { legendOf } from './legend.ts';
import { piecesOf } from './segments.ts';

const GAP = 1;
const ABOVE = 4;

/** The rows of a view: all years or groups, or one page of agencies. */
function stackedRows(model: StackedModel, view: ChartView): readonly StackedRow[] {
  return model.by === 'agencies' ? pageOf(model.rows, view).items : model.rows.slice();
}

export function stackedHeight(model: StackedModel, view: ChartView, width: number, text: number): number {
  const rows = stackedRows(model, view);
  const legend = legendOf(model.groups, codesOf(model, rows), width, 0, text).height + GAP * text;
  if (model.by !== 'years') return Math.round(rows.length * rowHeight(width, text) + ABOVE * text + legend);
  return Math.round(Math.min(Math.max(width * 0.56, text * 26), text * 31) + legend);
}

export function layoutStacked(model: StackedModel, view: ChartView, frame: Frame): Layout {
  const { text, width, height } = frame;
  const rows = stackedRows(model, view);
  const codes = codesOf(model, rows);
  const legendHeight = legendOf(model.groups, codes, width, 0, text).height;
  const legend = legendOf(model.groups, codes, width, height - legendHeight, text);
  const plot = { width, height: height - legendHeight - GAP * text, text };
  const draw = model.by === 'years' ? columnsUp : barsAcross;
  const drawn = draw(model, rows, view.share, plot);
  return {
    width,
    height,
    rules: drawn.rules,
    bars: [...drawn.bars, ...legend.bars],
    patterns: [...drawn.patterns, ...legend.patterns],
    plates: drawn.plates,
    seams: drawn.seams,
    strokes: [],
    dots: [],
    labels: [...drawn.labels, ...legend.labels],
    marks: drawn.places.map((place): Mark => ({
      ...place,
      id: idOf(place.row),
      title: place.row.label,
      lines: tipLines(place.row, model),
      failing: place.row.failing,
      ref: place.row.key,
    })),
  };
}

function idOf({ key }: StackedRow): string {
  if (key.type === 'year') return String(key.year);
  return key.type === 'agency' ? String(key.agencyId) : key.value;
}

function codesOf(model: StackedModel, rows: readonly StackedRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => piecesOf(row, model.groups, false).map(({ code }) => code)));
}

/** A group that is its only segment is named once. */
function pieceName(group: string, label: string): string {
  return group === label ? label : `${group}·${label}`;
}

/** Named one by one up to this many. */
const NAMED = 4;

/** Of a sum that lacks a part: which. */
function missingParts({ absence, values }: StackedRow, { groups, lang, by }: StackedModel): readonly TipLine[] {
  if (absence !== 'partial' || by === 'years') return [];
  const segments = groups.flatMap((group) => group.segments);
  const missing = segments.filter(({ code }) => (values[code] ?? null) === null).map(({ label }) => label);
  const words = WORDS[lang];
  const named = missing.slice(0, NAMED).join(words.and) + (missing.length > NAMED ? words.andMore(missing.length) : '');
  return [{ label: words.withoutFigure, value: named }];
}

/** The whole, then the reasons that occur with count and share. */
function tipLines(row: StackedRow, model: StackedModel): readonly TipLine[] {
  const { lang, groups, unit } = model;
  const words = WORDS[lang];
  const { total, coverage } = row;
  const whole =
    total === null ? absenceText(row.absence, lang, row.parts) : `${formatValue(total, 'count', lang)} ${unit}`;
  return [
    { label: words.total, value: whole },
    ...piecesOf(row, groups, false).map((piece) => ({
      label: pieceName(groups[piece.group]?.label ?? '', piece.label),
      value: `${formatValue(piece.count, 'count', lang)} (${formatValue(piece.share, 'percent', lang)})`,
    })),
    ...missingParts(row, model),
    ...(coverage === null ? [] : [{ label: words.coverageLabel, value: words.coverage(coverage) }]),
    ...(row.failing === 0 ? [] : [{ label: '◆', value: words.reportsFailing(row.failing) }]),
  ];
}

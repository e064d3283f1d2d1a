/** Composition: years as columns or agencies as bars, in counts or in per cent of the row. */
import type { ChartView, StackedModel, StackedRow } from '../../model.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowHeight } from '../../ground/geometry/rows.ts';
import type { Frame, Layout, Mark } from '../../ground/geometry/shapes.ts';
import { barsAcross } from './across.ts';
import { columnsUp } from './columns.ts';
import { legendOf } from './legend.ts';
import { inShares, piecesOf } from './segments.ts';
import { tipLines } from './tips.ts';

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
  const drawn = draw(model, rows, inShares(model, view), plot);
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

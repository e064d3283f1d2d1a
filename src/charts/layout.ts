/** Model and view → layout, whatever the chart. The charts of the first page are here, the others come with the other pages. */
import { columnsHeight, layoutColumns } from './kinds/columns/layout.ts';
import { flowHeight, layoutFlow } from './kinds/flow/layout.ts';
import { layoutLine, lineHeight } from './kinds/line/layout.ts';
import type { ChartModel, ChartView } from './model.ts';
import type { Frame, Layout } from './ground/geometry/shapes.ts';
import { layoutRanked, rankedHeight } from './kinds/ranked/layout.ts';
import { layoutSpend, spendHeight } from './kinds/spend/layout.ts';
import { layoutStacked, stackedHeight } from './kinds/stacked/layout.ts';

type FirstKind = 'line' | 'ranked' | 'stacked' | 'spend' | 'columns' | 'flow';
export type LaterModel = Exclude<ChartModel, { readonly kind: FirstKind }>;

export interface LaterLayouts {
  layout(model: LaterModel, view: ChartView, frame: Frame): Layout;
  height(model: LaterModel, view: ChartView, width: number, text: number): number;
}

let known: LaterLayouts | null = null;

/** For `layout-later.ts`, which calls it when it is imported. */
export function addLayouts(layouts: LaterLayouts): void {
  known = layouts;
}

function later({ kind }: LaterModel): LaterLayouts {
  if (known === null) throw new Error(`layout-later.ts is to be imported before a chart of kind ${kind} is drawn`);
  return known;
}

export function layoutChart(model: ChartModel, view: ChartView, frame: Frame): Layout {
  switch (model.kind) {
    case 'line':
      return layoutLine(model, frame);
    case 'ranked':
      return layoutRanked(model, view, frame);
    case 'stacked':
      return layoutStacked(model, view, frame);
    case 'spend':
      return layoutSpend(model, view, frame);
    case 'columns':
      return layoutColumns(model, view, frame);
    case 'flow':
      return layoutFlow(model, frame);
    default:
      return later(model).layout(model, view, frame);
  }
}

/** The height in px that a chart wants at a width, with text of size `text`. */
export function naturalHeight(model: ChartModel, view: ChartView, width: number, text: number): number {
  switch (model.kind) {
    case 'line':
      return lineHeight(width, text);
    case 'ranked':
      return rankedHeight(model, view, width, text);
    case 'stacked':
      return stackedHeight(model, view, width, text);
    case 'spend':
      return spendHeight(model, view, width, text);
    case 'columns':
      return columnsHeight(width, text);
    case 'flow':
      return flowHeight(width, text);
    default:
      return later(model).height(model, view, width, text);
  }
}

/** Model and view → layout, whatever the chart. */
import { answerHeight, layoutAnswer } from './answer/layout.ts';
import { bandHeight, layoutBand } from './band/layout.ts';
import { columnsHeight, layoutColumns } from './columns/layout.ts';
import { coverageHeight, layoutCoverage } from './covered/layout.ts';
import { distributionHeight, layoutDistribution } from './distribution/layout.ts';
import { flowHeight, layoutFlow } from './flow/layout.ts';
import { heatHeight, layoutHeat } from './heat/layout.ts';
import { layoutLine, lineHeight } from './line/layout.ts';
import type { ChartModel, ChartView } from './model.ts';
import { layoutListed, listedHeight } from './listed/layout.ts';
import { layoutMultiples, multiplesHeight } from './multiples/layout.ts';
import type { Frame, Layout } from './parts/shapes.ts';
import { layoutRanked, rankedHeight } from './ranked/layout.ts';
import { layoutScatter, scatterHeight } from './scatter/layout.ts';
import { layoutSlope, slopeHeight } from './slope/layout.ts';
import { layoutSpend, spendHeight } from './spend/layout.ts';
import { layoutStacked, stackedHeight } from './stacked/layout.ts';

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
    case 'distribution':
      return layoutDistribution(model, frame);
    case 'multiples':
      return layoutMultiples(model, view, frame);
    case 'heat':
      return layoutHeat(model, view, frame);
    case 'flow':
      return layoutFlow(model, frame);
    case 'scatter':
      return layoutScatter(model, frame);
    case 'band':
      return layoutBand(model, frame);
    case 'slope':
      return layoutSlope(model, view, frame);
    case 'answer':
      return layoutAnswer(model, view, frame);
    case 'coverage':
      return layoutCoverage(model, frame);
    case 'listed':
      return layoutListed(model, frame);
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
    case 'distribution':
      return distributionHeight(model, width, text);
    case 'multiples':
      return multiplesHeight(model, width, text);
    case 'heat':
      return heatHeight(model, view, width, text);
    case 'flow':
      return flowHeight(width, text);
    case 'scatter':
      return scatterHeight(model, width, text);
    case 'band':
      return bandHeight(model, width, text);
    case 'slope':
      return slopeHeight(model, width, text);
    case 'answer':
      return answerHeight(model, view, width, text);
    case 'coverage':
      return coverageHeight(model, width, text);
    case 'listed':
      return listedHeight(model, text);
  }
}

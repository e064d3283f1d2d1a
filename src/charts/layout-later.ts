/** The layouts that the first page does without: importing this module makes `layout.ts` know them. */
import { answerHeight, layoutAnswer } from './kinds/answer/layout.ts';
import { bandHeight, layoutBand } from './kinds/band/layout.ts';
import { coverageHeight, layoutCoverage } from './kinds/coverage/layout.ts';
import { distributionHeight, layoutDistribution } from './kinds/distribution/layout.ts';
import { heatHeight, layoutHeat } from './kinds/heat/layout.ts';
import { addLayouts, type LaterModel } from './layout.ts';
import type { ChartView } from './model.ts';
import { layoutListed, listedHeight } from './kinds/listed/layout.ts';
import { layoutMultiples, multiplesHeight } from './kinds/multiples/layout.ts';
import type { Frame, Layout } from './ground/geometry/shapes.ts';
import { layoutScatter, scatterHeight } from './kinds/scatter/layout.ts';
import { layoutSlope, slopeHeight } from './kinds/slope/layout.ts';

function layout(model: LaterModel, view: ChartView, frame: Frame): Layout {
  switch (model.kind) {
    case 'distribution':
      return layoutDistribution(model, frame);
    case 'multiples':
      return layoutMultiples(model, view, frame);
    case 'heat':
      return layoutHeat(model, view, frame);
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

function height(model: LaterModel, view: ChartView, width: number, text: number): number {
  switch (model.kind) {
    case 'distribution':
      return distributionHeight(model, width, text);
    case 'multiples':
      return multiplesHeight(model, width, text);
    case 'heat':
      return heatHeight(model, view, width, text);
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

addLayouts({ layout, height });

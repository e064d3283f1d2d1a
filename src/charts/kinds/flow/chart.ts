import { defineChart } from '../../chart.ts';
import { flowFinding, flowHeadline } from './finding.ts';
import { flowHeight, layoutFlow } from './layout.ts';

/** What came in and what became of it. */
export const FLOW_CHART = defineChart('flow', {
  layout: (model, _view, frame) => layoutFlow(model, frame),
  height: (_model, _view, width, text) => flowHeight(width, text),
  finding: flowFinding,
  headline: flowHeadline,
});

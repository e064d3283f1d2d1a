import { defineChart } from '../../chart.ts';
import { coverageHeight, layoutCoverage } from './layout.ts';

/** How many agencies of each group have a report, by year. */
export const COVERAGE_CHART = defineChart('coverage', {
  layout: (model, _view, frame) => layoutCoverage(model, frame),
  height: (model, _view, width, text) => coverageHeight(model, width, text),
});

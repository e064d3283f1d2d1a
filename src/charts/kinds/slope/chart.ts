import { defineChart } from '../../chart.ts';
import { slopeFinding, slopeHeadline } from './finding.ts';
import { canBeLog, layoutSlope, slopeHeight } from './layout.ts';

/** Two years of each agency, joined by a line. */
export const SLOPE_CHART = defineChart('slope', {
  layout: layoutSlope,
  height: (model, _view, width, text) => slopeHeight(model, width, text),
  own: ({ lines }) => lines.filter(({ role }) => role === 'own').map(({ label }) => label),
  hasScale: canBeLog,
  finding: slopeFinding,
  headline: slopeHeadline,
});

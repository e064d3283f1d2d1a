import { defineChart } from '../../chart.ts';
import { distributionFinding, distributionHeadline } from './finding.ts';
import { distributionHeight, layoutDistribution } from './layout.ts';
import { distributionNative } from './native.ts';

/** How many agencies have a figure of which size. */
export const DISTRIBUTION_CHART = defineChart('distribution', {
  layout: (model, _view, frame) => layoutDistribution(model, frame),
  height: (model, _view, width, text) => distributionHeight(model, width, text),
  own: ({ own }) => own.map(({ label }) => label),
  finding: distributionFinding,
  headline: distributionHeadline,
  native: distributionNative,
});

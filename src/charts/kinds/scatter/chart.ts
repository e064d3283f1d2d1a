import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { scatterFinding, scatterHeadline } from './finding.ts';
import { layoutScatter, scatterHeight } from './layout.ts';
import { scatterNative } from './native.ts';

/** Two figures an agency, a dot each. */
export const SCATTER_CHART = defineChart('scatter', {
  layout: (model, _view, frame) => layoutScatter(model, frame),
  height: (model, _view, width, text) => scatterHeight(model, width, text),
  own: ({ points }) => ownNames(points),
  finding: scatterFinding,
  headline: scatterHeadline,
  native: scatterNative,
});

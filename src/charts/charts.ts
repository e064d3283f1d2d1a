/** All kinds of charts, for whoever does not know which one a model is: exports and the briefing. A page knows its own. */
import type { Chart, ChartKind, ChartType } from './chart.ts';
import { ANSWER_CHART } from './kinds/answer/chart.ts';
import { BAND_CHART } from './kinds/band/chart.ts';
import { COLUMNS_CHART } from './kinds/columns/chart.ts';
import { COVERAGE_CHART } from './kinds/coverage/chart.ts';
import { DISTRIBUTION_CHART } from './kinds/distribution/chart.ts';
import { FLOW_CHART } from './kinds/flow/chart.ts';
import { HEAT_CHART } from './kinds/heat/chart.ts';
import { LINE_CHART } from './kinds/line/chart.ts';
import { LISTED_CHART } from './kinds/listed/chart.ts';
import { MULTIPLES_CHART } from './kinds/multiples/chart.ts';
import { RANKED_CHART } from './kinds/ranked/chart.ts';
import { SCATTER_CHART } from './kinds/scatter/chart.ts';
import { SHARES_CHART } from './kinds/shares/chart.ts';
import { SLOPE_CHART } from './kinds/slope/chart.ts';
import { SPEND_CHART } from './kinds/spend/chart.ts';
import { STACKED_CHART } from './kinds/stacked/chart.ts';
import type { ChartModel } from './model.ts';

const CHARTS: { readonly [Kind in ChartKind]: ChartType<Kind> } = {
  answer: ANSWER_CHART,
  band: BAND_CHART,
  columns: COLUMNS_CHART,
  coverage: COVERAGE_CHART,
  distribution: DISTRIBUTION_CHART,
  flow: FLOW_CHART,
  heat: HEAT_CHART,
  line: LINE_CHART,
  listed: LISTED_CHART,
  multiples: MULTIPLES_CHART,
  ranked: RANKED_CHART,
  scatter: SCATTER_CHART,
  shares: SHARES_CHART,
  slope: SLOPE_CHART,
  spend: SPEND_CHART,
  stacked: STACKED_CHART,
};

export function chartOf(model: ChartModel): Chart {
  return CHARTS[model.kind].ofAny(model);
}

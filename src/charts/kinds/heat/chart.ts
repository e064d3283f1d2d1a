import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { heatFinding, heatHeadline } from './finding.ts';
import { heatHeight, layoutHeat } from './layout.ts';

/** Shares by agency and reason, or their difference to the median. */
export const HEAT_CHART = defineChart('heat', {
  layout: layoutHeat,
  height: heatHeight,
  items: ({ rows }) => rows,
  own: ({ rows }) => ownNames(rows),
  viewSwitch: () => ({ field: 'relative', off: 'shares', on: 'againstMedian' }),
  finding: heatFinding,
  headline: heatHeadline,
});

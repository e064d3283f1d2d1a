import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { rankedFinding, rankedHeadline } from './finding.ts';
import { layoutRanked, rankedHeight } from './layout.ts';
import { rankedNative } from './native.ts';

/** Agencies, or groups of them, by the size of one figure. */
export const RANKED_CHART = defineChart('ranked', {
  layout: layoutRanked,
  height: rankedHeight,
  items: ({ groups, bars }) => (groups === true ? null : bars),
  own: ({ bars }) => ownNames(bars),
  finding: rankedFinding,
  headline: rankedHeadline,
  native: rankedNative,
});

import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { stackedFinding, stackedHeadline } from './finding.ts';
import { layoutStacked, stackedHeight } from './layout.ts';
import { isOnlyShares } from './segments.ts';
import { stackedNative } from './native.ts';

/** What totals are made of, as counts or shares: by year, by agency or by group. */
export const STACKED_CHART = defineChart('stacked', {
  layout: layoutStacked,
  height: stackedHeight,
  items: ({ by, rows }) => (by === 'agencies' ? rows : null),
  own: ({ rows }) => ownNames(rows),
  viewSwitch: (model) => (isOnlyShares(model) ? null : { field: 'share', off: 'counts', on: 'shares' }),
  coverages: ({ rows }) => [...rows].map(({ coverage }) => coverage),
  finding: stackedFinding,
  headline: stackedHeadline,
  native: stackedNative,
});

import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { spendHeadline } from './finding.ts';
import { layoutSpend, spendHeight } from './layout.ts';
import { spendNative } from './native.ts';

/** Amounts by agency, one mark a year. */
export const SPEND_CHART = defineChart('spend', {
  layout: layoutSpend,
  height: spendHeight,
  items: ({ rows }) => rows,
  own: ({ rows }) => ownNames(rows),
  hasScale: () => true,
  headline: spendHeadline,
  native: spendNative,
});

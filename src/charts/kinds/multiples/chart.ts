import { defineChart } from '../../chart.ts';
import { ownNames } from '../../ground/paging/items.ts';
import { layoutMultiples, multiplesHeight } from './layout.ts';

/** A small line chart an agency, on one scale or each on its own. */
export const MULTIPLES_CHART = defineChart('multiples', {
  layout: layoutMultiples,
  height: (model, _view, width, text) => multiplesHeight(model, width, text),
  own: ({ panels }) => ownNames(panels),
  viewSwitch: () => ({ field: 'relative', off: 'sameScale', on: 'ownScales' }),
});

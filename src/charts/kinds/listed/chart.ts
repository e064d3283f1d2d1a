import { defineChart } from '../../chart.ts';
import { layoutListed, listedHeight } from './layout.ts';

/** The first rows of a table. */
export const LISTED_CHART = defineChart('listed', {
  layout: (model, _view, frame) => layoutListed(model, frame),
  height: (model, _view, _width, text) => listedHeight(model, text),
});

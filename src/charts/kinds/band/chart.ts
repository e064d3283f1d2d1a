import { defineChart } from '../../chart.ts';
import { bandFinding, bandHeadline } from './finding.ts';
import { bandHeight, layoutBand } from './layout.ts';

/** Agencies by year before the band of comparable ones; the own agency is the first series. */
export const BAND_CHART = defineChart('band', {
  layout: (model, _view, frame) => layoutBand(model, frame),
  height: (model, _view, width, text) => bandHeight(model, width, text),
  own: ({ series }) => series.slice(0, 1).map(({ label }) => label),
  finding: bandFinding,
  headline: bandHeadline,
});

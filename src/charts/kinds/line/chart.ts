import { defineChart } from '../../chart.ts';
import { lineFinding, lineHeadline } from './finding.ts';
import { layoutLine, lineHeight } from './layout.ts';
import { lineNative } from './native.ts';

/** Measures by year, one line each. */
export const LINE_CHART = defineChart('line', {
  layout: (model, _view, frame) => layoutLine(model, frame),
  height: (_model, _view, width, text) => lineHeight(width, text),
  coverages: ({ series }) => series.flatMap(({ points }) => points.map(({ coverage }) => coverage)),
  finding: lineFinding,
  headline: lineHeadline,
  native: lineNative,
});

import { defineChart } from '../../chart.ts';
import { hex, segmentToken } from '../../ground/drawing/palette.ts';
import { category } from '../../ground/native-parts.ts';
import { sharesFinding, sharesHeadline } from './headline.ts';
import { layoutShares, sharesHeight } from './layout.ts';

/** What a whole is made of, as columns of 100 % with a name beside each part of the last one. */
export const SHARES_CHART = defineChart('shares', {
  layout: (model, _view, frame) => layoutShares(model, frame),
  height: (_model, _view, width, text) => sharesHeight(width, text),
  coverages: ({ rows }) => rows.map(({ coverage }) => coverage),
  headline: sharesHeadline,
  finding: sharesFinding,
  native: ({ parts, rows, lang }) => ({
    kind: 'column',
    grouping: 'percentStacked',
    categories: rows.map((row) => category(row, lang, true)),
    series: parts.map(({ code, label }, at) => ({
      name: label,
      colour: hex(segmentToken(code, 0, at)),
      values: rows.map((row) => row.values[code] ?? null),
    })),
    colours: null,
    format: '#,##0',
    axisFormat: '0%',
    labelled: false,
  }),
});

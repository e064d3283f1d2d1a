import { defineChart } from '../../chart.ts';
import { columnsFinding, columnsHeadline } from './finding.ts';
import { columnsHeight, layoutColumns, spansDecades } from './layout.ts';
import { columnsNative } from './native.ts';

/** One figure by year. */
export const COLUMNS_CHART = defineChart('columns', {
  layout: layoutColumns,
  height: (_model, _view, width, text) => columnsHeight(width, text),
  hasScale: spansDecades,
  coverages: ({ columns }) => columns.map(({ coverage }) => coverage),
  finding: columnsFinding,
  headline: columnsHeadline,
  native: columnsNative,
});

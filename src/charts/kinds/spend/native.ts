/** A page of amounts as an editable chart: bars have no honest length on a logarithmic axis. */
import { hex, yearToken } from '../../ground/drawing/palette.ts';
import { MOST_LABELS, axisFormat, category } from '../../ground/native-parts.ts';
import type { NativeChart } from '../../ground/native.ts';
import { pageOf } from '../../ground/paging/page.ts';
import type { ChartView, SpendModel } from '../../model.ts';

/** null on a logarithmic axis. */
export function spendNative(model: SpendModel, view: ChartView): NativeChart | null {
  if (view.scale !== 'linear') return null;
  const rows = pageOf(model.rows, view).items;
  return {
    kind: 'bar',
    grouping: 'clustered',
    categories: rows.map(({ label, mine, figures }) => {
      const failing = figures.reduce((sum, figure) => sum + figure.failing, 0);
      const doubtful = figures.some(({ assumed, suspect }) => assumed || suspect);
      return category({ label, mine, failing, hollow: doubtful }, model.lang);
    }),
    series: model.years.map((year, at) => ({
      name: String(year),
      colour: hex(yearToken(at, model.years.length)),
      values: rows.map(({ figures }) => figures.find((figure) => figure.year === year)?.value ?? null),
    })),
    colours: null,
    format: '#,##0',
    axisFormat: axisFormat(
      'yuan',
      rows.flatMap(({ figures }) => figures.map(({ value }) => value)),
      model.lang,
    ),
    labelled: rows.length * model.years.length <= MOST_LABELS,
  };
}

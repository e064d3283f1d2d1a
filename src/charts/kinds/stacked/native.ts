/** Stacks as an editable chart. */
import { hex, segmentToken } from '../../ground/drawing/palette.ts';
import { category } from '../../ground/native-parts.ts';
import type { NativeChart } from '../../ground/native.ts';
import { pageOf } from '../../ground/paging/page.ts';
import type { ChartView, StackedModel } from '../../model.ts';
import { hasNegative, inShares } from './segments.ts';

export function stackedNative(model: StackedModel, view: ChartView): NativeChart {
  const share = inShares(model, view);
  const rows = model.by === 'agencies' ? pageOf(model.rows, view).items : model.rows.slice();
  const series = model.groups.flatMap((group, groupAt) =>
    group.segments.map(({ code, label }, at) => ({
      name: group.segments.length === 1 ? label : `${group.label}·${label}`,
      colour: hex(segmentToken(group.code, at, groupAt)),
      values: rows.map((row) => (hasNegative(row) ? null : (row.values[code] ?? null))),
    })),
  );
  return {
    kind: model.by === 'years' ? 'column' : 'bar',
    grouping: share ? 'percentStacked' : 'stacked',
    categories: rows.map((row) => category(row, model.lang, model.by === 'years')),
    series,
    colours: null,
    format: '#,##0',
    axisFormat: share ? '0%' : '#,##0',
    labelled: false,
  };
}

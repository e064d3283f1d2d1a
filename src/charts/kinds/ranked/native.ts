/** A page of a ranking as an editable chart. */
import { ACCENT, BLUE, axisFormat, category, numberFormat, single } from '../../ground/native-parts.ts';
import type { NativeChart } from '../../ground/native.ts';
import { pageOf } from '../../ground/paging/page.ts';
import type { ChartView, RankedModel } from '../../model.ts';

export function rankedNative(model: RankedModel, view: ChartView): NativeChart {
  const bars = model.groups === true ? model.bars.slice() : pageOf(model.bars, view).items;
  const categories = bars.map((bar) => category(bar, model.lang));
  const colours = bars.some(({ mine }) => mine) ? bars.map(({ mine }) => (mine ? ACCENT : BLUE)) : null;
  const values = bars.map(({ value }) => value);
  const formats = { format: numberFormat(model.format), axisFormat: axisFormat(model.format, values, model.lang) };
  return single('bar', categories, model.title, values, { ...formats, colours });
}

/** Columns over years as an editable chart. */
import { axisFormat, category, numberFormat, single } from '../../ground/native-parts.ts';
import type { NativeChart } from '../../ground/native.ts';
import type { ColumnsModel } from '../../model.ts';

export function columnsNative({ lang, title, columns, format }: ColumnsModel): NativeChart {
  const categories = columns.map(({ year, absence, failing }) =>
    category({ label: String(year), absence, failing }, lang, true),
  );
  const values = columns.map(({ value }) => value);
  const formats = { format: numberFormat(format), axisFormat: axisFormat(format, values, lang) };
  return single('column', categories, title, values, { ...formats, colours: null });
}

/**
 * The workbook inside an editable chart: what the author sees under "edit data". Made anew, because that of pptxgenjs
 * leaves zeros out.
 */
import writeXlsxFile, { type Row } from 'write-excel-file/browser';
import { escapeFormula } from '../table/escape-formula.ts';
import type { NativeChart } from '../../charts/ground/native.ts';

/** The name the formulas of the chart refer to. */
const SHEET = 'Sheet1';

/** Categories in column A from row 2, one series a column from B, behind x where there is one; a blank is no cell. */
export async function chartWorkbook(chart: NativeChart): Promise<Uint8Array<ArrayBuffer>> {
  const { categories, across, grouping } = chart;
  const series = across === undefined ? chart.series : [{ name: across.label, values: across.values }, ...chart.series];
  const head: Row = [null, ...series.map(({ name }) => text(name))];
  const body = categories.map((category, at): Row => {
    const figures = series.map(({ values }) => {
      const value = values[at] ?? null;
      return value === null ? null : { value, type: Number };
    });
    return [text(category), ...figures];
  });
  const columns = [{ width: 28 }, ...series.map(() => ({ width: grouping === 'clustered' ? 18 : 12 }))];
  const blob = await writeXlsxFile([{ sheet: SHEET, data: [head, ...body], columns }]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function text(value: string): { readonly value: string; readonly type: StringConstructor } {
  return { value: escapeFormula(value), type: String };
}

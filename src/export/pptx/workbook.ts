/**
 * The workbook inside an editable chart: what the author sees under "edit data". Made anew, because that of pptxgenjs
 * leaves zeros out.
 */
import writeXlsxFile, { type Row } from 'write-excel-file/browser';
import { neutral } from '../neutral.ts';
import type { NativeChart } from './native.ts';

/** The name the formulas of the chart refer to. */
const SHEET = 'Sheet1';

/** Categories in column A from row 2, one series a column from B; a blank is no cell. */
export async function chartWorkbook({ categories, series, grouping }: NativeChart): Promise<Uint8Array<ArrayBuffer>> {
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
  return { value: neutral(value), type: String };
}

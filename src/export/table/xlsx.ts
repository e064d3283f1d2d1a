/** The table behind a chart as a workbook: numbers as numbers, blanks blank, a frozen header, and a sheet of notes. */
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/browser';
import type { Provenance } from '../action.ts';
import type { CellValue, ChartModel, ChartView, Lang, TableColumn } from '../../charts/model.ts';
import { textWidth } from '../../charts/ground/geometry/text.ts';
import { shownRows } from '../../charts/ground/table.ts';
import { sanitizeData } from '../sanitize-data.ts';
import { escapeFormula } from './escape-formula.ts';
import { notesOf, type Note } from '../notes.ts';

export interface XlsxOptions {
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly provenance: Provenance;
  readonly link: string;
}

const NAMES: Readonly<Record<Lang, { readonly data: string; readonly notes: string }>> = {
  zh: { data: '数据', notes: '说明' },
  en: { data: 'Data', notes: 'Notes' },
};
const FONT = 'Microsoft YaHei';
const HEADER = { fontWeight: 'bold', backgroundColor: '#e8eff8', alignVertical: 'center', wrap: true } as const;
/** Column widths in characters. */
const NARROWEST = 10;
const WIDEST = 40;
const NOTE_WIDTH = 100;

export async function xlsx(options: XlsxOptions): Promise<Blob> {
  return writeXlsxFile([...sheetsOf(sanitizeData(options))], { fontFamily: FONT, fontSize: 11 }).toBlob();
}

/** The two sheets, before they are packed. */
export function sheetsOf({ model, view, provenance, link }: XlsxOptions): readonly Sheet<Blob | File | ArrayBuffer>[] {
  const { columns } = model.table;
  const names = NAMES[model.lang];
  const rows = shownRows(model, view).map((row) => columns.map((column) => row[column.key] ?? null));
  const formats = columns.map((column, at) =>
    numberFormat(
      column,
      rows.map((row) => row[at] ?? null),
    ),
  );
  const head: Row = columns.map(({ label }) => ({ value: escapeFormula(label), type: String, ...HEADER }));
  return [
    {
      sheet: names.data,
      stickyRowsCount: 1,
      columns: columns.map((column, at) => ({
        width: widthOf(
          column,
          rows.map((row) => row[at] ?? null),
        ),
      })),
      data: [head, ...rows.map((row) => row.map((value, at) => cell(value, formats[at] ?? GENERAL)))],
    },
    {
      sheet: names.notes,
      columns: [{ width: 16 }, { width: NOTE_WIDTH }],
      data: notesOf(model, view, provenance, link).map(noteRow),
    },
  ];
}

const GENERAL = 'General';

/** Null and what is not finite leave the cell empty. */
function cell(value: CellValue, format: string): Cell {
  if (value === null) return null;
  if (typeof value === 'string') return { value: escapeFormula(value), type: String };
  return Number.isFinite(value) ? { value, type: Number, format } : null;
}

/** Decimals appear where some number of the column has them. */
function numberFormat({ format }: TableColumn, values: readonly CellValue[]): string {
  if (format === 'percent') return '0.0%';
  if (format === 'points') return '+0.0%;-0.0%;0.0%';
  if (format === 'number') return GENERAL;
  if (format === 'year' || format === 'text') return '0';
  return values.some((value) => typeof value === 'number' && !Number.isInteger(value)) ? '#,##0.00' : '#,##0';
}

function widthOf({ label }: TableColumn, values: readonly CellValue[]): number {
  const longest = Math.max(0, ...values.slice(0, 500).map((value) => charactersOf(String(value ?? ''))));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 3, Math.min(charactersOf(label) + 2, NARROWEST * 2)));
}

/** In widths of a digit. */
function charactersOf(text: string): number {
  return Math.ceil(textWidth(text, 1) / textWidth('0', 1));
}

function noteRow({ label, text }: Note): Row {
  return [
    { value: escapeFormula(label), type: String, fontWeight: 'bold', alignVertical: 'top' },
    { value: escapeFormula(text), type: String, wrap: true, alignVertical: 'top' },
  ];
}

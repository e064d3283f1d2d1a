/** Any table as a workbook: numbers as numbers, blanks blank, a frozen header, and a sheet of what has to be said. */
import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/browser';
import type { CellValue } from '../../charts/model.ts';
import { escapeFormula } from './escape-formula.ts';

export interface TableSheet {
  /** Names of the two sheets. */
  readonly sheets: readonly [data: string, notes: string];
  /** `width` in px, as on the page. */
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
  /** What the table is, of which selection, from which data. */
  readonly notes: readonly string[];
}

const FONT = 'Microsoft YaHei';
const PX_A_CHARACTER = 8;
const NOTE_WIDTH = 100;

function cell(value: CellValue): Cell {
  if (value === null) return null;
  if (typeof value === 'string') return { value: escapeFormula(value), type: String };
  return Number.isFinite(value) ? { value, type: Number } : null;
}

/** The two sheets, before they are packed. */
export function tableSheets({ sheets, columns, rows, notes }: TableSheet): readonly Sheet<Blob | File | ArrayBuffer>[] {
  const [data, words] = sheets;
  const head: Row = columns.map(({ label }) => ({
    value: escapeFormula(label),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8eff8',
  }));
  return [
    {
      sheet: data,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width: Math.round(width / PX_A_CHARACTER) })),
      data: [head, ...rows.map((row) => row.map(cell))],
    },
    {
      sheet: words,
      columns: [{ width: NOTE_WIDTH }],
      data: notes.map((note) => [{ value: escapeFormula(note), type: String, wrap: true }]),
    },
  ];
}

export async function tableXlsx(table: TableSheet): Promise<Blob> {
  return writeXlsxFile([...tableSheets(table)], { fontFamily: FONT, fontSize: 11 }).toBlob();
}

/** A list that was saved as a workbook (.xlsx, .xls, .et): the first sheet, with the numbers of its rows for errors. */
import { read, SSF, utils, type CellObject } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import { plain, type CsvLine } from './csv.ts';
import { readListText } from '../files/encoding.ts';
import { columnNamed } from './names.ts';

/** Whether the file is a workbook by its name. */
export function isWorkbook(path: string): boolean {
  return /\.(?:xlsx|xls|et)$/iu.test(path);
}

/** Rejects with `UsageError`. */
export async function eachWorkbookLine(path: string, label: string, onLine: (line: CsvLine) => void): Promise<void> {
  const bytes = await readFile(path);
  const rows = rowsOf(bytes, label);
  const [header, ...lines] = rows;
  if (header === undefined) throw new UsageError(`${label}: an empty sheet`);
  const columns = header.cells.map(columnNamed);
  for (const { line, cells } of lines) {
    const fields = columns.flatMap((name, index) => (name === null ? [] : [[name, cells[index] ?? ''] as const]));
    onLine({ line, fields: Object.fromEntries(fields) });
  }
}

/** A list as CSV, however it was saved. Rejects with `UsageError`. */
export function readList(path: string, label: string): Promise<string> {
  return isWorkbook(path) ? workbookText(path, label) : readListText(path, label);
}

/** The sheet as CSV, its rows on lines of their numbers. Rejects with `UsageError`. */
async function workbookText(path: string, label: string): Promise<string> {
  const lines: string[] = [];
  for (const { line, cells } of rowsOf(await readFile(path), label)) {
    while (lines.length < line - 1) lines.push('');
    lines.push(cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
  }
  return `${lines.join('\n')}\n`;
}

interface SheetRow {
  /** As the sheet numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with anything in them. */
function rowsOf(bytes: Uint8Array, label: string): readonly SheetRow[] {
  let sheet;
  try {
    const book = read(bytes, { type: 'array', cellFormula: false, cellHTML: false, cellNF: true, dense: false });
    sheet = book.Sheets[book.SheetNames[0] ?? ''];
  } catch {
    throw new UsageError(`${label}: damaged, encrypted or no workbook`);
  }
  const range = sheet?.['!ref'] === undefined ? null : utils.decode_range(sheet['!ref']);
  if (sheet === undefined || range === null) return [];
  const rows: SheetRow[] = [];
  for (let r = range.s.r; r <= range.e.r; r += 1) {
    const cells: string[] = [];
    for (let c = range.s.c; c <= range.e.c; c += 1) {
      const cell: CellObject | undefined = sheet[utils.encode_cell({ r, c })];
      cells.push(plain(textOf(cell)));
    }
    if (cells.some((text) => text !== '')) rows.push({ line: r + 1, cells });
  }
  return rows;
}

/** Days as `YYYY-MM-DD`, numbers by their value, whatever the format rounds them to. */
function textOf(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return '';
  if (cell.t === 'b') return String(cell.v);
  if (typeof cell.v !== 'number') return String(cell.v ?? '');
  const dated = typeof cell.z === 'string' && SSF.is_date(cell.z);
  return dated ? String(SSF.format('yyyy-mm-dd', cell.v)) : String(cell.v);
}

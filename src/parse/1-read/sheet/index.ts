/** Workbooks (.xlsx, .xls and WPS's .et): each sheet as lines and rows of true cells. */
import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { compose, type Block, type BlockCell } from '../compose.ts';
import type { Read } from '../document.ts';
import { isFilled, withoutMargins } from './margins.ts';

/** A sheet of more rows is a list of something else. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 200;

/** Reads a workbook. Hidden sheets, rows and columns do not count. `unreadable`: damaged or locked. */
export function readSheet(bytes: Uint8Array): Read {
  let book: WorkBook;
  try {
    const options = { type: 'array', cellFormula: false, cellHTML: false, cellNF: true, cellStyles: true } as const;
    book = read(bytes, { ...options, dense: false, sheetRows: MAX_ROWS, bookVBA: false, WTF: false });
  } catch {
    return { ok: false, code: 'unreadable', text: 'damaged, encrypted or no workbook' };
  }
  const blocks = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden === 1 || book.Workbook?.Sheets?.[index]?.Hidden === 2;
    return sheet === undefined || hidden ? [] : sheetBlocks(sheet, index);
  });
  const doc = compose(blocks, null);
  if (doc.text.trim() === '') return { ok: false, code: 'empty', text: 'workbook without text' };
  return { ok: true, doc };
}

interface Span {
  readonly rows: number;
  readonly columns: number;
}

/** Merged cells by the address of their first, and the addresses that others cover. */
function mergesOf(sheet: WorkSheet): {
  readonly spans: ReadonlyMap<string, Span>;
  readonly covered: ReadonlySet<string>;
} {
  const spans = new Map<string, Span>();
  const covered = new Set<string>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    spans.set(`${s.r},${s.c}`, { rows: e.r - s.r + 1, columns: e.c - s.c + 1 });
    for (let r = s.r; r <= Math.min(e.r, s.r + MAX_ROWS); r += 1)
      for (let c = s.c; c <= Math.min(e.c, s.c + MAX_COLUMNS); c += 1)
        if (r !== s.r || c !== s.c) covered.add(`${r},${c}`);
  }
  return { spans, covered };
}

/** What a cell shows: counts by their value, whatever the format rounds them to; text, dates and figures with a word in their format as shown. */
function shownIn(cell: CellObject | undefined): string {
  if (cell === undefined || cell.t === 'e' || cell.t === 'z') return '';
  const shown = cell.w ?? String(cell.v ?? '');
  if (typeof cell.v !== 'number' || /\p{L}/u.test(shown)) return shown;
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return shown;
  return String(Number(cell.v.toPrecision(15)));
}

function sheetBlocks(sheet: WorkSheet, table: number): Block[] {
  const range = sheet['!ref'] === undefined ? null : utils.decode_range(sheet['!ref']);
  if (range === null) return [];
  const { spans, covered } = mergesOf(sheet);
  const lastColumn = Math.min(range.e.c, range.s.c + MAX_COLUMNS);
  const blocks: Block[] = [];
  for (let r = range.s.r; r <= Math.min(range.e.r, range.s.r + MAX_ROWS); r += 1) {
    if (sheet['!rows']?.[r]?.hidden === true) continue;
    const cells: BlockCell[] = [];
    for (let c = range.s.c; c <= lastColumn; c += 1) {
      if (covered.has(`${r},${c}`) || sheet['!cols']?.[c]?.hidden === true) continue;
      const { rows: rowSpan, columns: colSpan } = spans.get(`${r},${c}`) ?? { rows: 1, columns: 1 };
      const cell: CellObject | undefined = sheet[utils.encode_cell({ r, c })];
      cells.push({ text: shownIn(cell).replaceAll('\r', ''), col: c - range.s.c, colSpan, rowSpan });
    }
    blocks.push(...rowBlocks(cells, table));
  }
  return withoutMargins(blocks);
}

/** A row with one cell over its whole width, or one beside which nothing is filled and that is a sentence, is running text. */
function rowBlocks(cells: readonly BlockCell[], table: number): Block[] {
  const filled = cells.filter(isFilled);
  const [only] = filled;
  if (only === undefined) return [];
  const width = cells.reduce((sum, { colSpan }) => sum + colSpan, 0);
  if (filled.length === 1 && (only.colSpan === width || cells.length === 1))
    return only.text.split('\n').map((text) => ({ kind: 'line', text }));
  return [{ kind: 'cells', table, exact: true, cells }];
}

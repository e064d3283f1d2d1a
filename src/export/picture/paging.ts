/** The part of a table that a page shows: for slides and documents, where a long table does not fit. */
import type { CellValue, ChartModel, ChartView, TableColumn } from '../../charts/model.ts';
import { chartOf } from '../../charts/charts.ts';
import { pageOf } from '../../charts/ground/paging/page.ts';
import { textWidth } from '../../charts/ground/geometry/text.ts';
import { cellText, shownRows } from '../../charts/ground/table.ts';

/** A table in words, ready to be set; the first column names the rows. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per column: figures stand at the right. */
  readonly figures: readonly boolean[];
}

export interface PagedTable {
  /** Side by side in the original, one below another on the page; each repeats the first column. */
  readonly parts: readonly TextTable[];
  /** Rows left out; the data files have them. */
  readonly omitted: number;
}

interface PagingOptions {
  readonly mostRows: number;
  readonly mostColumns: number;
}

/** Of a chart shown page by page the rows of its page, of others the first rows. Wide and short tables are turned. */
export function pagedTable(model: ChartModel, view: ChartView, { mostRows, mostColumns }: PagingOptions): PagedTable {
  const all = shownRows(model, view);
  const chosen = ofPage(model, view, all).slice(0, mostRows);
  const { columns } = model.table;
  const upright: TextTable = {
    head: columns.map(({ label }) => label),
    rows: chosen.map((row) => columns.map((column) => cellText(row[column.key] ?? null, column, model.lang))),
    figures: columns.map(({ format }) => format !== 'text'),
  };
  const turns = columns.length > mostColumns && chosen.length < mostColumns && columns.length <= mostRows * 2;
  const table = turns ? turned(upright) : upright;
  return { parts: split(table, mostColumns), omitted: all.length - chosen.length };
}

type Row = Readonly<Record<string, CellValue>>;

function ofPage(model: ChartModel, view: ChartView, rows: readonly Row[]): readonly Row[] {
  const { items } = chartOf(model);
  if (items === null || view.table) return rows;
  const labels = new Set<CellValue>(pageOf(items, view).items.map(({ label }) => label));
  const names: readonly TableColumn[] = model.table.columns.filter(({ format }) => format === 'text');
  const found = rows.filter((row) => names.some(({ key }) => labels.has(row[key] ?? null)));
  return found.length === 0 ? rows : found;
}

/** Widest head that asks for room of its own, in ems: heads may wrap, figures may not. */
const WIDEST_HEAD = 6;
const WIDEST_NAME = 20;
/** Room at the sides of a cell, in ems. */
const PADDING = 1.6;

/** Width of each column in ems, for no figure to wrap. */
function columnEms({ head, rows }: TextTable): readonly number[] {
  return head.map((label, at) => {
    const cells = rows.map((row) => textWidth(row[at] ?? '', 1));
    const longest = Math.max(Math.min(WIDEST_HEAD, textWidth(label, 1)), ...cells);
    return Math.min(WIDEST_NAME, longest) + PADDING;
  });
}

/** Column widths that fill `width`, in its unit, and the largest of `sizes` (in the same unit) at which no figure wraps. */
export function setting(
  table: TextTable,
  width: number,
  sizes: readonly number[],
): { readonly widths: readonly number[]; readonly size: number } {
  const ems = columnEms(table);
  const total = ems.reduce((sum, em) => sum + em, 0);
  const size = sizes.find((one) => one * total <= width) ?? sizes[sizes.length - 1] ?? 1;
  return { size, widths: ems.map((em) => (em / total) * width) };
}

/** Rows become columns. */
function turned({ head, rows }: TextTable): TextTable {
  return {
    head: [head[0] ?? '', ...rows.map((row) => row[0] ?? '')],
    rows: head.slice(1).map((label, at) => [label, ...rows.map((row) => row[at + 1] ?? '')]),
    figures: [false, ...rows.map(() => true)],
  };
}

function split(table: TextTable, most: number): readonly TextTable[] {
  const width = table.head.length;
  if (width <= most) return [table];
  const parts: TextTable[] = [];
  // Alike in width: a last part of one column looks lost.
  const step = Math.ceil((width - 1) / Math.ceil((width - 1) / (most - 1)));
  for (let from = 1; from < width; from += step) {
    const part = <T>(cells: readonly T[]): readonly T[] => [...cells.slice(0, 1), ...cells.slice(from, from + step)];
    parts.push({ head: part(table.head), rows: table.rows.map(part), figures: part(table.figures) });
  }
  return parts;
}

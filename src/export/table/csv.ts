/** The table behind a chart as CSV that spreadsheets open as it is: UTF-8 with BOM, CRLF, a blank stays blank. */
import { FILE_WORDS } from '../../words/files.ts';
import type { Provenance } from '../action.ts';
import { formatDate } from '../../words/format.ts';
import type { CellValue, ChartModel, ChartView } from '../../charts/model.ts';
import { sanitize } from '../../schema/sanitize.ts';
import { shownRows } from '../../charts/ground/table.ts';
import { WORDS } from '../../words/charts/common.ts';
import { escapeFormula } from './escape-formula.ts';

const BOM = '\uFEFF';
const LINE_END = '\r\n';
const QUOTED = /[",\r\n]/;

/**
 * Title, selection, coverage, notes, source and link first, an empty line, then the table: numbers in full, without
 * separators.
 */
export function csv(model: ChartModel, view: ChartView, provenance: Provenance, link = ''): string {
  const { columns } = model.table;
  return csvTable(
    [...headerLines(model, view, provenance), ...(link === '' ? [] : [link])],
    columns.map((column) => column.label),
    shownRows(model, view).map((row) => columns.map((column) => row[column.key] ?? null)),
  );
}

/** Any table as CSV: lines of words, an empty line, the columns' names, the rows. */
export function csvTable(
  head: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly CellValue[])[],
): string {
  const lines = [...head.map(field), '', columns.map(field).join(','), ...rows.map((row) => row.map(field).join(','))];
  return BOM + lines.join(LINE_END) + LINE_END;
}

function headerLines(model: ChartModel, view: ChartView, provenance: Provenance): readonly string[] {
  const { lang, title, subtitle, unit, coverage, formula, notes, source } = model;
  const search = view.search.trim();
  return [
    FILE_WORDS[lang].titleWithUnit(title, unit),
    subtitle + (search === '' ? '' : ` · “${search}”`),
    coverage === null ? '' : WORDS[lang].coverage(coverage),
    formula ?? '',
    ...notes,
    `${source} · ${provenance.dataVersion} · ${formatDate(provenance.date, lang)}`,
  ].filter((line) => line !== '');
}

/** Numbers stay numbers, null is nothing at all, and no text is a formula. */
function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = escapeFormula(sanitize(value));
  return QUOTED.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The table behind a chart as CSV that programs read as it is: UTF-8 with BOM, its header first, CRLF, a blank stays blank. */
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

/** The table and nothing else: numbers in full, without separators. */
export function csv(model: ChartModel, view: ChartView): string {
  const { columns } = model.table;
  return csvTable(
    columns.map((column) => column.label),
    shownRows(model, view).map((row) => columns.map((column) => row[column.key] ?? null)),
  );
}

/** The table, an empty line, then what has to be said of it: title, selection, coverage, notes, source and link. */
export function csvWithNotes(model: ChartModel, view: ChartView, provenance: Provenance, link = ''): string {
  const lines = [...noteLines(model, view, provenance), ...(link === '' ? [] : [link])];
  return csv(model, view) + LINE_END + lines.map(field).join(LINE_END) + LINE_END;
}

/** Any table as CSV: the columns' names, the rows. */
export function csvTable(columns: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const lines = [columns.map(field).join(','), ...rows.map((row) => row.map(field).join(','))];
  return BOM + lines.join(LINE_END) + LINE_END;
}

function noteLines(model: ChartModel, view: ChartView, provenance: Provenance): readonly string[] {
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

/** The rows of a chart's table that a view shows, on the screen and in a CSV: all pages of what the search finds. */
import { formatValue } from '../../words/format.ts';
import type { CellValue, ChartModel, ChartView, Lang, TableColumn } from '../model.ts';
import { finder } from './search/found.ts';

type Row = Readonly<Record<string, CellValue>>;

export function shownRows({ table }: ChartModel, view: ChartView): readonly Row[] {
  const search = view.search.trim();
  const texts = table.columns.filter((column) => column.format === 'text').map((column) => column.key);
  // Of agencies the name is searched, as in the chart: other words of a row name nobody.
  const names = texts.includes('agency') ? ['agency'] : texts;
  if (search === '' || names.length === 0) return table.rows;
  const isFound = finder(search);
  return table.rows.filter((row) => names.some((name) => isFound(String(row[name] ?? ''))));
}

/** A cell in words: numbers with separators, "—" where there is no number, empty where there is no text. */
export function cellText(value: CellValue | undefined, column: TableColumn, lang: Lang): string {
  if (column.format === 'text') return value === null || value === undefined ? '' : String(value);
  if (typeof value === 'string') return value;
  return formatValue(value ?? null, column.format, lang);
}

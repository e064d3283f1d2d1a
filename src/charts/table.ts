/** The rows of a chart's table that a view shows, on the screen and in a CSV: all pages of what the search finds. */
import { formatValue } from './format.ts';
import type { CellValue, ChartModel, ChartView, Lang, TableColumn } from './model.ts';

type Row = Readonly<Record<string, CellValue>>;

export function shownRows({ table }: ChartModel, view: ChartView): readonly Row[] {
  const words = view.search.trim().toLowerCase();
  const names = table.columns.filter((column) => column.format === 'text').map((column) => column.key);
  if (words === '' || names.length === 0) return table.rows;
  return table.rows.filter((row) =>
    names.some((name) =>
      String(row[name] ?? '')
        .toLowerCase()
        .includes(words),
    ),
  );
}

/** A cell in words: numbers with separators, "—" where there is no number, empty where there is no text. */
export function cellText(value: CellValue | undefined, column: TableColumn, lang: Lang): string {
  if (column.format === 'text') return value === null || value === undefined ? '' : String(value);
  if (typeof value === 'string') return value;
  return formatValue(value ?? null, column.format, lang);
}

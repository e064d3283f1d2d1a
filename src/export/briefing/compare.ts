/** Whether newer data give other numbers than those in the briefing. */
import type { CellValue, ChartModel } from '../../charts/model.ts';

/**
 * How many cells of the tables differ: figures that changed, and those of rows and columns only one of them has. Rows are
 * matched by their names and years, for newer data may order them differently.
 */
export function changedCells(before: ChartModel, after: ChartModel): number {
  const old = cellsOf(before);
  const now = cellsOf(after);
  const changed = [...now].filter(([key, value]) => !old.has(key) || old.get(key) !== value).length;
  return changed + [...old.keys()].filter((key) => !now.has(key)).length;
}

/** Figures by row and column. */
function cellsOf({ table }: ChartModel): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const names = table.columns.filter(({ format }) => format === 'text' || format === 'year');
  const figures = table.columns.filter((column) => !names.includes(column));
  for (const row of table.rows) {
    const name = names.map(({ key }) => String(row[key] ?? '')).join('\t');
    for (const { key } of figures) {
      let unique = `${name}\n${key}`;
      while (cells.has(unique)) unique += '\n';
      cells.set(unique, row[key] ?? null);
    }
  }
  return cells;
}

/** Rows of part 二 under the names of their columns, in tables that keep as many cells in every row. */
import type { Item } from '../../2-locate/items.ts';
import type { Reading } from '../row/slots.ts';

/** Columns by the row of a header, in the order asked for. */
export interface NamedColumns {
  readonly table: number | null;
  readonly columns: readonly number[];
  /** Where the row of the header ends. */
  readonly width: number;
}

/** The cells of the table row in which item `at` stands. */
function rowOf(items: readonly Item[], at: number): readonly Item[] {
  const row = items[at]?.row;
  let from = at;
  while (items[from - 1]?.row === row && from > 0) from -= 1;
  let to = at;
  while (items[to]?.row === row && to < items.length) to += 1;
  return items.slice(from, to);
}

function endOf(row: readonly Item[]): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.col + last.colSpan;
}

/** The columns that the table row right above a label names, each in one cell; null when it does not. */
export function namedColumns(
  items: readonly Item[],
  label: number,
  names: readonly (RegExp | undefined)[],
): NamedColumns | null {
  const own = items[label];
  let above = label - 1;
  while (items[above]?.row === own?.row && above >= 0) above -= 1;
  const first = items[above];
  if (own?.rowKind !== 'cells' || first?.rowKind !== 'cells' || first.table !== own.table) return null;
  const header = rowOf(items, above);
  const columns = names.flatMap((name) => {
    const found = header.filter(({ key }) => name?.test(key) === true);
    return found.length === 1 ? found.map(({ col }) => col) : [];
  });
  const apart = new Set(columns).size === names.length && columns.length === names.length;
  return apart ? { table: own.table, columns, width: endOf(header) } : null;
}

/** The cells of the label's row under the named columns; null where it has more or fewer cells, or a figure elsewhere. */
export function cellsUnderNames(items: readonly Item[], label: number, named: NamedColumns): Reading | null {
  const own = items[label];
  if (own?.rowKind !== 'cells' || own.table !== named.table || own.col >= Math.min(...named.columns)) return null;
  const row = rowOf(items, label).filter(({ col }) => col > own.col);
  if (endOf(row) !== named.width) return null;
  const reading = named.columns.map((column) => row.find(({ col }) => col === column) ?? null);
  const told = reading.every((cell) => cell?.type === 'number' || cell?.type === 'blank');
  const figures = row.filter(({ type }) => type === 'number');
  return told && figures.every(({ col }) => named.columns.includes(col)) ? reading : null;
}

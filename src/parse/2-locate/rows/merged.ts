/**
 * Figures in cells that were merged over several rows, or over columns with headers of their own: such a figure is no row's and no
 * column's. Its cells stay, so that the others of the row keep their columns: over rows they are doubted, over columns they cannot be read.
 */
import type { DocCell, DocRow } from '../../1-read/document.ts';
import { wordingOf, type Wording } from '../wording.ts';

export interface Unmerged {
  readonly rows: readonly DocRow[];
  /** The cells whose figure is not their column's alone. */
  readonly shared: ReadonlySet<DocCell>;
}

type Kind = Wording['type'];

/** A merged figure and how many rows below it covers. */
interface Cover {
  readonly cell: DocCell;
  readonly rows: number;
}

/** The columns of one table under their headers, row by row. */
class Columns {
  /** The lowest header cell above each column. */
  readonly #heads: (DocCell | undefined)[] = [];
  #covers: Cover[] = [];

  /** First columns of the parts in which the headers cut a cell. */
  partsOf({ col, colSpan }: DocCell): readonly number[] {
    const starts = Array.from({ length: colSpan }, (_, i) => col + i);
    return starts.filter(
      (at) => at === col || (this.#heads[at] !== undefined && this.#heads[at] !== this.#heads[at - 1]),
    );
  }

  head(cells: readonly DocCell[], kinds: readonly Kind[]): void {
    cells.forEach((cell, i) => {
      if (kinds[i] === 'word') for (let at = cell.col; at < cell.col + cell.colSpan; at += 1) this.#heads[at] = cell;
    });
  }

  cover(cell: DocCell, rows: number): void {
    this.#covers.push({ cell, rows });
  }

  /** The figures from above that cover the next row. */
  nextRow(): readonly DocCell[] {
    const open = this.#covers;
    this.#covers = open.flatMap(({ cell, rows }) => (rows > 1 ? [{ cell, rows: rows - 1 }] : []));
    return open.map(({ cell }) => cell);
  }
}

/** The least number of rows that a word of the row covers: so many lines of the grid make one row of the table. */
function heightOf(cells: readonly DocCell[], kinds: readonly Kind[]): number {
  const words = cells.filter((_, i) => kinds[i] === 'word').map(({ rowSpan }) => rowSpan);
  return words.length === 0 ? 1 : Math.min(...words);
}

/** The row with merged figures in all the cells that they cover. */
function unmergedRow(row: DocRow, columns: Columns, shared: Set<DocCell>): DocRow {
  const kinds = row.cells.map(({ text }) => wordingOf(text).type);
  const height = heightOf(row.cells, kinds);
  const above = columns.nextRow();
  if (!kinds.includes('number')) columns.head(row.cells, kinds);
  let changed = above.length > 0;
  const cells = row.cells.flatMap((cell, i) => {
    const parts = kinds[i] === 'word' ? [cell.col] : columns.partsOf(cell);
    const tall = kinds[i] === 'number' && cell.rowSpan > height;
    if (parts.length === 1 && !tall) return [cell];
    changed = true;
    return parts.map((col): DocCell => {
      const doubt = tall ? { doubt: 'merged' as const } : {};
      const part = { ...cell, ...doubt, col, colSpan: parts.length === 1 ? cell.colSpan : 1 };
      if (parts.length > 1 && kinds[i] === 'number') shared.add(part);
      if (tall) columns.cover(part, cell.rowSpan - 1);
      return part;
    });
  });
  if (!changed) return row;
  const covered = above.map((cell): DocCell => ({ ...cell, rowSpan: 1 }));
  return { ...row, cells: [...cells, ...covered].sort((a, b) => a.col - b.col) };
}

/** The rows of a document with merged figures in every cell that they cover. */
export function withoutMerged(rows: readonly DocRow[]): Unmerged {
  const tables = new Map<number, Columns>();
  const shared = new Set<DocCell>();
  const found = rows.map((row) => {
    if (!row.exact || row.table === null) return row;
    const columns = tables.get(row.table) ?? new Columns();
    tables.set(row.table, columns);
    return unmergedRow(row, columns, shared);
  });
  return { rows: found, shared };
}

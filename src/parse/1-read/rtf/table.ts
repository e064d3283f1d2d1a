/** Rows of an RTF table → true columns: each row names the right edges of its cells. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Block, BlockCell } from '../compose.ts';

/** What a row says of one of its cells. */
export interface CellDefinition {
  /** Its right edge, in twips. */
  readonly edge: number;
  /** Merged with the cell before, or with the one above. */
  readonly across: boolean;
  readonly down: boolean;
}

export interface RtfRow {
  /** Left edge of the row. */
  readonly left: number;
  readonly definitions: readonly CellDefinition[];
  readonly texts: readonly string[];
}

/** Edges this near are one: writers round. */
const SAME_EDGE = 30;

function edgesOf(rows: readonly RtfRow[]): readonly number[] {
  const all = rows
    .flatMap(({ left, definitions }) => [left, ...definitions.map(({ edge }) => edge)])
    .sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - elementAt(all, i - 1) > SAME_EDGE);
}

function indexOf(edges: readonly number[], edge: number): number {
  return edges.findLastIndex((one) => one <= edge + SAME_EDGE);
}

interface Placed {
  text: string;
  col: number;
  colSpan: number;
  rowSpan: number;
}

function placed(row: RtfRow, edges: readonly number[], open: Map<number, Placed>): Placed[] {
  const cells: Placed[] = [];
  let from = row.left;
  row.definitions.forEach(({ edge, across, down }, i) => {
    const col = indexOf(edges, from);
    const colSpan = Math.max(1, indexOf(edges, edge) - col);
    const before = cells.at(-1);
    const above = open.get(col);
    from = edge;
    if (across && before !== undefined) {
      before.colSpan += colSpan;
    } else if (down && above !== undefined) {
      above.rowSpan += 1;
    } else {
      const cell: Placed = { text: row.texts[i] ?? '', col, colSpan, rowSpan: 1 };
      cells.push(cell);
      open.set(col, cell);
    }
  });
  return cells;
}

function countedCells(texts: readonly string[]): BlockCell[] {
  return texts.map((text, col) => ({ text, col, colSpan: 1, rowSpan: 1 }));
}

/** The blocks of a table. A row whose cells are not those it defines keeps their order alone. */
export function tableBlocks(rows: readonly RtfRow[], table: number): Block[] {
  const edges = edgesOf(rows);
  const open = new Map<number, Placed>();
  return rows.map((row): Block => {
    const exact = row.definitions.length === row.texts.length;
    return { kind: 'cells', table, exact, cells: exact ? placed(row, edges, open) : countedCells(row.texts) };
  });
}

/** Paragraphs and tables of a Word document → lines and rows of cells. */
import type { Block, BlockCell } from '../compose.ts';
import type { Flow, FlowCell, FlowRow } from './flow.ts';

interface Placed {
  text: string;
  col: number;
  colSpan: number;
  rowSpan: number;
}

type TableFlow = Extract<Flow, { kind: 'table' }>;

/** Blocks in reading order. A table that only frames other content gives that content, not cells. */
export function blocksOf(flow: readonly Flow[]): Block[] {
  let tables = 0;
  const nextTable = (): number => tables++;
  return flow.flatMap((part) => partBlocks(part, nextTable));
}

function partBlocks(part: Flow, nextTable: () => number): Block[] {
  if (part.kind === 'table') return tableBlocks(part, nextTable);
  return part.text.split('\n').map((text) => ({ kind: 'line', text }));
}

function tableBlocks(table: TableFlow, nextTable: () => number): Block[] {
  if (table.rows.every((row) => row.cells.length <= 1)) return table.rows.flatMap((row) => framed(row, nextTable));
  const number = nextTable();
  const width = Math.max(...table.rows.map(rowWidth));
  const open = new Map<number, Placed>();
  return table.rows.flatMap((row): Block[] => {
    if (row.cells.some((cell) => cell.flow.some((part) => part.kind === 'table'))) return framed(row, nextTable);
    const exact = rowWidth(row) === width;
    const cells = place(row, open);
    if (cells.length === 0) return [];
    return [{ kind: 'cells', table: number, exact, cells: exact ? cells : counted(cells) }];
  });
}

/** The content of a row whose cells hold whole tables or whole pages. */
function framed(row: FlowRow, nextTable: () => number): Block[] {
  return row.cells.flatMap((cell) => cell.flow.flatMap((part) => partBlocks(part, nextTable)));
}

function rowWidth(row: FlowRow): number {
  return row.before + row.after + row.cells.reduce((sum, cell) => sum + cell.colSpan, 0);
}

/** The row's own cells at their grid columns; cells covered from above lengthen the one they belong to. */
function place(row: FlowRow, open: Map<number, Placed>): Placed[] {
  const placed: Placed[] = [];
  let col = row.before;
  for (const cell of row.cells) {
    const above = open.get(col);
    if (cell.down === 'continue' && above !== undefined) {
      above.rowSpan += 1;
    } else {
      const fresh: Placed = { text: cellText(cell), col, colSpan: cell.colSpan, rowSpan: 1 };
      placed.push(fresh);
      if (cell.down === null) open.delete(col);
      else open.set(col, fresh);
    }
    col += cell.colSpan;
  }
  return placed;
}

function cellText(cell: FlowCell): string {
  return cell.flow.flatMap((part) => (part.kind === 'paragraph' && part.text !== '' ? [part.text] : [])).join('\n');
}

function counted(cells: readonly BlockCell[]): BlockCell[] {
  return cells.map((cell, col) => ({ ...cell, col }));
}

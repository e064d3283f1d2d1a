/** The parts of a report's text as they are shown: runs of lines, and tables. */
import type { DocRow } from '../../../parse/1-read/document.ts';

export type Block =
  | { readonly kind: 'lines'; readonly rows: readonly DocRow[] }
  | { readonly kind: 'table'; readonly rows: readonly DocRow[] };

/** Rows of one table, and lines that follow each other, stand together. */
function blocksOf(rows: readonly DocRow[]): readonly Block[] {
  const blocks: { kind: 'lines' | 'table'; table: number | null; rows: DocRow[] }[] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    const kind = row.kind === 'cells' ? 'table' : 'lines';
    if (last !== undefined && last.kind === kind && last.table === row.table) last.rows.push(row);
    else blocks.push({ kind, table: row.table, rows: [row] });
  }
  return blocks;
}

/** null when the text has no rows that can be shown; then it is shown as it was read. */
export async function readBlocks(text: string): Promise<readonly Block[] | null> {
  const { readText } = await import('../../../parse/1-read/decoded.ts');
  const read = readText(text);
  return read.ok ? blocksOf(read.doc.rows) : null;
}

/** Lines of text → running text, and the tables that only the alignment of their text shows. */
import type { Block } from '../../compose.ts';
import type { Line } from '../lines.ts';
import { rowsOf } from './chunks.ts';
import { tableSpans } from './spans.ts';
import { tableRows } from './table.ts';

/** A table of a report has some tens of lines, its matrix over several pages a hundred; more is another matter. */
const MAX_LINES = 1000;

/** `pages`: the lines page by page. `nextTable` numbers the tables found. */
export function alignedBlocks(pages: readonly (readonly Line[])[], nextTable: () => number): Block[] {
  const rows = rowsOf(pages);
  const blocks: Block[] = [];
  let done = 0;
  const plain = (to: number): void => {
    for (const row of rows.slice(done, to)) blocks.push({ kind: 'line', text: row.text });
  };
  for (const { from, to } of tableSpans(rows)) {
    plain(from);
    if (to - from > MAX_LINES) continue;
    const table = nextTable();
    for (const cells of tableRows(rows.slice(from, to)))
      blocks.push({ kind: 'cells', table, exact: true, guessed: true, cells });
    done = to;
  }
  plain(rows.length);
  return blocks;
}

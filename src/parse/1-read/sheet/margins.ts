/** Tables of a sheet without the blank cells beside them. */
import type { Block, BlockCell } from '../compose.ts';

type Row = Extract<Block, { readonly kind: 'cells' }>;

/** Whether a cell holds anything to be seen. */
export const isFilled = ({ text }: BlockCell): boolean => text.trim() !== '';

/** A sheet is as wide as its widest table: what is right of all that is filled between two lines of text is no part of a narrower one. */
export function withoutMargins(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  let rows: Row[] = [];
  const end = (): void => {
    const ends = rows.flatMap(({ cells }) => cells.filter(isFilled).map(({ col, colSpan }) => col + colSpan));
    const edge = ends.reduce((most, one) => Math.max(most, one), 0);
    for (const row of rows) found.push({ ...row, cells: row.cells.filter(({ col }) => col < edge) });
    rows = [];
  };
  for (const block of blocks) {
    if (block.kind === 'cells') rows.push(block);
    else {
      end();
      found.push(block);
    }
  }
  end();
  return found;
}

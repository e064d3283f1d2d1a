/** Builds a `Doc` for formats whose text is extracted (Word, PDF): one line a row, cells joined by tabs, ranges exact in it. */
import { oneFigure, visible, withoutLeadingMark } from './cell.ts';
import type { Doc, DocCell, DocRow } from './document.ts';

export interface BlockCell {
  readonly text: string;
  readonly col: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A line of running text, or a row of a table. */
export type Block =
  | { readonly kind: 'line'; readonly text: string }
  | (Pick<DocRow, 'exact' | 'guessed'> & {
      readonly kind: 'cells';
      readonly table: number;
      readonly cells: readonly BlockCell[];
    });

/** The document of `blocks` in reading order. */
export function compose(blocks: Iterable<Block>, title: string | null): Doc {
  const parts: string[] = [];
  const rows: DocRow[] = [];
  let length = 0;
  for (const block of blocks) {
    const start = length;
    const cells: DocCell[] = [];
    const source = block.kind === 'line' ? [{ text: block.text, col: 0, colSpan: 1, rowSpan: 1 }] : block.cells;
    const own = block.kind === 'cells' && block.exact;
    for (const cell of source) {
      if (cells.length > 0) {
        parts.push('\t');
        length += 1;
      }
      const shown = visible(cell.text);
      const text = own ? oneFigure(withoutLeadingMark(shown)) : shown;
      cells.push({ ...cell, text, at: [length, length + text.length] });
      parts.push(text);
      length += text.length;
    }
    const isLine = block.kind === 'line';
    rows.push({
      kind: block.kind,
      table: isLine ? null : block.table,
      exact: !isLine && block.exact,
      ...(!isLine && block.guessed ? { guessed: true as const } : {}),
      cells,
      at: [start, length],
    });
    parts.push('\n');
    length += 1;
  }
  return { text: parts.join(''), title, rows };
}

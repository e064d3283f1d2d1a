/** Tab-separated rows, as office suites copy tables into text. */
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

/** A row of cells when a tab follows the first content of the line; null for running text that is only indented by tabs. */
export function tabRow(line: Line, table: number): DocRow | null {
  const text = line.text;
  if (!text.includes('\t')) return null;
  const content = text.search(/\S/);
  // One tab at the end of a line of text closes it in some layouts; a lone label with blank cells has more.
  if (content === -1 || !text.includes('\t', content) || /^\s*[^\t]+\t$/.test(text)) return null;
  const cells: DocCell[] = [];
  let start = 0;
  for (const part of text.split('\t')) {
    const at: readonly [number, number] = [line.start + start, line.start + start + part.length];
    cells.push({ text: part, at, col: cells.length, colSpan: 1, rowSpan: 1 });
    start += part.length + 1;
  }
  return { kind: 'cells', table, exact: false, cells, at: [line.start, line.start + text.length] };
}

/** Tab-separated rows, as office suites copy tables into text. */
import type { DocCell, DocRow } from '../document.ts';
import type { Line } from './lines.ts';

/** So many lines show that two tabs part cells; one of them with so many filled cells that they are not every other one of its row. */
const MIN_DOUBLED = 5;
const MIN_FILLED = 4;

/** Whether tabs come in pairs throughout: two of them part cells. */
export function tabsDoubled(lines: readonly Line[]): boolean {
  let count = 0;
  let filled = 0;
  for (const { text } of lines) {
    const cells = text.includes('\t') ? text.trimStart() : '';
    if (!cells.includes('\t')) continue;
    if (!/^[^\t]*(?:\t\t[^\t]*)+$/.test(cells)) return false;
    filled = Math.max(filled, cells.split('\t\t').filter((cell) => cell.trim() !== '').length);
    count += 1;
  }
  return count >= MIN_DOUBLED && filled >= MIN_FILLED;
}

/** A row of cells when a tab follows the first content of the line; null for running text that is only indented by tabs. */
export function tabRow(line: Line, table: number, mark: '\t' | '\t\t' = '\t'): DocRow | null {
  const text = line.text;
  if (!text.includes('\t')) return null;
  const content = text.search(/\S/);
  // One tab at the end of a line of text closes it in some layouts; a lone label with blank cells has more.
  if (content === -1 || !text.includes('\t', content) || text.indexOf('\t', content) === text.length - 1) return null;
  const cells: DocCell[] = [];
  let start = 0;
  for (const part of text.split(mark)) {
    const at: readonly [number, number] = [line.start + start, line.start + start + part.length];
    cells.push({ text: part, at, col: cells.length, colSpan: 1, rowSpan: 1 });
    start += part.length + mark.length;
  }
  return { kind: 'cells', table, exact: false, cells, at: [line.start, line.start + text.length] };
}

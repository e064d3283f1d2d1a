/** Cells with spans → rows with true columns, as a browser lays them out. */
import type { Span } from '../../schema/report.ts';
import type { DocCell, DocRow } from './document.ts';
import { hold } from './limits/limits.ts';

function isCovered(covered: readonly number[], col: number): boolean {
  const rest = covered[col];
  return rest !== undefined && rest > 0;
}

/** `rows` in source order; a cell takes the first column not covered by a row span from above. */
export function gridRows(rows: readonly (readonly Omit<DocCell, 'col'>[])[], table: number, offset = 0): DocRow[] {
  /** For each column: how many further rows a span from above still covers. */
  const covered: number[] = [];
  const found: DocRow[] = [];
  for (const cells of rows) {
    let col = 0;
    let end = 0;
    const placed = cells.map(({ text, at, colSpan, rowSpan }): DocCell => {
      while (isCovered(covered, col)) col += 1;
      const start = col;
      hold('columns', start + colSpan, 'columns of a table');
      for (let c = start; c < start + colSpan; c += 1) covered[c] = rowSpan;
      col = start + colSpan;
      end = Math.max(end, at[1] + offset);
      return { text, at: offset === 0 ? at : [at[0] + offset, at[1] + offset], col: start, colSpan, rowSpan };
    });
    covered.forEach((rest, c) => (covered[c] = Math.max(0, rest - 1)));
    const first = placed[0];
    if (first === undefined) continue;
    const at: Span = [first.at[0], end];
    found.push({ kind: 'cells', table, exact: true, cells: placed, at });
  }
  return found;
}

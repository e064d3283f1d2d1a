/** Where a text prints its tables one cell a line, with bars beside the cells or on lines of their own. */
import type { Line } from '../lines.ts';
import { betweenCells } from './between.ts';
import { stackedLine, type StackedLine } from './line.ts';
import { isTable, type Run } from './table.ts';

/** Runs of lines in each of which a bar stands beside one cell at the most. */
function besideCells(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let open: StackedLine[] = [];
  let from = 0;
  let to = 0;
  const close = (): void => {
    if (isTable(open)) runs.push({ from, to, lines: open });
    open = [];
  };
  lines.forEach((line, i) => {
    const found = line.text.includes('|') ? stackedLine(line) : null;
    if (found !== null) {
      if (open.length === 0) from = i;
      open.push(found);
      to = i + 1;
      // In Markdown a blank line parts rows.
    } else if (line.text.trim() !== '' || to < i) close();
  });
  close();
  return runs;
}

/** All such runs of a text, by the line where they begin. */
export function stackedRuns(lines: readonly Line[]): ReadonlyMap<number, Run> {
  return new Map([...besideCells(lines), ...betweenCells(lines)].map((run) => [run.from, run]));
}

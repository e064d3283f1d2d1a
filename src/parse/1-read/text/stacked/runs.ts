/** Where a text prints its tables one cell a line, with bars beside the cells or on lines of their own. */
import { readFigure } from '../../../ground/number.ts';
import type { Line } from '../lines.ts';
import { stackedLine, type StackedLine } from './line.ts';

export interface Run {
  /** Lines, half-open. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly StackedLine[];
}

/** Fewer cells are no table: in pipe tables a row of one cell stands alone. */
const MIN_CELLS = 8;
function isFigure(text: string): boolean {
  return readFigure(text).type === 'number';
}

function isWord(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isFigure(text);
}

/** Whether a run holds what a table of the form holds: words and figures. */
function isTable(lines: readonly StackedLine[]): boolean {
  const cells = lines.filter(({ text }) => text !== '');
  return (
    cells.length >= MIN_CELLS && cells.some(({ text }) => isFigure(text)) && cells.some(({ text }) => isWord(text))
  );
}

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

/** Runs in which cells without a bar and lines of nothing but bars alternate, as many bars between any two cells. */
function betweenCells(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  while (from < lines.length) {
    const run = alternating(lines, from);
    if (run !== null && isTable(run.lines)) runs.push(run);
    from = run === null ? from + 1 : Math.max(run.to, from + 1);
  }
  // Within a row, whose end has no bar, no label comes after a figure.
  return runs.some((run) => goesOnAfterRow(run.lines)) ? runs : [];
}

/** Bars between two cells, at most: what closes the one and opens the other. */
const MOST_BETWEEN = 2;

/** The longest run that begins at line `from`; null where two cells follow one another without a bar. */
function alternating(lines: readonly Line[], from: number): Run | null {
  const found: StackedLine[] = [];
  let between: number | null = null;
  let bars = 0;
  let to = from;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    const cell = line === undefined ? null : stackedLine(line);
    if (line === undefined || cell === null || line.text.trim() === '') break;
    if (cell.text === '') {
      bars += cell.before;
      if (bars > MOST_BETWEEN) break;
    } else {
      if (cell.before + cell.after > 0) break;
      if (found.length > 0) {
        if (bars === 0 || bars !== (between ??= bars)) break;
      }
      bars = 0;
    }
    found.push(cell);
    to = i + 1;
  }
  return found.some(({ text }) => text === '') ? { from, to, lines: found } : null;
}

/** Whether a word comes after a figure. */
function goesOnAfterRow(lines: readonly StackedLine[]): boolean {
  const cells = lines.filter(({ text }) => text !== '');
  return cells.some(({ text }, i) => i > 0 && isWord(text) && isFigure(cells[i - 1]?.text ?? ''));
}

/** All such runs of a text, by the line where they begin. */
export function stackedRuns(lines: readonly Line[]): ReadonlyMap<number, Run> {
  return new Map([...besideCells(lines), ...betweenCells(lines)].map((run) => [run.from, run]));
}

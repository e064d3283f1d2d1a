/** Tables printed one cell a line with bars on lines of their own between the cells, or around each. */
import { elementAt } from '../../../../schema/element-at.ts';
import type { Line } from '../lines.ts';
import { stackedLine, type StackedLine } from './line.ts';
import { isFigure, isTable, isWord, type Run } from './table.ts';

/** Bars between two cells, at most: what closes the one and opens the other. */
const MOST_BETWEEN = 2;
/** More blanks than part four has columns do not stand side by side. */
const MOST_BLANKS = 16;

/** A cell with the bars above it. */
interface Cell {
  readonly line: StackedLine;
  /** The lines of bars between the cell before and this one. */
  readonly bars: readonly StackedLine[];
  /** Line after the cell. */
  readonly end: number;
}

/** Cells without a bar in their own lines, from line `from` on, each parted from the one before by some bars. */
interface Cells {
  readonly cells: readonly Cell[];
  /** Bars after the last cell, and the line after them. */
  readonly rest: readonly StackedLine[];
  readonly end: number;
}

function barsIn(lines: readonly StackedLine[]): number {
  return lines.reduce((count, { before }) => count + before, 0);
}

function cellsFrom(lines: readonly Line[], from: number): Cells {
  const cells: Cell[] = [];
  let bars: StackedLine[] = [];
  let end = from;
  for (let i = from; i < lines.length; i += 1) {
    const line = elementAt(lines, i);
    const found = line.text.trim() === '' ? null : stackedLine(line);
    if (found === null || (found.text !== '' && found.before + found.after > 0)) break;
    if (found.text === '') bars.push(found);
    else if (cells.length > 0 && bars.length === 0) break;
    else {
      cells.push({ line: found, bars, end: i + 1 });
      bars = [];
    }
    end = i + 1;
  }
  return { cells, rest: bars, end };
}

/** Cells that follow one another at the same count of bars, or at several times as many. */
interface Stretch {
  readonly cells: readonly Cell[];
  /** Bars that part two of them. */
  readonly between: number;
}

/** How many cells from `from` on keep to a count of bars, or to several times as many. */
function endOf(cells: readonly Cell[], from: number, fits: (bars: number) => boolean): number {
  let to = from + 1;
  while (to < cells.length && fits(barsIn(elementAt(cells, to).bars))) to += 1;
  return to;
}

/**
 * Whether more bars than part two cells stand for blank ones. Where a single bar parts cells, most labels below a row of figures have to
 * come after no more than that: else another one opens each row.
 */
function tracesBlanks({ cells, between }: Stretch): boolean {
  if (between === MOST_BETWEEN) return true;
  const labels = cells.filter(
    ({ line }, i) => i > 0 && isWord(line.text) && isFigure(elementAt(cells, i - 1).line.text),
  );
  return 2 * labels.filter(({ bars }) => barsIn(bars) === between).length > labels.length;
}

/** The bars that stand for blank cells among others, of which the first `own` part two cells. */
function blanksOf(bars: readonly StackedLine[], between: number, own: number): readonly StackedLine[] {
  const single = bars.flatMap((line) => Array.from({ length: line.before }, () => ({ ...line, text: '|' })));
  return single.slice(own).filter((_, i) => i % between === between - 1);
}

/** What follows a stretch: the bars after its last cell, and the line after them. */
type Tail = Pick<Cells, 'rest' | 'end'>;

/** The tail of a stretch of the cells before the one at `to`. The bars before a cell of another count close the last one and its blanks. */
function tailOf({ cells, rest, end }: Cells, to: number, between: number): Tail {
  const next = cells[to];
  if (next === undefined) return { rest, end };
  const closes = between === MOST_BETWEEN && barsIn(next.bars) % between === 1;
  return closes ? { rest: next.bars, end: next.end - 1 } : { rest: [], end: elementAt(cells, to - 1).end };
}

function runOf({ cells, between }: Stretch, blanks: boolean, { rest, end }: Tail): Run {
  const lines = cells.flatMap(({ line, bars }, i) => [
    ...(blanks && i > 0 ? blanksOf(bars, between, between) : []),
    line,
  ]);
  return {
    from: elementAt(cells, 0).end - 1,
    to: end,
    lines: [...lines, ...(blanks ? blanksOf(rest, between, 1) : [])],
  };
}

/** The runs of cells that follow one another with bars between; a cell without such a neighbour is in none. */
function runsOf(found: Cells): readonly Run[] {
  const { cells } = found;
  const runs: Run[] = [];
  // Up to here single bars are known to trace no blanks.
  let untraced = 0;
  for (let from = 0; from + 1 < cells.length;) {
    const between = barsIn(elementAt(cells, from + 1).bars);
    if (between > MOST_BETWEEN) {
      from += 1;
      continue;
    }
    const even = endOf(cells, from, (bars) => bars === between);
    const most = between * (MOST_BLANKS + 1);
    const to =
      between === 1 && from < untraced ? even : endOf(cells, from, (bars) => bars % between === 0 && bars <= most);
    const blanks = to > even && tracesBlanks({ cells: cells.slice(from, to), between });
    if (to > even && !blanks) untraced = to;
    const next = blanks ? to : even;
    runs.push(runOf({ cells: cells.slice(from, next), between }, blanks, tailOf(found, next, between)));
    from = next;
  }
  return runs;
}

/** Whether a word comes after a figure. */
function goesOnAfterRow({ lines }: Run): boolean {
  const cells = lines.filter(({ text }) => text !== '|');
  return cells.some(({ text }, i) => i > 0 && isWord(text) && isFigure(elementAt(cells, i - 1).text));
}

/** Runs in which cells without a bar and lines of nothing but bars alternate. */
export function betweenCells(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length;) {
    const found = elementAt(lines, from).text.includes('|') ? null : cellsFrom(lines, from);
    if (found !== null) runs.push(...runsOf(found).filter((run) => isTable(run.lines)));
    from = found === null ? from + 1 : Math.max(found.end, from + 1);
  }
  // Within a row, whose end has no bar, no label comes after a figure.
  return runs.some(goesOnAfterRow) ? runs : [];
}

/** Lines that hold one cell at the most, with bars around it. */
import type { Line } from '../lines.ts';

export interface StackedLine {
  /** The cell, trimmed; empty in a line of bars alone. */
  readonly text: string;
  /** Where the cell begins in the whole text; in a line of bars, where the first of them stands. */
  readonly start: number;
  /** Bars in front of the cell; all of a line that holds none. */
  readonly before: number;
  readonly after: number;
}

/** Longer cells are sentences. */
const LONGEST = 80;

function isBlank(char: string): boolean {
  return char === '|' || char.trim() === '';
}

/** The one cell of a line and its bars; null for a line with several cells, a rule, or a sentence. */
export function stackedLine({ text, start }: Line): StackedLine | null {
  let from = 0;
  let before = 0;
  for (; from < text.length && isBlank(text.charAt(from)); from += 1) if (text[from] === '|') before += 1;
  if (from === text.length) return { text: '', start: start + Math.max(text.indexOf('|'), 0), before, after: 0 };
  let to = text.length;
  let after = 0;
  for (; to > from && isBlank(text.charAt(to - 1)); to -= 1) if (text[to - 1] === '|') after += 1;
  const cell = text.slice(from, to);
  if (cell.length > LONGEST || cell.includes('|') || /^(?::?-{2,}:?|:-:?|-:)$/.test(cell)) return null;
  return { text: cell, start: start + from, before, after };
}

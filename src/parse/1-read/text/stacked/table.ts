/** A run of lines of one cell each that is a table of the form, or several. */
import { readFigure } from '../../../ground/number.ts';
import type { StackedLine } from './line.ts';

export interface Run {
  /** Lines, half-open. */
  readonly from: number;
  readonly to: number;
  readonly lines: readonly StackedLine[];
}

/** Fewer cells are no table: in pipe tables a row of one cell stands alone. */
const MIN_CELLS = 8;

export function isFigure(text: string): boolean {
  return readFigure(text).type === 'number';
}

export function isWord(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isFigure(text);
}

/** Whether a run holds what a table of the form holds: words and figures. */
export function isTable(lines: readonly StackedLine[]): boolean {
  const cells = lines.filter(({ text }) => text !== '');
  return (
    cells.length >= MIN_CELLS && cells.some(({ text }) => isFigure(text)) && cells.some(({ text }) => isWord(text))
  );
}

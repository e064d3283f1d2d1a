/** Texts from which lines that came twice were taken out: web extractors do so with what they take for menus, and figures go with it. */
import type { Item } from './items.ts';

/** Fewer figures may all differ. */
const MANY_FIGURES = 12;

/** The line of the text in which an item begins, bars beside it included. */
function lineOf(text: string, { at }: Item): string {
  const end = text.indexOf('\n', at[0]);
  return text.slice(text.lastIndexOf('\n', at[0] - 1) + 1, end === -1 ? text.length : end).trim();
}

/**
 * Whether the rows were taken from such a text: their figures stand one a line, and of so many lines no two are the same. What is left
 * of a table's row then does not tell whose it is.
 */
export function isDeduplicated(
  text: string,
  items: readonly Item[],
  rows: readonly [from: number, to: number],
): boolean {
  const figures = items.filter(({ type, row }) => type === 'number' && row >= rows[0] && row < rows[1]);
  if (figures.length < MANY_FIGURES || figures.some(({ lines }) => lines === 0)) return false;
  return new Set(figures.map((figure) => lineOf(text, figure))).size === figures.length;
}

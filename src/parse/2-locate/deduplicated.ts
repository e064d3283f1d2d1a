/** Texts from which lines that came twice were taken out: web extractors do so with what they take for menus, and figures go with it. */
import type { Item } from './items.ts';

/** Fewer figures may all differ. */
const MANY_FIGURES = 12;

/** The lines of the text in which items begin, bars beside them included; each once, however many begin there. */
function linesOf(text: string, items: readonly Item[]): readonly string[] {
  const lines = new Map<number, string>();
  for (const { at } of items) {
    const start = text.lastIndexOf('\n', at[0] - 1) + 1;
    const end = text.indexOf('\n', at[0]);
    if (!lines.has(start)) lines.set(start, text.slice(start, end === -1 ? text.length : end).trim());
  }
  return [...lines.values()];
}

/**
 * Whether the rows were taken from such a text: figures stand one a line, and no two lines are the same, of figures or of words. What is
 * left of a table's row then does not tell whose it is.
 */
export function isDeduplicated(
  text: string,
  items: readonly Item[],
  rows: readonly [from: number, to: number],
): boolean {
  const own = items.filter(({ row }) => row >= rows[0] && row < rows[1]);
  const figures = own.filter(({ type }) => type === 'number');
  if (figures.length < MANY_FIGURES || figures.some(({ lines }) => lines === 0)) return false;
  const lines = linesOf(
    text,
    own.filter(({ type }) => type === 'number' || type === 'word'),
  );
  return new Set(lines).size === lines.length;
}

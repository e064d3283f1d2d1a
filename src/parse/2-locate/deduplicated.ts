/** Texts from which lines that came twice were taken out: web extractors do so with what they take for menus, and figures go with it. */
import type { Item } from './items.ts';

/** Fewer figures may all differ. */
const MANY_FIGURES = 12;

/** Whether two of the lines of the text in which items begin are the same, bars beside them included. */
function repeatLines(text: string, items: readonly Item[]): boolean {
  const starts = new Set<number>();
  const lines = new Set<string>();
  for (const { at } of items) {
    const start = text.lastIndexOf('\n', at[0] - 1) + 1;
    if (starts.has(start)) continue;
    const end = text.indexOf('\n', at[0]);
    const line = text.slice(start, end === -1 ? text.length : end).trim();
    if (lines.has(line)) return true;
    starts.add(start);
    lines.add(line);
  }
  return false;
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
  // Figures repeat sooner than words.
  return (
    !repeatLines(text, figures) &&
    !repeatLines(
      text,
      own.filter(({ type }) => type === 'number' || type === 'word'),
    )
  );
}

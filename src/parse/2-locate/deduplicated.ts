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

/** Names that the form has three times, once a channel. */
const OUTCOMES: readonly string[] = ['结果维持', '结果纠正', '尚未审结'];

function namesOutcomesOnce(words: readonly Item[]): boolean {
  return OUTCOMES.every((name) => words.filter(({ key }) => key === name).length === 1);
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
  if (figures.length === 0 || figures.some(({ lines }) => lines === 0)) return false;
  const words = own.filter(({ type }) => type === 'word');
  if (figures.length < MANY_FIGURES && !namesOutcomesOnce(words)) return false;
  // Figures repeat sooner than words.
  return (
    !repeatLines(text, figures) &&
    !repeatLines(
      text,
      [...figures, ...words].sort((a, b) => a.at[0] - b.at[0]),
    )
  );
}

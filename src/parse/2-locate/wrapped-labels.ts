/** Labels of running text that a narrow cell broke over lines of their own: put together where the whole is a label of the form. */
import { elementAt } from '../../schema/element-at.ts';
import type { Item } from './items.ts';
import { labelIn, LONGEST_HEADED } from './labels.ts';

/** A label of more lines is none. */
const MAX_PIECES = 14;

/** Whether an item may be a piece: a word of running text that begins its line. */
function isPiece(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.type === 'word' && item.rowKind === 'line' && item.key !== '' && items[at - 1]?.row !== item.row;
}

/** Whether the word at `at` goes on in the next line, with nothing behind it in its own. */
function goesOn(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  return item !== undefined && next?.lines === 1 && next.row !== item.row && isPiece(items, at + 1);
}

interface Whole {
  readonly key: string;
  /** Its last piece. */
  readonly end: number;
}

/** The longest label, headings of its groups before it or not, that begins at `from` and goes over several lines; null for none. */
function labelFrom(items: readonly Item[], from: number): Whole | null {
  let found: Whole | null = null;
  let { key } = elementAt(items, from);
  for (let at = from; at - from < MAX_PIECES && key.length < LONGEST_HEADED && goesOn(items, at); at += 1) {
    key += elementAt(items, at + 1).key;
    const label = labelIn(key);
    if (label !== null) found = { key: label, end: at + 1 };
  }
  return found;
}

/** The pieces as one word, which stands where the last of them does: figures may follow that one in its line. */
function joined(pieces: readonly Item[], key: string): Item {
  const [first, last] = [elementAt(pieces, 0), elementAt(pieces, pieces.length - 1)];
  return {
    ...last,
    text: pieces.map(({ text }) => text).join('\n'),
    key,
    at: [first.at[0], last.at[1]],
    lines: first.lines,
  };
}

/** The items, the pieces of each such label as one. */
export function withWholeLabels(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const label = isPiece(items, at) ? labelFrom(items, at) : null;
    found.push(label === null ? elementAt(items, at) : joined(items.slice(at, label.end + 1), label.key));
    at = (label === null ? at : label.end) + 1;
  }
  return found.length === items.length ? items : found;
}

/** Labels of running text that go on above and below the line in which their figures stand: put together where the whole is a label of the form. */
import { elementAt } from '../../schema/element-at.ts';
import type { Item } from './items.ts';
import { labelIn, LONGEST_HEADED } from './labels.ts';

/** A label of more lines above or below its figures is none. */
const MAX_PIECES = 10;

const LATIN = /\p{Script=Latin}+/gu;

/** Whether a word begins its line, of running text or of cells that blanks or bars part. */
function beginsLine(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.type === 'word' && !item.exact && items[at - 1]?.row !== item.row;
}

/** Whether a word has a line of running text for itself. */
function isAlone(items: readonly Item[], at: number): boolean {
  return items[at]?.rowKind === 'line' && beginsLine(items, at) && items[at + 1]?.row !== items[at]?.row;
}

/** Whether figures follow a word in its line, and nothing else does. */
function hasFigures(items: readonly Item[], at: number): boolean {
  if (!beginsLine(items, at)) return false;
  const row = items[at]?.row;
  let figures = 0;
  for (let i = at + 1; items[i]?.row === row; i += 1) {
    if (items[i]?.type === 'word') return false;
    if (items[i]?.type === 'number') figures += 1;
  }
  return figures > 0;
}

/** The words above an item that may be pieces of its label, from the nearest on; `free`: the first item that is no other label's. */
function piecesAbove(items: readonly Item[], at: number, free: number): readonly number[] {
  const found: number[] = [];
  for (let i = at - 1; i >= free && found.length < MAX_PIECES && isAlone(items, i) && items[i + 1]?.lines === 1; i -= 1)
    found.push(i);
  return found;
}

/** The words below its figures, from the nearest on. */
function piecesBelow(items: readonly Item[], at: number): readonly number[] {
  const found: number[] = [];
  let i = at + 1;
  while (items[i]?.row === items[at]?.row) i += 1;
  for (; found.length < MAX_PIECES && isAlone(items, i) && items[i]?.lines === 1; i += 1) found.push(i);
  return found;
}

interface Around {
  readonly key: string;
  /** Its other pieces. */
  readonly pieces: readonly number[];
}

/** What a piece begins with when the number of its row stands in the line above. */
const AFTER_NUMBER = /^\s*[.、．]\s*\p{Script=Han}/u;

/** A row's number among the figures, cut off from the piece below; none where no such piece stands there. */
function numbersCut(items: readonly Item[], at: number, below: readonly number[]): readonly number[] {
  const first = below[0];
  const cut = first !== undefined && AFTER_NUMBER.test(elementAt(items, first).text);
  return cut && !/\d$/.test(elementAt(items, at).key) ? [at + 1] : [];
}

const withoutLatin = (key: string): string => key.replace(LATIN, '');

/** The longest label that the word at `at` makes with pieces above and below; null where it makes none with any. */
function labelAround(items: readonly Item[], at: number, free: number): Around | null {
  const above = piecesAbove(items, at, free);
  // A word of another language only says again what stands above it.
  const below = withoutLatin(elementAt(items, at).key) === '' ? [] : piecesBelow(items, at);
  let best: Around | null = null;
  let longest = 0;
  let head = elementAt(items, at).key;
  for (let up = 0; up <= above.length && head.length <= LONGEST_HEADED; up += 1) {
    if (up > 0) head = elementAt(items, elementAt(above, up - 1)).key + head;
    let whole = head;
    for (let down = 0; down <= below.length && whole.length <= LONGEST_HEADED; down += 1) {
      if (down > 0) whole += elementAt(items, elementAt(below, down - 1)).key;
      const key = labelIn(withoutLatin(whole));
      if (key === null || whole.length <= longest) continue;
      longest = whole.length;
      const own = below.slice(0, down);
      best = { key, pieces: [...above.slice(0, up), ...own, ...numbersCut(items, at, own)] };
    }
  }
  return best !== null && best.pieces.length > 0 ? best : null;
}

/** The items, the pieces of each such label as one word before its figures. */
export function withLabelsAround(items: readonly Item[]): readonly Item[] {
  const taken = new Set<number>();
  const keys = new Map<number, string>();
  let free = 0;
  items.forEach((_, at) => {
    if (at < free || !hasFigures(items, at)) return;
    const found = labelAround(items, at, free);
    if (found === null) return;
    keys.set(at, found.key);
    for (const piece of found.pieces) taken.add(piece);
    free = Math.max(at, ...found.pieces) + 1;
  });
  if (keys.size === 0) return items;
  return items.flatMap((item, at): readonly Item[] => {
    const key = keys.get(at);
    if (key !== undefined) return [{ ...item, key }];
    return taken.has(at) ? [] : [item];
  });
}

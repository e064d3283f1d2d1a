/** Raised digits: marks of footnotes, never digits of the figure before them. */
import { footnoteMark } from '../../cell.ts';
import type { Word } from '../page.ts';

/** A mark is smaller than what it marks, its baseline higher, and it stands close. Shares of the marked word's size. */
const SMALLER = 0.8;
const HIGHER = [0.12, 0.9] as const;
const CLOSE = 0.35;
/** Width of the strips in which the end of a word is looked up. */
const STRIP = 8;
/** So many words end in one strip at the most before looking closer is given up. */
const MOST_IN_STRIP = 400;

function marks(mark: Word, word: Word): boolean {
  const up = (word.y - mark.y) / word.size;
  return (
    mark.size <= SMALLER * word.size &&
    up >= HIGHER[0] &&
    up <= HIGHER[1] &&
    Math.abs(mark.x0 - word.x1) <= CLOSE * word.size
  );
}

/** The words with raised digits written as marks of the figure before them; behind other words they are left out. */
export function withoutRaised(words: readonly Word[]): Word[] {
  const small = words.filter(({ text }) => footnoteMark(text) !== '');
  if (small.length === 0) return [...words];
  const ends = new Map<number, Word[]>();
  for (const word of words) {
    const strip = Math.floor(word.x1 / STRIP);
    const list = ends.get(strip);
    if (list === undefined) ends.set(strip, [word]);
    else if (list.length < MOST_IN_STRIP) list.push(word);
  }
  return words.flatMap((word): Word[] => {
    const mark = footnoteMark(word.text);
    if (mark === '') return [word];
    const strip = Math.floor(word.x0 / STRIP);
    const marked = [strip - 1, strip, strip + 1].flatMap((key) => ends.get(key) ?? []).find((one) => marks(word, one));
    if (marked === undefined) return [word];
    return /\d$/.test(marked.text) ? [{ ...word, text: mark, y: marked.y, size: marked.size }] : [];
  });
}

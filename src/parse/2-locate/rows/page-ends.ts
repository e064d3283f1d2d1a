/** Bare numbers that count the pages of a text: they are no figures, and what parts them from a table is no gap between its cells. */
import type { DocRow } from '../../1-read/document.ts';
import { isPageNumber } from '../../1-read/text/lines.ts';
import { halfWidth } from '../../ground/characters/normalize.ts';

const NUMBER = /^\d{1,3}$/;
const LONGEST = 3;
/** So many numbers that count on from the first page or, after a title page, the second. */
const MIN_PAGES = 2;
const FIRST = 2;

/** Whether an empty line stands on this side of a place in the text. */
function isOpen(text: string, at: number, step: 1 | -1): boolean {
  let ends = 0;
  for (let i = step === 1 ? at : at - 1; i >= 0 && i < text.length && text.charAt(i).trim() === ''; i += step)
    if (text[i] === '\n') ends += 1;
  return ends > 1;
}

/** Indexes of the rows that number pages: numbers alone between empty lines, if there are none but those that count on. */
export function pageEnds(source: string, rows: readonly DocRow[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let first: number | null = null;
  for (const [index, { kind, cells, at }] of rows.entries()) {
    const text = kind === 'line' ? (cells[0]?.text ?? '').trim() : '';
    const own = text.length > LONGEST ? '' : halfWidth(text);
    if (!NUMBER.test(own) || !isOpen(source, at[0], -1) || !isOpen(source, at[1], 1)) continue;
    first ??= Number(own);
    if (first < 1 || first > FIRST || Number(own) !== first + ends.size) return new Set();
    ends.add(index);
  }
  return ends.size < MIN_PAGES ? new Set() : ends;
}

/** Whether the number of a page stands in a stretch of the text. */
export function holdsPageEnd(text: string): boolean {
  return text.split('\n').some(isPageNumber);
}

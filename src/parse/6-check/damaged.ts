/** Text whose characters were lost on the way: fonts without a proper map give Latin letters in the middle of Chinese words. */
import type { Remark } from '../4-align/index.ts';
import { withoutPinyin } from '../ground/characters/normalize.ts';
import { occurrences } from '../ground/counts.ts';
import type { Filling } from '../ground/places.ts';

const LATIN_IN_HAN = /[\u4e00-\u9fff][\u00c0-\u024f]|[\u00c0-\u024f][\u4e00-\u9fff]/g;
const LATIN = /[\u00c0-\u024f]/;
/** A stray letter happens; this many mean that digits may be wrong or gone as well. */
const MANY = 8;

export const DAMAGED: Remark = { code: 'glyphs-damaged', path: null, detail: '', at: null };

export function glyphsDamaged(text: string): boolean {
  return LATIN.test(text) && occurrences(withoutPinyin(text), LATIN_IN_HAN) >= MANY;
}

/** Leaves no cell certain: of those that `concerns` names every stated one becomes `unsure`. */
export function doubt({ sheet, order }: Filling, concerns: (place: number) => boolean): void {
  for (const place of order) {
    const cell = sheet[place];
    if (cell?.state === 'stated' && concerns(place)) sheet[place] = { ...cell, state: 'unsure' };
  }
}

/** What the text of a cell or a piece of a line says by itself: each is understood once and looked up afterwards. */
import { halfWidth, labelKey } from '../ground/characters/normalize.ts';
import { remembered } from '../ground/characters/memo.ts';
import { plainCount, readCell, type Figure } from '../ground/number.ts';

/** What a cell's text says by itself. */
export interface Wording {
  /** `labelKey` of a word, empty otherwise. */
  readonly key: string;
  readonly figure: Figure | null;
  readonly type: 'word' | 'number' | 'blank';
  /** Whether figures end a word (`规章 0 0 0`). */
  readonly endsInFigures: boolean;
}

/** The key of a figure of several rows or columns, which is no row's. */
export const SHARED_KEY = '#';
export const SHARED: Wording = { type: 'word', key: SHARED_KEY, figure: null, endsInFigures: false };
export const BLANK: Wording = { type: 'blank', key: '', figure: null, endsInFigures: false };

const LATIN = /\p{Script=Latin}/u;
const ALL_LATIN = /\p{Script=Latin}+/gu;

/** Words of another language, or the sounds of the characters, beside the Chinese ones say the same again. */
function withoutGloss(key: string): string {
  return LATIN.test(key) && /\p{Script=Han}/u.test(key) ? key.replace(ALL_LATIN, '') : key;
}

/** Counts are looked up by their value, everything else by its text. */
export function wordingOf(text: string): Wording {
  const count = plainCount(text);
  return count < 0 ? otherWording(text) : (COUNTS[count] ?? numberWording(count));
}

function numberWording(value: number): Wording {
  return {
    type: 'number',
    key: '',
    figure: { type: 'number', value, unit: null, certain: true },
    endsInFigures: false,
  };
}

/** Nearly all counts of a report are smaller. */
const COUNTS: readonly Wording[] = Array.from({ length: 1000 }, (_, value) => numberWording(value));

const otherWording = remembered((text): Wording => {
  const figure = readCell(text);
  if (figure.type === 'blank') return BLANK;
  return figure.type === 'number'
    ? { type: 'number', key: '', figure, endsInFigures: false }
    : { type: 'word', key: withoutGloss(labelKey(text)), figure: null, endsInFigures: /\d\s*$/.test(halfWidth(text)) };
});

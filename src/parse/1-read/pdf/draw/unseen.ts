/** Words that nobody sees on the page: not painted, white on white, too small, or struck out. */
import type { Rule, Word } from '../page.ts';
import type { Box } from './strokes.ts';

/** A word and how it is painted. */
export interface Inked {
  readonly word: Word;
  readonly white: boolean;
  readonly unseen: boolean;
}

/** In points. */
const LEAST_SIZE = 1.5;
const LETTER = /\p{L}/u;

function isOn({ word }: Inked, grounds: readonly Box[]): boolean {
  const x = (word.x0 + word.x1) / 2;
  const y = word.y - 0.35 * word.size;
  return grounds.some((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
}

/**
 * Words that show. A page of nothing but unpainted text is a scan with its text beneath: there it counts. Words in white stay: a picture
 * may be behind them; figures do not.
 */
export function shownWords(words: readonly Inked[], grounds: readonly Box[]): Word[] {
  const painted = words.filter(({ unseen }) => !unseen).length;
  return words.flatMap((one) => {
    if (one.word.size < LEAST_SIZE || (one.unseen && 2 * painted >= words.length)) return [];
    if (one.white && !LETTER.test(one.word.text) && !isOn(one, grounds)) return [];
    return [one.word];
  });
}

/** A line through a word: how far above the baseline, and how far it may reach beyond the word, in ems. */
const THROUGH = [0.12, 0.55] as const;
const BEYOND = 1.2;
const COVERED = 0.7;

function strikes(rule: Rule, word: Word): boolean {
  const above = (word.y - rule.at) / word.size;
  if (above < THROUGH[0] || above > THROUGH[1]) return false;
  const reach = BEYOND * word.size;
  if (rule.from < word.x0 - reach || rule.to > word.x1 + reach) return false;
  return Math.min(rule.to, word.x1) - Math.max(rule.from, word.x0) >= COVERED * (word.x1 - word.x0);
}

/** Height of the bands in which lines are looked up, in points. */
const BAND = 20;

/** Figures without those that a short line strikes out, and the lines that are left. */
export function withoutStruck(
  words: readonly Word[],
  rules: readonly Rule[],
): { readonly words: Word[]; readonly rules: Rule[] } {
  const bands = new Map<number, Rule[]>();
  for (const rule of rules) {
    if (!rule.across) continue;
    const band = Math.floor(rule.at / BAND);
    const list = bands.get(band);
    if (list === undefined) bands.set(band, [rule]);
    else list.push(rule);
  }
  const striking = new Set<Rule>();
  const left = words.filter((word) => {
    if (!/\d/.test(word.text) || LETTER.test(word.text)) return true;
    const band = Math.floor((word.y - 0.3 * word.size) / BAND);
    const found = [band - 1, band, band + 1].flatMap((key) => bands.get(key) ?? []).find((rule) => strikes(rule, word));
    if (found !== undefined) striking.add(found);
    return found === undefined;
  });
  return { words: left, rules: striking.size === 0 ? [...rules] : rules.filter((rule) => !striking.has(rule)) };
}

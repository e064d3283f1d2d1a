/** Text made comparable: one width, one script, no decoration. The form's vocabulary is closed, so the tables here are short. */
import { TRADITIONAL } from './traditional.ts';

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL.length / 2 }, (_, i) => [TRADITIONAL.charAt(2 * i), TRADITIONAL.charAt(2 * i + 1)]),
);

const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const char of SIMPLIFIED.keys()) IS_TRADITIONAL[char.charCodeAt(0)] = 1;

const FULL_WIDTH = /[\uff01-\uff5e\u00a0\u3000\u2002-\u200a\u202f\u205f\u2212\uff0d\u2010-\u2012]/;
const ALL_FULL_WIDTH = new RegExp(FULL_WIDTH, 'g');

function halfWidthOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return code === 0x2212 || (code >= 0x2010 && code <= 0x2012) ? '-' : ' ';
}

/** Full-width ASCII to ASCII, every kind of blank to a space; the length stays the same, so positions stay valid. */
export function halfWidth(text: string): string {
  return FULL_WIDTH.test(text) ? text.replace(ALL_FULL_WIDTH, halfWidthOf) : text;
}

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/**
 * The sound of the character before, in letters with the mark of its tone, in brackets or not: `行xíng政zhèng许可（xǔkě）`. A lone
 * marked letter may be what a broken font makes of a character, and stays.
 */
const PINYIN = new RegExp(`(?<=\\p{Script=Han})[（(]?(?=[a-zü]*[${TONED}])[a-zü${TONED}]{2,}[）)]?`, 'giu');
const ANY_TONED = new RegExp(`[${TONED}]`, 'i');

/** The text without the sounds of its characters. */
export function withoutPinyin(text: string): string {
  return ANY_TONED.test(text) ? text.replace(PINYIN, '') : text;
}

const DECORATION = /[^\p{Script=Han}\p{L}\p{N}]/gu;

function keyOf(text: string): string {
  return simplified(halfWidth(text).replace(DECORATION, ''));
}

/** What becomes of each UTF-16 unit in a key: another unit, nothing, or not asked yet. */
const UNITS = new Uint16Array(0x10000);
const NOTHING = 0xdc00;
/** Half of a character beyond the 16 bits: only the two together tell. Both marks are such halves, which no key is. */
const SURROGATE = 0xd800;

function unitOf(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SURROGATE;
  const key = keyOf(String.fromCharCode(code));
  return key === '' ? NOTHING : key.charCodeAt(0);
}

/** Traditional characters of the vocabulary of forms, places and organs as simplified ones; positions stay valid. */
export function simplified(text: string): string {
  let plain = '';
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (IS_TRADITIONAL[code] !== 1) continue;
    plain += text.slice(run, i) + (SIMPLIFIED.get(text.charAt(i)) ?? '');
    run = i + 1;
  }
  return run === 0 ? text : plain + text.slice(run);
}

/** A label for comparison: letters, Han characters and digits only, simplified, half-width. */
export function labelKey(text: string): string {
  let key = '';
  // Runs that stay as they are go over whole.
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const unit = (UNITS[code] ||= unitOf(code));
    if (unit === SURROGATE) return keyOf(text);
    if (unit === code) continue;
    if (i > run) key += text.slice(run, i);
    if (unit !== NOTHING) key += String.fromCharCode(unit);
    run = i + 1;
  }
  return run === 0 ? text : key + text.slice(run);
}

/** A label key without the number in front of it (一、 （一） 1. ①). */
export function withoutNumbering(key: string): string {
  return key.replace(/^(?:[一二三四五六七八九十]{1,2}(?=\P{L}|[\u4e00-\u9fff])|\d{1,2}(?=\D)|[①-⑩])/u, '');
}

/** Bounded edit distance: the number of insertions, deletions and substitutions, or `limit + 1` when it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitute = (previous[j - 1] ?? limit) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(substitute, (previous[j] ?? limit) + 1, (current[j - 1] ?? limit) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

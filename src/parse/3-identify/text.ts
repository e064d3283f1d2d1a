/** Text as identification compares it: one width, no blanks inside Chinese, no Markdown marks. Positions are not kept. */
import { remembered } from '../ground/characters/memo.ts';
import { halfWidth, simplified } from '../ground/characters/normalize.ts';
import { TRADITIONAL_NAMES } from './data/traditional.ts';
import { withoutMarkup } from './markup.ts';

/** Longest line looked at as a title, field or signature; anything longer is prose or a table. */
export const LINE_LIMIT = 400;

const PLAIN = 1;
const MARKED = 2;
/** What is known of each character: `PLAIN` stays as it is wherever it stands, being no blank, no mark and no full-width form. */
const KINDS = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const char = String.fromCharCode(code);
  return halfWidth(char) !== char || /[\s\u200b\u200c\u200d\ufeff\u2060\u00ad*#`\\[\]|&<>{}]/.test(char)
    ? MARKED
    : PLAIN;
}

/** Without blanks, markup and links; half-width digits, letters and brackets. */
export function squeeze(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if ((KINDS[code] ||= kindOf(code)) === MARKED) return squeezeMarked(text);
  }
  return to - from === text.length ? text : text.slice(from, to);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || (code >= 0x09 && code <= 0x0d);
}

const squeezeMarked = remembered((text) => {
  const even = withoutMarkup(halfWidth(text));
  const unlinked = even.includes('](') ? even.replace(/\]\([^()\s]{0,300}\)/g, '') : even;
  const bare = unlinked.replace(/[\s\u200b\u200c\u200d\ufeff\u2060\u00ad*#`\\[\]|]/g, '');
  return bare.includes('&') ? bare.replace(/&(?:nbsp|ensp|emsp);/g, '') : bare;
});

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: TRADITIONAL_NAMES.length / 2 }, (_, i) => [
    TRADITIONAL_NAMES.charAt(2 * i),
    TRADITIONAL_NAMES.charAt(2 * i + 1),
  ]),
);
const ANY_TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join('')}]`);
const ALL_TRADITIONAL = new RegExp(ANY_TRADITIONAL, 'g');

/** Traditional characters of forms, places and organs as simplified ones; positions stay valid. */
export function simplifiedName(text: string): string {
  const plain = simplified(text);
  return ANY_TRADITIONAL.test(plain) ? plain.replace(ALL_TRADITIONAL, (char) => SIMPLE.get(char) ?? char) : plain;
}

const CHINESE_DIGITS = '〇一二三四五六七八九';
const ZEROS = '○ОO零０0';

function digitOf(char: string): string {
  const digit = CHINESE_DIGITS.indexOf(char);
  if (digit >= 0) return String(digit);
  return ZEROS.includes(char) ? '0' : char;
}

/** Writes years in Chinese numerals (二〇二〇年, 二○二○年, 二零二零年) with digits; the rest stays as it is. */
export function arabicYears(text: string): string {
  return !text.includes('年')
    ? text
    : text.replace(/[二2][〇○ОO零0][〇○ОO零0一二三四五][〇○ОO零0一二三四五六七八九](?=年)/g, (year) =>
        [...year].map((char) => (char === '二' ? '2' : digitOf(char))).join(''),
      );
}

function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, units] = text.includes('十') ? text.split('十') : ['', text];
  const value = (part: string | undefined, none: number): number =>
    part === undefined || part === '' ? none : Number([...part].map(digitOf).join(''));
  return (text.includes('十') ? value(tens, 1) * 10 : 0) + value(units, 0);
}

export interface FoundDate {
  /** ISO date. */
  readonly iso: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** A day may be followed by a time without a blank once the text is squeezed: 2021-02-0310:54. */
const DAY =
  /(20\d\d)(?:年(\d{1,2}|十?[一二三四五六七八九]|十)月(\d{1,2}|[二三]?十?[一二三四五六七八九]|[二三]?十)日?|([-/.])(\d{1,2})\4(\d\d(?=\d\d:|\D|$)|\d(?!\d)))/;

/** The first full date of a squeezed text, or null. Impossible days (2021-02-31) are none. */
export function dateIn(squeezed: string): FoundDate | null {
  const match = DAY.exec(arabicYears(squeezed));
  if (match === null) return null;
  const [, y, m1, d1, , m2, d2] = match;
  const year = Number(y);
  const month = chineseNumber(m1 ?? m2 ?? '');
  const day = chineseNumber(d1 ?? d2 ?? '');
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { iso: date.toISOString().slice(0, 10), year, month };
}

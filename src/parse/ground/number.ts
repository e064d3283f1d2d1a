/** Figures as organs write them: `1,023`, `１３`, `12 件`, `增加 2 个`, `减1`, `-76宗`, `3.2亿元`, `—`. */
import { lengthOf } from './counts.ts';
import { halfWidth } from './characters/normalize.ts';
import type { MoneyUnit } from '../../schema/report.ts';

/** What a piece of text says as a figure. */
export type Figure =
  | { readonly type: 'number'; readonly value: number; readonly unit: MoneyUnit | null; readonly certain: boolean }
  /** Empty, a dash, a slash or 无: the cell is there and states nothing. */
  | { readonly type: 'blank' }
  | { readonly type: 'text' };

const COUNT_UNITS = '件|宗|条|个|项|次|份|人|起|部|家|例|本|篇|笔|名|批|批次|人次|件次';
const MONEY = '亿元|百万元|万元|千元|亿|万|元';
const NUMBER = String.raw`(?:\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?`;
const FIGURE = new RegExp(
  String.raw`^(增加|增长|新增|增|减少|下降|减|\+|-|负)?(?:\s*了)?\s*(${NUMBER})(?:\s*(${MONEY}))?(?:\s*人民币)?(?:\s*(?:${COUNT_UNITS}))?(?:\s*(?:\[\d{1,2}\]|[①-⑩*※]))?\s*$`,
);
const BLANK = /^(?:[-—–―─_/\\|~～·.。…]{1,6}|无|空|无数据|不涉及|NaN|nan|None|null|N\/A|<NA>)?$/;
/** Digits with line ends or blanks between them, which may be one figure or several. */
const SPLIT_DIGITS = /^[+-]?\d[\d,.\s]*\d$/;
/** A blank for a mark of thousands. */
const BLANKED = /\d \d/;
/** Ten thousands and hundreds of millions that count things: `12.8万件`. */
const MYRIADS = new RegExp(String.raw`^(\d+(?:\.\d+)?)([万亿])(?:${COUNT_UNITS})$`);
const MYRIAD = 1e4;

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  元: '元',
  千元: '千元',
  万: '万元',
  万元: '万元',
  百万元: '百万元',
  亿: '亿元',
  亿元: '亿元',
};

/** Markdown escapes and emphasis, quotation marks and zero-width characters around a figure are not part of it. */
function bare(text: string): string {
  return halfWidth(text)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\\*`"'“”‘’¥￥]/g, '')
    .replace(/<br\s*\/?>|&nbsp;|&#160;/gi, '')
    .replace(/(?<=\d) , (?=\d{3}(?!\d))/g, ',')
    .trim();
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[,， ]/g, ''));
}

/** The rest of quoted words, not of a cell. */
const LONE_QUOTE = /^\s*["'“”‘’]\s*$/;

const A_BLANK: Figure = { type: 'blank' };
const A_TEXT: Figure = { type: 'text' };

/** A word that no figure and no blank begins with: nearly every label and every sentence. */
const WORD = /^\s*(?:(?![增新减下负无空不零])[\u4e00-\u9fff]|[（(《])/;

function numberOf(value: number, certain: boolean, unit: MoneyUnit | null = null): Figure {
  return { type: 'number', value, unit, certain };
}

/** A figure in one piece; null for any other text. */
function inOnePiece(text: string): Figure | null {
  const match = FIGURE.exec(text);
  const [, sign, digits = '', unit] = match ?? [];
  // `+3 165` is two cells run together, never one change.
  if (match === null || (sign !== undefined && BLANKED.test(digits))) return null;
  const value = toNumber(digits);
  const negative = sign !== undefined && /^(?:减|下降|-|负)/.test(sign);
  return numberOf(negative && value !== 0 ? -value : value, !BLANKED.test(digits), unit ? (UNITS[unit] ?? null) : null);
}

/** `12.8万件`: 128,000 things; null for any other text. */
function inMyriads(text: string): Figure | null {
  const [, digits, factor] = MYRIADS.exec(text) ?? [];
  if (digits === undefined) return null;
  return numberOf(Math.round(Number(digits) * MYRIAD * (factor === '亿' ? MYRIAD : 1) * 100) / 100, true);
}

/** Digits that only their joining makes one figure; null where that makes none. */
function joined(text: string): Figure | null {
  const found = SPLIT_DIGITS.test(text) ? inOnePiece(text.replace(/\s+/g, '')) : null;
  return found?.type === 'number' ? { ...found, certain: false } : null;
}

/** Reads a text as a figure. `certain` is false where digits had to be joined over a line end, or a blank may be a mark of thousands. */
export function readFigure(text: string): Figure {
  if (WORD.test(text)) return A_TEXT;
  const trimmed = bare(text);
  if (BLANK.test(trimmed)) return LONE_QUOTE.test(text) ? A_TEXT : A_BLANK;
  if (trimmed.length > 40) return A_TEXT;
  if (trimmed === '零') return numberOf(0, true);
  return inMyriads(trimmed) ?? inOnePiece(trimmed) ?? (trimmed.includes('\n') ? joined(trimmed) : null) ?? A_TEXT;
}

/** Reads what is known to be one cell: digits with gaps between them (`26 3`) may be one figure, but are never certain. */
export function readCell(text: string): Figure {
  const figure = readFigure(text);
  return figure.type === 'text' && !WORD.test(text) ? (joined(bare(text)) ?? figure) : figure;
}

/** Longer ones are no counts. */
const LONGEST_COUNT = 9;

/** The count that a text of nothing but digits states, blanks around them aside; -1 for any other text. */
export function plainCount(text: string): number {
  let from = 0;
  let to = text.length;
  while (from < to && text.charCodeAt(from) === 0x20) from += 1;
  while (to > from && text.charCodeAt(to - 1) === 0x20) to -= 1;
  if (to === from || to - from > LONGEST_COUNT) return -1;
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A figure at the start of `text` that ends at white space or the end; the number of characters it takes, 0 for none. */
const LEADING = new RegExp(
  String.raw`^(?:(?:增加|增长|新增|增|减少|下降|减)\s?|[+\-负])?\d[\d,]*(?: , \d{3}(?!\d))*(?:\.\d+)?\s?(?:${MONEY}|${COUNT_UNITS})?(?=\s|$)`,
);
const LEADING_DASH = /^(?:[-—–―─]{1,4}|\/|\\-|无|零|&nbsp;|&#160;)(?=\s|$)/;

/** Length of the figure or dash at the start of `text` (half-width), 0 when a word stands there. */
export function leadingFigure(text: string): number {
  if (WORD.test(text)) return 0;
  const number = LEADING.exec(text);
  if (number) return number[0].trimEnd().length;
  return lengthOf(LEADING_DASH.exec(text));
}

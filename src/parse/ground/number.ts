/** Figures as organs write them: `1,023`, `１３`, `12 件`, `增加 2 个`, `减1`, `-76宗`, `3.2亿元`, `—`. */
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
  String.raw`^(增加|增长|新增|增|减少|下降|减|\+|-|负)?\s*(?:了\s*)?(${NUMBER})\s*(${MONEY})?\s*(?:人民币)?\s*(?:${COUNT_UNITS})?\s*(?:\[\d{1,2}\]|[①-⑩*※])?$`,
);
const BLANK = /^(?:[-—–―─_/\\|~～·.。…]{1,6}|无|空|无数据|不涉及|NaN|nan|None|null|N\/A|<NA>)?$/;
const SPLIT_DIGITS = /^[+-]?\d[\d,.\n ]*$/;

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
    .replace(/[\u200b-\u200d\ufeff\\*`"'“”‘’¥￥]/g, '')
    .replace(/<br\s*\/?>|&nbsp;|&#160;/gi, '')
    .trim();
}

function toNumber(digits: string): number {
  return Number(digits.replace(/[,， ]/g, ''));
}

const A_BLANK: Figure = { type: 'blank' };
const A_TEXT: Figure = { type: 'text' };

/** A word that no figure and no blank begins with: nearly every label and every sentence. */
const WORD = /^\s*(?:(?![增新减下负无空不零])[\u4e00-\u9fff]|[（(《])/;

/** Reads one cell. `certain` is false when digits had to be joined over a line end. */
export function readFigure(text: string): Figure {
  if (WORD.test(text)) return A_TEXT;
  const trimmed = bare(text);
  if (BLANK.test(trimmed)) return A_BLANK;
  if (trimmed.length > 40) return A_TEXT;
  const match = FIGURE.exec(trimmed);
  // `+3 165` is two cells run together, never one change.
  if (match && !(match[1] !== undefined && /\d \d/.test(match[2] ?? ''))) {
    const [, sign, digits = '', unit] = match;
    const value = toNumber(digits);
    const negative = sign !== undefined && /^(?:减|下降|-|负)/.test(sign);
    return {
      type: 'number',
      value: negative && value !== 0 ? -value : value,
      unit: unit ? (UNITS[unit] ?? null) : null,
      certain: true,
    };
  }
  if (trimmed === '零') return { type: 'number', value: 0, unit: null, certain: true };
  if (trimmed.includes('\n') && SPLIT_DIGITS.test(trimmed)) {
    const joined = FIGURE.exec(trimmed.replace(/\s*\n\s*/g, ''));
    if (joined) return { type: 'number', value: toNumber(joined[2] ?? ''), unit: null, certain: false };
  }
  return A_TEXT;
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
  String.raw`^(?:(?:增加|增长|新增|增|减少|下降|减)\s?|[+\-负])?\d[\d,]*(?:\.\d+)?\s?(?:${MONEY}|${COUNT_UNITS})?(?=\s|$)`,
);
const LEADING_DASH = /^(?:[-—–―─]{1,4}|\/|\\-|无|零|&nbsp;|&#160;)(?=\s|$)/;

/** Length of the figure or dash at the start of `text` (half-width), 0 when a word stands there. */
export function leadingFigure(text: string): number {
  if (WORD.test(text)) return 0;
  const number = LEADING.exec(text);
  if (number) return number[0].trimEnd().length;
  return LEADING_DASH.exec(text)?.[0].length ?? 0;
}

/** Writes figures, money and dates for axes, labels, tooltips and tables, in Chinese and English. Null is "—", never 0. */
import { format } from 'd3';
import type { Bilingual, Lang } from './lang.ts';

/**
 * How a figure is written. `yuan` is in 元, `percent` is a share (0–1), `points` a difference of shares (0–1), `number` is
 * of a unit nobody knows: as it is.
 */
export type ValueFormat = 'count' | 'yuan' | 'percent' | 'points' | 'year' | 'number';

/** `full` gives every digit; `short` three significant digits with 万/亿 or k/M/bn. */
export type Length = 'full' | 'short';

const NO_NUMBER = '—';
const MINUS = '−';

/** Steps of the short form, largest first; `from` is where it takes over, so that 9,876 stays as it is. */
const STEPS: Readonly<Record<Lang, readonly { readonly unit: number; readonly sign: string }[]>> = {
  zh: [
    { unit: 1e12, sign: '万亿' },
    { unit: 1e8, sign: '亿' },
    { unit: 1e4, sign: '万' },
  ],
  en: [
    { unit: 1e9, sign: 'bn' },
    { unit: 1e6, sign: 'M' },
    { unit: 1e3, sign: 'k' },
  ],
};
const SHORT_FROM = 10_000;

/** `value` in `format`; units of the input as in `ValueFormat`. */
export function formatValue(value: number | null, format: ValueFormat, lang: Lang, length: Length = 'full'): string {
  if (value === null || !Number.isFinite(value)) return NO_NUMBER;
  if (value < 0 && format !== 'points') return MINUS + formatValue(-value, format, lang, length);
  switch (format) {
    case 'count':
      return length === 'full' ? grouped(value) : shortened(value, lang);
    case 'yuan':
      return yuan(length === 'full' ? grouped(value) : shortened(value, lang), lang, length);
    case 'percent':
      return percent(value);
    case 'points':
      return points(value, lang);
    case 'year':
      return String(value);
    case 'number':
      return length === 'full' ? String(value) : plain(value, lang);
  }
}

/** An ISO date (a time after it is ignored) in words; text that is no date is given back as it is. */
export function formatDate(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return iso;
  const [year, month, day] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return iso;
  if (lang === 'zh') return `${year}年${month}月${day}日`;
  const name = MONTHS[month - 1];
  return name === undefined ? iso : `${day} ${name} ${year}`;
}

/** "2019–2025" or "2020". */
export function formatYears(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** At most two decimals, none that is only zeros: 1,234.5. */
const grouped = format(',.2~f');
const oneDecimal = format('.1%');

function shortened(value: number, lang: Lang): string {
  const rounded = value < SHORT_FROM ? value : Number(value.toPrecision(3));
  if (rounded < SHORT_FROM) return grouped(rounded);
  const step = STEPS[lang].find(({ unit }) => rounded >= unit);
  return step === undefined ? grouped(rounded) : grouped(rounded / step.unit) + step.sign;
}

/** Six digits and no separators below 万, for it may be a year. */
function plain(value: number, lang: Lang): string {
  return value < SHORT_FROM ? String(Number(value.toPrecision(6))) : shortened(value, lang);
}

function yuan(digits: string, lang: Lang, length: Length): string {
  if (lang === 'en') return `¥${digits}`;
  return length === 'full' ? `${digits} 元` : `${digits}元`;
}

/** One decimal, so that figures stand below each other; 0 % and 100 % are exact, and nothing else reads as them. */
function percent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1%';
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return share === 0 || share === 1 ? `${share * 100}%` : oneDecimal(share);
}

function points(difference: number, lang: Lang): string {
  const tenths = (Math.abs(difference) * 100).toFixed(1);
  const digits = tenths === '0.0' ? '0' : tenths;
  const sign = digits === '0' ? '±' : difference > 0 ? '+' : MINUS;
  return `${sign}${digits}${lang === 'zh' ? ' 个百分点' : ' pp'}`;
}

/**
 * Formats of a spreadsheet for large sums. A comma at the end divides by a thousand; 万 and 亿 are no powers of it, so the
 * point is set by hand between the digits.
 */
export const CELL_FORMATS: Bilingual<{ readonly large: string; readonly middle: string }> = {
  zh: { large: '0\\.00,,"亿"', middle: '0\\.0,"万"' },
  en: { large: '#,##0,,"M"', middle: '#,##0,"k"' },
};

import { expect, test } from 'vitest';
import { formatDate, formatValue, formatYears } from './format.ts';

const CASES = [
  // value, format, full zh, short zh, full en, short en
  [0, 'count', '0', '0', '0', '0'],
  [7, 'count', '7', '7', '7', '7'],
  [10, 'count', '10', '10', '10', '10'],
  [100, 'count', '100', '100', '100', '100'],
  [9999, 'count', '9,999', '9,999', '9,999', '9,999'],
  [10000, 'count', '10,000', '1万', '10,000', '10k'],
  [12345, 'count', '12,345', '1.23万', '12,345', '12.3k'],
  [128345, 'count', '128,345', '12.8万', '128,345', '128k'],
  [99999999, 'count', '99,999,999', '1亿', '99,999,999', '100M'],
  [123456789, 'count', '123,456,789', '1.23亿', '123,456,789', '123M'],
  [-1234, 'count', '−1,234', '−1,234', '−1,234', '−1,234'],
  [12.5, 'count', '12.5', '12.5', '12.5', '12.5'],
  [null, 'count', '—', '—', '—', '—'],
  [Number.NaN, 'count', '—', '—', '—', '—'],
  [0, 'yuan', '0 元', '0元', '¥0', '¥0'],
  [251000, 'yuan', '251,000 元', '25.1万元', '¥251,000', '¥251k'],
  [261589700, 'yuan', '261,589,700 元', '2.62亿元', '¥261,589,700', '¥262M'],
  [0.5, 'yuan', '0.5 元', '0.5元', '¥0.5', '¥0.5'],
  [2.5e12, 'yuan', '2,500,000,000,000 元', '2.5万亿元', '¥2,500,000,000,000', '¥2,500bn'],
  [null, 'yuan', '—', '—', '—', '—'],
  [0, 'percent', '0%', '0%', '0%', '0%'],
  [0.0001, 'percent', '<0.1%', '<0.1%', '<0.1%', '<0.1%'],
  [0.1234, 'percent', '12.3%', '12.3%', '12.3%', '12.3%'],
  [0.5, 'percent', '50.0%', '50.0%', '50.0%', '50.0%'],
  [0.99999, 'percent', '>99.9%', '>99.9%', '>99.9%', '>99.9%'],
  [1, 'percent', '100%', '100%', '100%', '100%'],
  [0.032, 'points', '+3.2 个百分点', '+3.2 个百分点', '+3.2 pp', '+3.2 pp'],
  [-0.1, 'points', '−10.0 个百分点', '−10.0 个百分点', '−10.0 pp', '−10.0 pp'],
  [0, 'points', '±0 个百分点', '±0 个百分点', '±0 pp', '±0 pp'],
  [2020, 'year', '2020', '2020', '2020', '2020'],
] as const;

test.each(CASES)('writes %s as %s', (value, format, fullZh, shortZh, fullEn, shortEn) => {
  expect(formatValue(value, format, 'zh')).toBe(fullZh);
  expect(formatValue(value, format, 'zh', 'short')).toBe(shortZh);
  expect(formatValue(value, format, 'en')).toBe(fullEn);
  expect(formatValue(value, format, 'en', 'short')).toBe(shortEn);
});

test.each([
  ['2021-01-25', 'zh', '2021年1月25日'],
  ['2021-01-25T08:00:00Z', 'en', '25 Jan 2021'],
  ['unknown', 'zh', 'unknown'],
] as const)('writes the date %s in %s', (iso, lang, text) => {
  expect(formatDate(iso, lang)).toBe(text);
});

test('writes years as a range, one year alone', () => {
  expect(formatYears([2021, 2019, 2020])).toBe('2019–2021');
  expect(formatYears([2020])).toBe('2020');
  expect(formatYears([])).toBe('');
});

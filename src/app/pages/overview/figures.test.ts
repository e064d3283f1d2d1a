import { describe, expect, it } from 'vitest';
import type { HeadlineRow } from '../../../queries/overview/headline.ts';
import { en } from '../../../words/site/en.ts';
import { zh } from '../../../words/site/index.ts';
import { sentenceOf, tileOf, type Reader } from './figures.ts';

const READER: Reader = { lang: 'zh', words: zh.overview, least: 30 };
const NONE = { value: null, base: null };

const RECEIVED: HeadlineRow = {
  code: 'received',
  year: 2025,
  value: 2111,
  base: null,
  reports: 39,
  reported: 39,
  agencies: 45,
  failing: 4,
  now: { value: 2111, base: null },
  before: { value: 1994, base: null },
  matched: 39,
  series: [
    { year: 2024, value: 2087, base: null },
    { year: 2025, value: 2111, base: null },
  ],
};
const OPEN: HeadlineRow = {
  ...RECEIVED,
  code: 'open',
  value: 647,
  base: 1699,
  now: { value: 640, base: 1650 },
  before: { value: 660, base: 1627 },
  series: [
    { year: 2024, value: 12, base: 29 },
    { year: 2025, value: 647, base: 1699 },
  ],
};

const sentence = (...rows: readonly HeadlineRow[]): string =>
  sentenceOf(
    rows.map((row) => tileOf(row, READER)),
    zh.overview,
    'zh',
  );

describe('a figure tile', () => {
  it('gives figure and change among the agencies that have both years', () => {
    expect(tileOf(RECEIVED, READER)).toMatchObject({
      figure: '2,111',
      unit: '件',
      change: { direction: 'up', size: '5.9%', before: '1,994', now: '2,111' },
      sides: null,
    });
    expect(tileOf(OPEN, READER)).toMatchObject({ figure: '38.1', unit: '%', sides: '647 ÷ 1,699' });
  });

  it('writes the ends of a change so that they give the change', () => {
    const rate = (now: number, before: number): unknown =>
      tileOf({ ...OPEN, now: { value: now, base: 10_000 }, before: { value: before, base: 10_000 } }, READER).change;
    expect(rate(1053, 1007)).toMatchObject({ size: '0.5', before: '10.07', now: '10.53%' });
    expect(rate(3880, 4060)).toMatchObject({ direction: 'down', size: '1.8', before: '40.6', now: '38.8%' });
    expect(rate(3880, 3881)).toMatchObject({ direction: 'same' });
  });

  it('has no rate on too few, and no percentage of too few', () => {
    const few = tileOf({ ...OPEN, value: 9, base: 24 }, READER);
    expect([few.figure, few.reason, few.change]).toEqual([null, '分母 24，不足 30，不算比率', null]);
    const small = tileOf({ ...RECEIVED, before: { value: 12, base: null } }, READER);
    expect([small.change, small.reason]).toEqual([null, '可比口径 12 → 2,111，基数不足 30，不算增减率']);
    expect(tileOf({ ...OPEN, before: { value: 3, base: 10 } }, READER).change).toBeNull();
  });

  it('is never 0 where there is no number', () => {
    const none = tileOf({ ...RECEIVED, value: null, now: NONE, before: NONE, matched: 0, reported: 0 }, READER);
    expect([none.figure, none.value, none.reason]).toEqual([null, null, '没有机关有此项数据']);
    expect(tileOf({ ...OPEN, base: 0, value: 0 }, { ...READER, least: 0 }).figure).toBeNull();
    expect(tileOf({ ...RECEIVED, value: 0 }, READER).figure).toBe('0');
  });

  it('leaves years on too few out of its line', () => {
    expect(tileOf(OPEN, READER).series.map(({ value }) => value)).toEqual([null, 647 / 1699]);
  });
});

describe('the sentence of the page', () => {
  it('says both changes, with the year and the basis', () => {
    expect(sentence(RECEIVED, OPEN)).toBe('2025 年新收申请按可比口径增 5.9%，公开率降 1.8 个百分点');
  });

  it.each([
    ['a fall', { before: { value: 2345, base: null } }, '2025 年新收申请按可比口径减 10.0%'],
    ['no change', { before: { value: 2111, base: null } }, '2025 年新收申请按可比口径与上年持平'],
    ['few requests the year before', { before: { value: 4, base: null } }, '2025 年新收申请 2,111 件'],
    ['no year before', { matched: 0, now: NONE, before: NONE }, '2025 年新收申请 2,111 件'],
  ])('%s', (_what, more, text) => {
    expect(sentence({ ...RECEIVED, ...more })).toBe(text);
  });

  it('says what there is', () => {
    const none = { ...RECEIVED, value: null, now: NONE, before: NONE, matched: 0 };
    expect(sentence(none, OPEN)).toBe('2025 年公开率 38.1%');
    expect(sentence({ ...none, year: null }, { ...OPEN, value: null, base: null, now: NONE })).toBe('总览');
    expect(sentence()).toBe('总览');
  });

  it('in English', () => {
    const reader: Reader = { lang: 'en', words: en.overview, least: 30 };
    const tiles = [RECEIVED, OPEN].map((row) => tileOf(row, reader));
    expect(sentenceOf(tiles, en.overview, 'en')).toBe(
      'Requests in 2025 up 5.9% like for like, openness rate down 1.8 points',
    );
  });
});

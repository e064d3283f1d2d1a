import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../model.ts';
import { pageOf } from '../paging/page.ts';
import { finder, isWaiting, searchReady } from './found.ts';

const NAMES = ['云川省财政厅', '云川省审计厅', '东江市财政局', 'ＡＢ 局'];
const found = (search: string): readonly string[] => NAMES.filter(finder(search));

it('finds characters at once, and pinyin when its readings have come', async () => {
  const items = NAMES.map((label) => ({ label }));
  const shown = (search: string): readonly string[] =>
    pageOf(items, { ...DEFAULT_VIEW, search }).items.map(({ label }) => label);
  expect(found('财政')).toEqual(['云川省财政厅', '东江市财政局']);
  expect(found('厅 云川')).toEqual(['云川省财政厅', '云川省审计厅']);
  expect(found('ab')).toEqual(['ＡＢ 局']);
  expect(found('')).toEqual(NAMES);
  await searchReady('财政');
  expect([isWaiting('财政'), isWaiting('cz')]).toEqual([false, true]);
  expect(shown('czj')).toEqual([]);
  await searchReady('czj');
  expect(isWaiting('czj')).toBe(false);
  expect(shown('czj')).toEqual(['东江市财政局']);
  expect(found('caizheng')).toEqual(['云川省财政厅', '东江市财政局']);
  expect(found('ycs')).toEqual(['云川省财政厅', '云川省审计厅']);
  expect(found('审计 yc')).toEqual(['云川省审计厅']);
  expect(found('xyz')).toEqual([]);
});

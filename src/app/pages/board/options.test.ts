import { expect, it } from 'vitest';
import { AgencyNames } from '../../filters/resolve.ts';
import { EMPTY_LINK } from '../../url/link.ts';
import { boardOptions, readLeast } from './options.ts';

const place = { complete: true, province: null, city: null, county: null, level: null, kind: null };
const names = new AgencyNames([{ ...place, agency_id: 7, agency: '甲局' }]);

it.each([
  ['50', 50],
  ['1', 1],
  ['0', 30],
  ['-5', 30],
  ['2.5', 30],
  ['999999', 30],
  ['', 30],
  [undefined, 30],
])('reads the threshold %s as %d', (text, least) => {
  expect(readLeast(text)).toBe(least);
});

it('finds the own agency by name, and none for an unknown one', () => {
  const link = { ...EMPTY_LINK, params: { own: '甲局', sure: '1', least: '12' } };
  expect(boardOptions(link, names)).toEqual({ least: 12, sure: true, own: '甲局', mine: new Set([7]) });
  expect(boardOptions({ ...EMPTY_LINK, params: { own: '乙局' } }, names).mine.size).toBe(0);
  expect(boardOptions(EMPTY_LINK, names)).toEqual({ least: 30, sure: false, own: '', mine: new Set() });
});

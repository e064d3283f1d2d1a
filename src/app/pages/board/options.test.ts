import { expect, it } from 'vitest';
import { EMPTY_LINK } from '../../url/link.ts';
import { boardOptions, readLeast } from './options.ts';

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

it('reads the choices of a link', () => {
  expect(boardOptions({ ...EMPTY_LINK, params: { sure: '1', least: '12' } })).toEqual({
    least: 12,
    sure: true,
    suspects: false,
  });
  expect(boardOptions(EMPTY_LINK)).toEqual({ least: 30, sure: false, suspects: false });
  expect(boardOptions({ ...EMPTY_LINK, params: { suspects: '1' } }).suspects).toBe(true);
});

import { expect, it } from 'vitest';
import { pieces } from './lit.ts';

it('cuts plain text where the cell stands', () => {
  expect(pieces('新收 10 件', [100, 107], [103, 105])).toEqual([
    { text: '新收 ', lit: false },
    { text: '10', lit: true },
    { text: ' 件', lit: false },
  ]);
  expect(pieces('10', [5, 7], [4, 9])).toEqual([{ text: '10', lit: true }]);
});

it('lights text whose markup was left out as a whole', () => {
  expect(pieces('10', [50, 80], [60, 62])).toEqual([{ text: '10', lit: true }]);
});

it('leaves text beside the cell as it is', () => {
  expect(pieces('10', [5, 7], [7, 9])).toEqual([{ text: '10', lit: false }]);
  expect(pieces('10', [5, 7], null)).toEqual([{ text: '10', lit: false }]);
  expect(pieces('', [5, 5], null)).toEqual([]);
});

it('joins up to the text it was cut from', () => {
  for (let start = 0; start <= 6; start += 1) {
    const cut = pieces('abcdef', [10, 16], [10 + start, 13 + start]);
    expect(cut.map((piece) => piece.text).join('')).toBe('abcdef');
  }
});

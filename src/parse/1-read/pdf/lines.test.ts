import { expect, test } from 'vitest';
import { linesOf, textOf } from './lines.ts';
import type { Word } from './page.ts';

const word = (text: string, x0: number, y: number): Word => ({ text, x0, x1: x0 + 5 * text.length, y, size: 10 });
const read = (words: readonly Word[]): string[] => linesOf(words).map((line) => textOf(line.words));

test('digits of another font a little higher stay on their line', () => {
  expect(read([word('合计', 0, 100), word('12', 40, 96)])).toEqual(['合计 12']);
});

test('rows squeezed over each other at the edge of a page are two lines, not 10 and 20', () => {
  const upper = [word('一', 0, 35), word('1', 60, 35), word('2', 90, 35)];
  const lower = [word('0', 60, 39), word('0', 90, 39), word('二', 0, 41)];
  expect(read([...upper, ...lower])).toEqual(['一 1 2', '二 0 0']);
});

test('a number in a smaller font stands on the line of the words it touches', () => {
  const sized = (text: string, x0: number, y: number, size: number): Word => ({ text, x0, x1: x0 + 20, y, size });
  const lines = linesOf([sized('（四）', 0, 100, 14), sized('2', 50, 107, 13), sized('、没有现成', 70, 109, 15)]);
  expect(lines.map((line) => textOf(line.words))).toEqual(['（四）', '2、没有现成']);
});

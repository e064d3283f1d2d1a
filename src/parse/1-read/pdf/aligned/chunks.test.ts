import { expect, test } from 'vitest';
import type { Line } from '../lines.ts';
import { rowsOf } from './chunks.ts';

const line = (y: number, ...words: readonly (readonly [string, number, number])[]): Line => ({
  words: words.map(([text, x0, x1]) => ({ text, x0, x1, y, size: 10 })),
  y,
  size: 10,
});
const texts = (lines: readonly Line[]): string[][] => rowsOf([lines]).map((row) => row.chunks.map(({ text }) => text));

test('a figure close behind its label is a cell where another cell begins above it', () => {
  const upper = line(100, ['许可', 0, 20], ['26', 55, 65]);
  const lower = line(120, ['其他服务', 0, 50], ['21', 55, 65]);
  expect(texts([upper, lower])).toEqual([
    ['许可', '26'],
    ['其他服务', '21'],
  ]);
});

test('a figure in running text stays in it', () => {
  const upper = line(100, ['发布信息', 0, 40], ['26', 45, 55], ['条', 60, 70]);
  expect(texts([upper, line(120, ['回应关切十次', 0, 60])])).toEqual([['发布信息 26 条'], ['回应关切十次']]);
});

import { expect, test } from 'vitest';
import { remembered } from './memo.ts';

test('a text is asked for once, a long one every time', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  const long = '公'.repeat(100);
  for (const text of ['予以公开', '予以公开', '', '', long, long]) expect(lengthOf(text)).toBe(text.length);
  expect(asked).toEqual(['予以公开', '', long, long]);
});

test('null is an answer like any other', () => {
  let asked = 0;
  const nothing = remembered((): null => {
    asked += 1;
    return null;
  });
  expect([nothing('甲'), nothing('甲')]).toEqual([null, null]);
  expect(asked).toBe(1);
});

test('more texts than are kept only cost time', () => {
  const lengthOf = remembered((text) => text.length);
  for (let i = 0; i < 50_000; i += 1) expect(lengthOf(`第${i}条`)).toBe(String(i).length + 2);
});

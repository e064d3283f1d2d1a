import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainCount, readFigure } from './number.ts';

test('a plain count is what the figure says', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789  ,.-+件\n\u3000'), maxLength: 12 });
  fc.assert(
    fc.property(text, (written) => {
      const count = plainCount(written);
      if (count >= 0) expect(readFigure(written)).toEqual({ type: 'number', value: count, unit: null, certain: true });
    }),
    { numRuns: 2000 },
  );
});

test('counts have digits and blanks around them, nothing else', () => {
  expect([' 17 ', '0', '007', '123456789'].map(plainCount)).toEqual([17, 0, 7, 123456789]);
  expect(['', ' ', '1 2', '-1', '1件', '１', '1\n', '1234567890'].map(plainCount)).toEqual(Array(8).fill(-1));
});

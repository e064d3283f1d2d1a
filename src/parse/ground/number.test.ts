import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainCount, readCell, readFigure } from './number.ts';

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

test('things counted in ten thousands are counted one by one', () => {
  expect(readFigure('12.8万件')).toEqual({ type: 'number', value: 128_000, unit: null, certain: true });
  expect(readFigure('12.8万元')).toMatchObject({ value: 12.8, unit: '万元' });
});

test('a mark of thousands between blanks is one, a soft hyphen is nothing', () => {
  expect(readFigure('186 ， 452')).toMatchObject({ value: 186_452, certain: true });
  expect(readFigure('2\u00ad63')).toMatchObject({ value: 263, certain: true });
});

test('digits with gaps are joined and never certain', () => {
  for (const [text, value] of [
    ['26 3', 263],
    ['312. 46', 312.46],
    ['2\u00a06\u00a03', 263],
    ['12 266', 12_266],
  ] as const)
    expect(readCell(text)).toMatchObject({ value, certain: false });
});

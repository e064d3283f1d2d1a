import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from './column-packing.ts';

const value = fc.constantFrom(null, 0, 1, 2.5, 'a', true);

test('nothing is lost, whatever the columns', () => {
  const table = fc
    .integer({ min: 0, max: 30 })
    .chain((rows) => fc.dictionary(fc.string(), fc.array(value, { minLength: rows, maxLength: rows })));
  fc.assert(
    fc.property(table, (columns) => {
      const carried: unknown = JSON.parse(JSON.stringify(packed(columns)));
      expect(carried).toEqual(packed(columns));
      expect(unpacked(packed(columns))).toEqual(columns);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a column that is nearly another is written as what differs', () => {
  const columns = { a: [1, 2, 3, 4, 5, 6, 7, 8, 9], b: [1, 2, 0, 4, 5, 6, null, 8, 9], c: [9, 8, 7, 6, 5, 4, 3, 2, 1] };
  expect(packed(columns)).toEqual({ ...columns, b: { like: 'a', steps: [2, 4], values: [0, null] } });
});

test('a column like one that is not there is refused', () => {
  expect(() => unpacked({ b: { like: 'a', steps: [], values: [] } })).toThrow('a, which is not there');
});

import { expect, test } from 'vitest';
import { elementAt } from './element-at.ts';

test('gives what is there, zeros included, and throws for what is not', () => {
  expect(elementAt([5, 0], 1)).toBe(0);
  expect(elementAt(Int32Array.of(7), 0)).toBe(7);
  expect(() => elementAt([1, 2], 2)).toThrow('no element 2 of 2');
  expect(() => elementAt('', 0)).toThrow(RangeError);
});

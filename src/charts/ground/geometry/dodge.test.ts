import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from './dodge.ts';

test('what has room stays where it wants to be', () => {
  expect(dodge([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
});

test('neighbours are moved apart within the bounds, in their order', () => {
  expect(dodge([50, 50], 10, 0, 100)).toEqual([45, 55]);
  expect(dodge([99, 98], 10, 0, 100)).toEqual([100, 90]);
});

test('any positions end within the bounds, and apart where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { maxLength: 8 }), (wanted) => {
      const placed = [...dodge(wanted, 10, 0, 100)].sort((a, b) => a - b);
      placed.forEach((at, index) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(100 + 1e-9);
        const before = placed[index - 1];
        if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(10 - 1e-9);
      });
    }),
  );
});

test('neighbours that touch spread to both sides of where they want to be', () => {
  expect(dodge([100, 100, 100], 10, 0, 200)).toEqual([90, 100, 110]);
  expect(dodge([100, 102, 150], 10, 0, 200)).toEqual([96, 106, 150]);
});

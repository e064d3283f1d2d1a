import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from './window.ts';

describe('the rows worth drawing', () => {
  it('hold all that is seen, and never more than a few screens', () => {
    const pixels = fc.integer({ min: -50, max: 500_000 });
    fc.assert(
      fc.property(fc.nat(10_000), pixels, fc.integer({ min: 0, max: 2_000 }), (count, scrolled, seen) => {
        const { first, end } = windowOf(count, 36, scrolled, seen);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(seen / 36) + 24);
        const last = Math.max(0, count * 36 - seen);
        const top = Math.min(Math.max(0, scrolled), last);
        if (count > 0) expect(first * 36).toBeLessThanOrEqual(top);
        expect(end * 36).toBeGreaterThanOrEqual(Math.min(top + seen, count * 36));
      }),
    );
  });

  it('are all of a short list', () => {
    expect(windowOf(5, 36, 0, 480)).toEqual({ first: 0, end: 5 });
    expect(windowOf(0, 36, 900, 480)).toEqual({ first: 0, end: 0 });
  });
});

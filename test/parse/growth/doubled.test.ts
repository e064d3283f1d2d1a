/**
 * No input makes the parser's time grow faster than its length. Each pattern is doubled in length, the processor's time is counted
 * and not the clock's, and the least of several runs is taken, so that a busy machine changes nothing. `npm run faults` goes on to a million.
 */
import { describe, expect, it } from 'vitest';
import { growthOf } from './measure.ts';
import { PIECES, SETTINGS } from './patterns.ts';

const LENGTHS = [10_000, 20_000, 40_000] as const;

describe.each(SETTINGS)('reading what repeats itself, $name', (setting) => {
  it.each(PIECES)('%s', async (_, piece) => {
    expect(await growthOf(setting, piece, LENGTHS)).toBeLessThanOrEqual(3);
  });
});

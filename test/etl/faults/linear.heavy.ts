/** The long end of test/parse/growth/doubled.test.ts: every pattern up to a million characters. */
import { describe, expect, it } from 'vitest';
import { growthOf } from '../../parse/growth/measure.ts';
import { PIECES, SETTINGS } from '../../parse/growth/patterns.ts';

const LENGTHS = [125_000, 250_000, 500_000, 1_000_000] as const;

describe.each(SETTINGS)('reading a million characters that repeat themselves, $name', (setting) => {
  it.each(PIECES)('%s', { timeout: 300_000 }, async (_, piece) => {
    expect(await growthOf(setting, piece, LENGTHS)).toBeLessThanOrEqual(3);
  });
});

import { describe, expect, it } from 'vitest';
import { FAMILIES } from './families/index.ts';
import { KNOWN, SEED, DOCUMENTS_A_FAMILY } from './known.ts';
import { NOTHING, printNumber, runFamilies } from './run.ts';

const tallies = await runFamilies({ seed: SEED, documents: FAMILIES.length * DOCUMENTS_A_FAMILY });

describe('reports printed by every family of converters', () => {
  it.each(FAMILIES.map(({ name, rule }) => [name, rule] as const))('%s: %s', (name) => {
    const { wrong, found, due } = tallies.get(name) ?? NOTHING;
    const known = KNOWN[name];
    // Where a number is better than the table says, the table is to follow: it may only fall, and recall may only rise.
    expect(wrong, `wrong numbers of ${name}`).toBeLessThanOrEqual(known?.wrong ?? 0);
    expect((100 * found) / Math.max(1, due), `recall of ${name}, in percent`).toBeGreaterThanOrEqual(
      known?.recall ?? 100,
    );
  });

  it('knows no family that is gone', () => {
    expect(Object.keys(KNOWN).filter((name) => !FAMILIES.some((family) => family.name === name))).toEqual([]);
  });

  it('prints the same document every time', () => {
    for (const family of FAMILIES) {
      expect(printNumber(7, 3, family).printed.text).toBe(printNumber(7, 3, family).printed.text);
    }
  });
});

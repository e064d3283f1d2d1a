import { describe, expect, it } from 'vitest';
import { DAMAGE } from './kinds.ts';
import { KNOWN_DAMAGE, SEED, DOCUMENTS_A_KIND } from './known.ts';
import { runDamage, UNHARMED } from './run.ts';

const tallies = await runDamage({ seed: SEED, documents: DAMAGE.length * DOCUMENTS_A_KIND });

describe('reports damaged on their way', () => {
  it.each(DAMAGE.map(({ name, rule }) => [name, rule] as const))('%s: %s', (name) => {
    const { documents, wrong, silent } = tallies.get(name) ?? UNHARMED;
    const known = KNOWN_DAMAGE[name];
    expect(documents, `documents that ${name} struck`).toBeGreaterThan(DOCUMENTS_A_KIND / 2);
    expect(wrong, `wrong numbers after ${name}`).toBeLessThanOrEqual(known?.wrong ?? 0);
    expect(silent, `wrong numbers after ${name} with no word beside them`).toBeLessThanOrEqual(known?.silent ?? 0);
  });
});

import type { Selection } from '../../src/queries/db/selection.ts';

/** All agencies in some years. */
export function ofYears(from: number, to: number): Selection {
  return { years: [from, to], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
}

/** What the sentences about charts share. */
import type { Coverage } from './base.ts';

/** Fewer agencies or reports than this behind a figure say nothing about the others. */
export const FEWEST = 5;

/** A tenth and a ninetieth percentile of fewer agencies are two of them, and no spread. */
export const LEAST_SPREAD = 10;

export function isEnough(coverage: Coverage | null): coverage is Coverage {
  return coverage !== null && coverage.k >= FEWEST;
}

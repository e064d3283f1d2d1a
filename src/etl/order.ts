/** Comparisons that give the same order on every machine: by code unit, null last. Never by locale. */

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Null sorts after every value. */
export function compareNullable<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first comparison that is not a draw. */
export function firstDecision(...results: readonly number[]): number {
  const decided = results.find((result) => result !== 0);
  return decided === undefined ? 0 : decided;
}

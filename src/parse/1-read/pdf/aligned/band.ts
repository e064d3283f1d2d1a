/** A strip of the page from top to bottom: what stands in it is one column. */
export interface Band {
  readonly x0: number;
  readonly x1: number;
}

/** The middle one of the steps between columns; 0 where there is none, so that nothing is nearer. */
export function medianStep(steps: readonly number[]): number {
  const middle = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  return middle === undefined ? 0 : middle;
}

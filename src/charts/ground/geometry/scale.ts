/** From values and names to px. The numbers are those of d3-scale, which brings colours and formats for twenty times the bytes. */

type Range = readonly [from: number, to: number];

/** Beyond these multiples of a power of ten the next round number is nearer: geometric means of 1, 2, 5 and 10. */
const NEAREST = [
  [Math.sqrt(50), 10],
  [Math.sqrt(10), 5],
  [Math.sqrt(2), 2],
] as const;

/** A value that lies `share` of the way along. */
function between([from, to]: Range, share: number): number {
  return from * (1 - share) + to * share;
}

/** Straight from `domain` to `range`, and on beyond both. */
export function linear([from, to]: Range, range: Range): (value: number) => number {
  return (value) => between(range, (value - from) / (to - from));
}

/** By the logarithm; values outside `domain`, which must be positive, lie on its edge. */
export function logarithmic([from, to]: Range, range: Range): (value: number) => number {
  const scale = linear([Math.log(from), Math.log(to)], range);
  return (value) => scale(Math.log(Math.min(Math.max(value, from), to)));
}

/** How many units go into a step, or (`parts`) how many steps into a unit, when about `count` steps reach `top`. */
function stepOf(top: number, count: number): { readonly size: number; readonly parts: boolean } {
  const power = Math.floor(Math.log10(top / count));
  const multiple = top / count / 10 ** power;
  const factor = NEAREST.find(([least]) => multiple >= least)?.[1] ?? 1;
  return power < 0 ? { size: 10 ** -power / factor, parts: true } : { size: 10 ** power * factor, parts: false };
}

/** About `count` round steps from 0 on; the last is the first at or above `most`, which must be positive. */
export function roundSteps(most: number, count: number): readonly number[] {
  let { size, parts } = stepOf(most, count);
  for (;;) {
    const steps = Math.ceil(parts ? most * size : most / size);
    const top = parts ? steps / size : steps * size;
    // A rounder top may want a rounder step.
    const next = stepOf(top, count);
    if (next.size === size && next.parts === parts) {
      return Array.from({ length: steps + 1 }, (_, index) => (parts ? index / size : index * size));
    }
    ({ size, parts } = next);
    most = top;
  }
}

export interface Places<Key> {
  /** Left edge of the name's place; undefined for a name that is not there. */
  readonly at: (key: Key) => number | undefined;
  readonly bandwidth: number;
  readonly step: number;
}

/** `keys` in order, each as wide as the next, with `padding` of a step between them and at both ends. */
export function bands<Key>(keys: readonly Key[], range: Range, padding: number): Places<Key> {
  return placed(keys, range, padding, padding);
}

/** `keys` in order as points without width, with `padding` of a step at both ends. */
export function points<Key>(keys: readonly Key[], range: Range, padding = 0): Places<Key> {
  return placed(keys, range, 1, padding);
}

function placed<Key>(keys: readonly Key[], [from, to]: Range, inner: number, outer: number): Places<Key> {
  const places = new Map([...new Set(keys)].map((key, index) => [key, index]));
  const step = (to - from) / Math.max(1, places.size - inner + outer * 2);
  const bandwidth = step * (1 - inner);
  const start = from + (to - from - step * (places.size - inner)) * 0.5;
  return {
    bandwidth,
    step,
    at(key) {
      const index = places.get(key);
      return index === undefined ? undefined : start + step * index;
    },
  };
}

/** The engine's order of texts and numbers, for answers that are worked out without it. */

/** Code units as UTF-8 orders what they stand for: surrogates after all others. */
function rank(unit: number): number {
  if (unit >= 0xe000) return unit - 0x800;
  return unit >= 0xd800 ? unit + 0x2000 : unit;
}

/** By bytes of UTF-8, as the engine compares texts. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** The largest first, null last. */
export function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

/** Whole numbers below this, times the number of places, leave room for the place. */
const EXACT = 2 ** 52;

/**
 * Places of `values` by their value, the largest first, equals in their order, NaN last. A whole number and its place go into
 * one number: typed arrays sort those without calling a function, several times as fast.
 */
export function descendingPlaces(values: Float64Array): Int32Array {
  const size = values.length;
  const places = new Int32Array(size);
  const keys = new Float64Array(size);
  let [found, whole] = [0, true];
  for (let place = 0; place < size; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    whole &&= Number.isInteger(value) && Math.abs(value) * size < EXACT;
    keys[found] = place - value * size;
    places[found] = place;
    found += 1;
  }
  if (whole) {
    const sorted = keys.subarray(0, found).sort();
    for (let at = 0; at < found; at += 1) places[at] = (((sorted[at] ?? 0) % size) + size) % size;
  } else {
    places.subarray(0, found).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  }
  for (let place = 0; place < size; place += 1) {
    if (!Number.isNaN(values[place] ?? Number.NaN)) continue;
    places[found] = place;
    found += 1;
  }
  return places;
}

/** The engine's order of texts and numbers, for answers that are worked out without it: here and nowhere else. */
import { missing } from './at.ts';

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

/** As SQL's `nulls last`; texts by `compareText`. */
export function nullsLast<T extends number | string>(a: T | null, b: T | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a > b) - Number(a < b);
}

/** The largest first, null last. */
export function descending(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

/** Digits of 16 bits that a number is sorted by. */
const DIGITS = 4;
const BUCKETS = 2 ** 16;
const ONES = 0xffffffff;

/** Whether a `double` in memory begins with its lower half. */
const LOWER_FIRST = new Uint32Array(Float64Array.of(1).buffer)[0] === 0;

/** Numbers as bits that stand in descending order, NaN last; the digits of `value` are at `4 * place`, the lowest first. */
function descendingDigits(values: ArrayLike<number>): Uint16Array {
  const digits = new Uint16Array(values.length * DIGITS);
  const number = new Float64Array(1);
  const halves = new Uint32Array(number.buffer);
  const [low, high] = LOWER_FIRST ? [0, 1] : [1, 0];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? missing(place);
    // Adding 0 makes the two zeros equal.
    number[0] = value + 0;
    let [lower, upper] = [halves[low] ?? missing(low), halves[high] ?? missing(high)];
    if (Number.isNaN(value)) [lower, upper] = [ONES, ONES];
    else if (upper < 2 ** 31) [lower, upper] = [~lower, upper ^ 0x7fffffff];
    digits[place * DIGITS] = lower;
    digits[place * DIGITS + 1] = lower >>> 16;
    digits[place * DIGITS + 2] = upper;
    digits[place * DIGITS + 3] = upper >>> 16;
  }
  return digits;
}

/**
 * Places of `values` by their value, the largest first, equals in the order of `from` (places ascending without it), NaN last.
 * By digits, for no function is called a comparison: several times as fast as sorting with one.
 */
export function descendingPlaces(values: ArrayLike<number>, from?: ArrayLike<number>): Int32Array {
  const size = values.length;
  const digits = descendingDigits(values);
  let places = from === undefined ? Int32Array.from({ length: size }, (_, place) => place) : Int32Array.from(from);
  if (size === 0) return places;
  let moved = new Int32Array(size);
  const ends = new Int32Array(BUCKETS);
  for (let digit = 0; digit < DIGITS; digit += 1) {
    ends.fill(0);
    for (let at = digit; at < digits.length; at += DIGITS) {
      const bucket = digits[at] ?? missing(at);
      ends[bucket] = (ends[bucket] ?? missing(bucket)) + 1;
    }
    if (ends[digits[digit] ?? missing(digit)] === size) continue;
    let before = 0;
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const count = ends[bucket] ?? missing(bucket);
      ends[bucket] = before;
      before += count;
    }
    for (let at = 0; at < size; at += 1) {
      const place = places[at] ?? missing(at);
      const bucket = digits[place * DIGITS + digit] ?? missing(place * DIGITS + digit);
      const target = ends[bucket] ?? missing(bucket);
      moved[target] = place;
      ends[bucket] = target + 1;
    }
    [places, moved] = [moved, places];
  }
  return places;
}

/** A number of each of `places`, in their order; several times as fast as `Float64Array.from` with a function. */
export function numbersAt(places: Int32Array, of: (place: number) => number): Float64Array {
  const numbers = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) numbers[at] = of(places[at] ?? missing(at));
  return numbers;
}

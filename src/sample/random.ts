/**
 * Reproducible randomness: sfc32 (C. Doty-Humphrey, PractRand, public domain), one independent stream a purpose.
 * Only integer operations and one division, so every machine gives the same numbers.
 */

export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** An integer in [0, limit). */
  int(limit: number): number;
  /** true with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, all equally likely. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** The items in random order. */
  shuffle<T>(items: readonly T[]): readonly T[];
}

/** The item at `index`; throws where a list is shorter than its maker promised. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${items.length}`);
  return item;
}

function hashWords(text: string): readonly [number, number, number, number] {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 0x85ebca6b);
    b = c ^ Math.imul(b ^ code, 0xc2b2ae35);
    c = d ^ Math.imul(c ^ code, 0x27d4eb2f);
    d = a ^ Math.imul(d ^ code, 0x165667b1);
  }
  return [a, b, c, d];
}

/** The stream for one purpose: the same seed and keys always give the same numbers, other keys unrelated ones. */
export function randomFor(seed: number, ...keys: readonly (string | number)[]): Random {
  let [a, b, c, d] = hashWords([seed, ...keys].join('|'));
  const bits = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first outputs still show the hash; the generator's author asks for a dozen rounds.
  for (let i = 0; i < 15; i += 1) bits();
  const next = (): number => bits() / 0x100000000;
  const int = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, int(items.length)),
    shuffle: (items) => {
      const rest = [...items];
      const mixed = [];
      while (rest.length > 0) mixed.push(...rest.splice(int(rest.length), 1));
      return mixed;
    },
  };
}

/** How often something comes, and how long it is: what is not there counts as none, and nothing else does. */

/** How often the pattern, a global one, matches in the text. */
export function occurrences(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

/** How many characters a match takes; 0 for no match. */
export function lengthOf(match: RegExpExecArray | null): number {
  return match === null ? 0 : match[0].length;
}

/** Counts `key` once more (or `weight` times). */
export function countOne<K>(counts: Map<K, number>, key: K, weight = 1): void {
  const before = counts.get(key);
  counts.set(key, before === undefined ? weight : before + weight);
}

/**
 * Whether a record has a key of its own. For what runs while the program loads, too: an older browser has no `Object.hasOwn` until the
 * polyfills have come (src/app/main.ts).
 */
export function hasOwnKey(record: object, key: string): boolean {
  return Object.keys(record).includes(key);
}

/** Whether the browser has all that `polyfills.ts` brings: the newest of it came with Chromium 122. */
export function isModern(): boolean {
  return (
    typeof structuredClone === 'function' &&
    'withResolvers' in Promise &&
    'groupBy' in Object &&
    'groupBy' in Map &&
    'union' in Set.prototype &&
    'toSorted' in Array.prototype
  );
}

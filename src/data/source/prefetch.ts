/** Work on a list in its order, with the next item begun while one is under way: a file is fetched while another is read. */

/** The results in order. `start` is called once an item, never for more than two that are not done; a rejection ends it. */
export async function* prefetched<T, R>(
  items: Iterable<T>,
  start: (item: T) => Promise<R>,
): AsyncGenerator<readonly [item: T, result: R]> {
  let current: readonly [T, Promise<R>] | null = null;
  for (const item of items) {
    const next = [item, start(item)] as const;
    // Whoever has stopped listening is told by the one before.
    next[1].catch(() => undefined);
    if (current !== null) yield [current[0], await current[1]];
    current = next;
  }
  if (current !== null) yield [current[0], await current[1]];
}

import { expect, it } from 'vitest';
import { prefetched } from './prefetch.ts';

/** Items whose work is ended by hand; `begun` in order. */
function bench() {
  const begun: string[] = [];
  const ends = new Map<string, { done: () => void; fail: (why: Error) => void }>();
  const start = (item: string): Promise<string> => {
    begun.push(item);
    return new Promise((resolve, reject) => ends.set(item, { done: () => resolve(item.toUpperCase()), fail: reject }));
  };
  return { begun, ends, start };
}

it('begins the next item while one is under way, and no further one', async () => {
  const { begun, ends, start } = bench();
  const results = prefetched(['a', 'b', 'c'], start);
  const first = results.next();
  expect(begun).toEqual(['a', 'b']);
  // Done out of order, given in order.
  ends.get('b')?.done();
  ends.get('a')?.done();
  expect((await first).value).toEqual(['a', 'A']);
  expect(begun).toEqual(['a', 'b']);
  expect((await results.next()).value).toEqual(['b', 'B']);
  expect(begun).toEqual(['a', 'b', 'c']);
  ends.get('c')?.done();
  expect((await results.next()).value).toEqual(['c', 'C']);
  expect(await results.next()).toEqual({ done: true, value: undefined });
});

it('ends at the first failure without a word from the one after it', async () => {
  const { begun, ends, start } = bench();
  const results = prefetched(['a', 'b', 'c'], start);
  const first = results.next();
  ends.get('b')?.fail(new Error('second'));
  ends.get('a')?.fail(new Error('first'));
  await expect(first).rejects.toThrow('first');
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(begun).toEqual(['a', 'b']);
});

it('gives nothing for nothing', async () => {
  expect(await prefetched([], () => Promise.resolve(1)).next()).toEqual({ done: true, value: undefined });
});

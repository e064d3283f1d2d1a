import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerLimit, withinTime } from './answer-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Ends only when it is told to. */
const endless = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));

it('breaks off what takes too long, and says so', async () => {
  const work = withinTime(endless, 1000, undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1001);
  expect(await work).toBeInstanceOf(AnswerLimit);
  expect(await work).toMatchObject({ limit: 'time' });
});

it('tells a reader’s own stop from it, and lets an answer through', async () => {
  const stop = new AbortController();
  const work = withinTime(endless, 1000, stop.signal).catch((error: unknown) => error);
  stop.abort();
  expect(await work).not.toBeInstanceOf(AnswerLimit);
  expect(await withinTime(() => Promise.resolve(1), 1000, undefined)).toBe(1);
});

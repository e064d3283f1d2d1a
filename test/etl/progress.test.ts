/** What a log shows of a run: pace and time left by everything read so far, not by the last batch. */
import { afterEach, expect, it, vi } from 'vitest';
import { createProgress, durationText } from '../../src/etl/summary/progress.ts';

afterEach(() => vi.useRealTimers());

it('tells rate and time left by the pace since the reading began', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const said: string[] = [];
  const stream = Object.assign(Object.create(process.stderr), {
    isTTY: false,
    write: (text: string) => said.push(text),
  });
  const progress = createProgress(stream);
  // Walking the folders takes its time, too.
  vi.advanceTimersByTime(60_000);
  progress.setTotal(400);
  vi.advanceTimersByTime(100_000);
  for (let file = 0; file < 100; file += 1) {
    progress.document();
    progress.step();
  }
  progress.stop();
  progress.say('writing the tables');
  expect(said.at(-2)).toBe('reading: 100 of 400 files (25 %), 100 documents, 1/s, 5 min left\n');
  expect(said.at(-1)).toBe('writing the tables\n');
});

it('tells rate and time left on a terminal of eighty columns, too', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const said: string[] = [];
  const stream = Object.assign(Object.create(process.stderr), {
    isTTY: true,
    columns: 80,
    write: (text: string) => said.push(text),
  });
  const progress = createProgress(stream);
  progress.setTotal(250_000);
  vi.advanceTimersByTime(4_000);
  for (let file = 0; file < 500; file += 1) {
    progress.document();
    progress.step();
  }
  progress.stop();
  expect(said.filter((text) => text.includes('0 % | 500/250000 files | 33 min left | 125/s |'))).not.toEqual([]);
});

it('writes a time as people say it', () => {
  expect([0, 7400, 99_000, 100_000, 5_940_000, 11_100_000].map(durationText)).toEqual([
    '0 s',
    '8 s',
    '99 s',
    '2 min',
    '99 min',
    '3 h 5 min',
  ]);
});

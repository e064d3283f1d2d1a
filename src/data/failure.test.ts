import { expect, test } from 'vitest';
import { OpenFailure, openError } from './failure.ts';

test.each([
  [new OpenFailure('data-truncated', 'x'), 'data-truncated'],
  [new RangeError('WebAssembly.Memory(): could not allocate memory'), 'engine-out-of-memory'],
  [new Error('Failed to create table reports: Allocation failure'), 'engine-out-of-memory'],
  [new OpenFailure('engine-failed', 'Out of Memory Error: failed to pin block'), 'engine-out-of-memory'],
  [new Error('something else'), 'engine-failed'],
])('%s is %s', (error, code) => {
  expect(openError(error, undefined)).toEqual({ ok: false, code, detail: error.message });
});

test('an abort is an abort whatever was thrown', () => {
  const stop = new AbortController();
  stop.abort();
  expect(openError(new OpenFailure('data-missing', 'x'), stop.signal)).toMatchObject({ code: 'aborted' });
});

import { expect, it } from 'vitest';
import { readMeasure, readPeers, writePeers } from './choices.ts';

it('peers come back from the link as they were chosen', () => {
  for (const by of [[], ['kind'], ['kind', 'level'], ['province', 'size']] as const) {
    expect(readPeers(writePeers(by))).toEqual(by);
  }
  expect(writePeers(['kind', 'level'])).toBe('');
  expect(readPeers(undefined)).toEqual(['kind', 'level']);
});

it('an unknown measure is the first one', () => {
  expect(readMeasure('open')).toBe('open');
  expect(readMeasure('x')).toBe('received');
});

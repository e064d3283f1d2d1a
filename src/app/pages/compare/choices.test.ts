import { expect, it } from 'vitest';
import { readMeasure, readPeers, usualPeers, writePeers } from './choices.ts';

it('peers come back from the link as they were chosen', () => {
  for (const by of [[], ['kind'], ['kind', 'level'], ['province', 'size']] as const) {
    expect(readPeers(writePeers(by))).toEqual(by);
  }
  expect(readPeers(undefined)).toBeNull();
});

it('without a choice peers are as alike as leaves five of them', () => {
  const agency = (agency_id: number, kind: string | null, level: string): Parameters<typeof usualPeers>[1][number] => ({
    agency_id,
    kind,
    level,
    province: null,
  });
  const all = { provinces: [], levels: [], kinds: [] };
  const alike = [1, 2, 3, 4, 5, 6].map((id) => agency(id, '审计', '市'));
  expect(usualPeers(1, alike, all)).toEqual(['kind', 'level']);
  const level = [agency(1, '财政', '市'), ...alike.slice(1)];
  expect(usualPeers(1, level, all)).toEqual(['level']);
  expect(usualPeers(1, [agency(1, '审计', '县'), ...alike.slice(1)], all)).toEqual(['kind']);
  expect(usualPeers(1, [agency(1, null, '县'), ...alike.slice(1)], all)).toEqual([]);
  expect(usualPeers(1, alike, { ...all, kinds: ['财政'] })).toEqual([]);
});

it('an unknown measure is the first one', () => {
  expect(readMeasure('open')).toBe('open');
  expect(readMeasure('x')).toBe('received');
});

import { expect, it } from 'vitest';
import { ownMeasures } from './own-figures.ts';
import type { Figures } from './year-checks.ts';

function of(values: Readonly<Record<string, number>>): ReadonlyMap<string, readonly [number | null, string | null]> {
  const figures: Figures = (path) => values[path] ?? null;
  return new Map(ownMeasures(figures).map(({ measure, value, why }) => [measure, [value, why]]));
}

it('adds and divides as the definitions say, and says why there is no figure', () => {
  const measures = of({
    'requests.new.total': 40,
    'requests.carried_in.total': 0,
    'requests.total.total': 40,
    'requests.granted.total': 10,
    'requests.partial.total': 6,
    'review.upheld': 0,
    'review.corrected': 0,
    'review.other': 0,
  });
  expect(measures.get('received')).toEqual([40, null]);
  expect(measures.get('open')).toEqual([0.4, null]);
  expect(measures.get('carried')).toEqual([null, 'blank']);
  expect(measures.get('review_upheld')).toEqual([null, 'nothing']);
  expect(measures.has('procurement')).toBe(false);
});

it('does not compare a share of few cases', () => {
  expect(
    of({ 'requests.granted.total': 1, 'requests.partial.total': 1, 'requests.total.total': 4 }).get('open'),
  ).toEqual([0.5, 'small']);
});

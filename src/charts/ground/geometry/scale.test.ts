import { scaleBand, scaleLinear, scaleLog, scalePoint } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bands, linear, logarithmic, points, roundSteps } from './scale.ts';

const RANGE = [317.5, 24] as const;
const ROOM = [24, 317.5] as const;
const most = fc.oneof(fc.integer({ min: 1, max: 5e9 }), fc.double({ min: 1e-3, max: 1e9, noNaN: true }));

test('round steps are those of d3', () => {
  fc.assert(
    fc.property(most, fc.integer({ min: 2, max: 8 }), (top, count) => {
      expect(roundSteps(top, count)).toEqual(scaleLinear([0, top], [0, 1]).nice(count).ticks(count));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('places of values are those of d3', () => {
  fc.assert(
    fc.property(most, most, (top, value) => {
      expect(linear([0, top], RANGE)(value)).toBeCloseTo(scaleLinear([0, top], RANGE)(value), 6);
      const log = scaleLog([top, top * 50], RANGE).clamp(true);
      expect(logarithmic([top, top * 50], RANGE)(value)).toBeCloseTo(log(value), 6);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test.each([[[]], [[2020]], [[2019, 2020, 2021, 2022]], [[2019, 2020, 2019]]])(
  'places of %j are those of d3',
  (keys) => {
    for (const padding of [0, 0.24, 0.5]) {
      const band = scaleBand(keys, ROOM).padding(padding);
      const point = scalePoint(keys, ROOM).padding(padding);
      const [ours, oursPoint] = [bands(keys, ROOM, padding), points(keys, ROOM, padding)];
      expect([ours.bandwidth, ours.step]).toEqual([band.bandwidth(), band.step()]);
      expect(oursPoint.step).toBe(point.step());
      for (const key of [...keys, 1]) {
        expect(ours.at(key) ?? null).toEqual(band(key) ?? null);
        expect(oursPoint.at(key) ?? null).toEqual(point(key) ?? null);
      }
    }
  },
);

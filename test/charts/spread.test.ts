/** P10–P90 of fewer than ten agencies are two of them and no spread: the median stands alone, and words say so. */
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import { bandModel } from '../../src/charts/kinds/band/model.ts';
import { requestsDistributionModel } from '../../src/charts/kinds/distribution/model.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import type { Layout } from '../../src/charts/ground/geometry/shapes.ts';
import { BAND_WORDS } from '../../src/words/charts/band.ts';
import { contextOf, requestsByAgency } from './fixtures/fixtures.ts';

function laidOut(model: ChartModel): Layout {
  return chartOf(model).layout(DEFAULT_VIEW, {
    width: 900,
    height: chartOf(model).height(DEFAULT_VIEW, 900, 12),
    text: 12,
  });
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const context = contextOf(lang, { mine: new Set() });

  test('a distribution of nine has a median alone, of ten a spread', () => {
    const [nine, ten] = [9, 10].map((count) => requestsDistributionModel(requestsByAgency.slice(0, count), context));
    if (nine === undefined || ten === undefined) throw new Error('no models');
    expect([nine.p10, nine.p90]).toEqual([null, null]);
    expect(nine.median).not.toBeNull();
    expect([ten.p10, ten.p90].every((value) => value !== null)).toBe(true);
    const words = (model: ChartModel): string =>
      laidOut(model)
        .labels.map(({ text }) => text)
        .join('|');
    expect(words(nine)).not.toContain('P10');
    expect(words(ten)).toContain('P10');
    expect(chartOf(nine).finding(0)).not.toMatch(/P10|P90|—/u);
    expect(chartOf(ten).finding(0)).toMatch(/P10.*P90/u);
  });

  test.each([
    [4, false, false],
    [9, true, false],
    [10, true, true],
  ])('a band of %i peers: median %s, P10–P90 %s', (reported, hasMedian, hasSpread) => {
    const year = {
      measure: 'received',
      year: 2023,
      p10: 2,
      median: 5,
      p90: 9,
      reported,
      small: 0,
      suspect: 0,
      peers: 20,
    } as const;
    const figure = {
      agency_id: 1,
      agency: '甲',
      measure: 'received',
      year: 2023,
      value: 7,
      numerator: 7,
      denominator: null,
    } as const;
    const figures = [{ ...figure, reported: true, failing: false, small: false, suspect: false, file: null }];
    const model = bandModel(
      { measure: 'received', agencies: [1], figures, band: [year] },
      { ...context, years: [2023, 2023] },
    );
    const [band] = model.band;
    expect([band?.median !== null, band?.p10 !== null, band?.p90 !== null]).toEqual([hasMedian, hasSpread, hasSpread]);
    const lines = laidOut(model).marks[0]?.lines.map(({ value }) => value) ?? [];
    expect(lines.includes(BAND_WORDS[lang].few(10))).toBe(hasMedian && !hasSpread);
    expect(lines.includes(BAND_WORDS[lang].few(5))).toBe(!hasMedian);
  });
});

/** Years that stand on other agencies than their neighbours are told apart, measure by measure. */
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import { basisNote, isOtherBasis, otherBases } from '../../src/charts/ground/basis.ts';
import { procurementByYearModel } from '../../src/charts/kinds/columns/model.ts';
import { requestsByYearModel } from '../../src/charts/kinds/line/model.ts';
import { answersByYearModel } from '../../src/charts/kinds/stacked/outcomes.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import type { Layout } from '../../src/charts/ground/geometry/shapes.ts';
import { WORDS } from '../../src/words/charts/common.ts';
import { answersByYear } from './fixtures/series.ts';
import { contextOf, procurementByYear, requestsByYear } from './fixtures/fixtures.ts';

function laidOut(model: ChartModel): Layout {
  return chartOf(model).layout(DEFAULT_VIEW, {
    width: 900,
    height: chartOf(model).height(DEFAULT_VIEW, 900, 12),
    text: 12,
  });
}

const of = (k: number): { readonly k: number; readonly n: number; readonly of: string } => ({
  k,
  n: 100,
  of: '个机关',
});
const FIVE = requestsByYear.slice(0, 5);

/** Each year the same agencies, except that the fourth lacks a tenth of those with requests handled. */
const rows = FIVE.map((row, at) => ({
  ...row,
  received: 1000 + at,
  handled: at === 3 ? 800 : 1000,
  reported: 38,
  handled_reported: at === 3 ? 34 : 38,
  reports: 38,
  agencies: 45,
}));

test('2 % of the agencies is another basis, less is not; years without a figure are passed over', () => {
  expect(isOtherBasis(of(50), of(49))).toBe(false);
  expect(isOtherBasis(of(50), of(48))).toBe(true);
  expect(isOtherBasis(null, of(48))).toBe(false);
  expect(otherBases([of(38), null, of(0), of(36), of(36)])).toEqual([false, false, false, true, false]);
  expect(
    basisNote(
      [
        [of(38), of(38)],
        [of(38), of(33)],
      ],
      'zh',
    ),
  ).toEqual([true, WORDS.zh.otherBasis(33, 38)]);
  expect(basisNote([[of(38), of(38)]], 'zh')[0]).toBe(false);
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const context = contextOf(lang, { years: [2019, 2023], mine: new Set() });

  test('a line is dashed to and from a year of other agencies, only that of its measure', () => {
    const model = requestsByYearModel(rows, context);
    const layout = laidOut({ ...model, breaks: [] });
    const [received, handled] = [layout.strokes[0]?.token, layout.strokes.at(-1)?.token];
    const dashed = (token: unknown): number =>
      layout.strokes.filter((stroke) => stroke.token === token && stroke.dashed === true).length;
    expect([dashed(received), dashed(handled)]).toEqual([0, 1]);
    expect(layout.strokes.filter(({ token }) => token === handled).map(({ dashed: apart }) => apart === true)).toEqual([
      false,
      true,
    ]);
    expect(model.notes).toContain(WORDS[lang].otherBasis(34, 38));
  });

  test('the tooltip and the table say k of each measure', () => {
    const model = requestsByYearModel(rows, context);
    const mark = laidOut(model).marks[3];
    const covered = mark?.lines.filter(({ label }) => label.includes(WORDS[lang].coverageLabel)) ?? [];
    expect(covered.map(({ value }) => value)).toEqual(
      [38, 34].map((k) => WORDS[lang].coverage({ ...of(k), n: 45, of: WORDS[lang].agencies })),
    );
    expect(model.table.rows.map(({ reported, handled_reported: handled }) => [reported, handled])[3]).toEqual([38, 34]);
  });

  test.each([
    [
      'answers',
      answersByYearModel(
        answersByYear.map((row, at) => ({ ...row, settled: at === 2 ? 20 : 30 })),
        contextOf(lang),
      ),
    ],
    [
      'amounts',
      procurementByYearModel(
        procurementByYear.map((row, at) => ({ ...row, likely_reported: at === 1 ? 20 : 30 })),
        contextOf(lang),
      ),
    ],
  ])('k/N of other agencies is strong: %s', (_name, model) => {
    const strong = laidOut(model).labels.filter(({ text, strong: bold }) => bold === true && /^\d+\/\d+$/u.test(text));
    expect(strong.length).toBeGreaterThan(0);
    expect(model.notes.join('')).toContain(WORDS[lang].otherBasis(20, 30));
  });
});

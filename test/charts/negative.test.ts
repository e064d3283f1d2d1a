/** A part below zero makes the others exceed their sum: such a row is said in words and never drawn past its axis. */
import { describe, expect, test } from 'vitest';
import type { AnswersByYearRow } from '../../src/queries/requests/answers-by-year.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { flowModel } from '../../src/charts/kinds/flow/model.ts';
import { answerSharesModel } from '../../src/charts/kinds/shares/model.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../src/charts/kinds/stacked/model.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import type { Layout } from '../../src/charts/ground/geometry/shapes.ts';
import { elementAt } from '../../src/schema/element-at.ts';
import { WORDS } from '../../src/words/charts/common.ts';
import { flowOfYear } from './fixtures/series.ts';
import { contextOf, refusalSums, refusalsByYear } from './fixtures/fixtures.ts';

function laidOut(model: ChartModel, share: boolean): Layout {
  const view = { ...DEFAULT_VIEW, share };
  return chartOf(model).layout(view, { width: 900, height: chartOf(model).height(view, 900, 12), text: 12 });
}

/** The largest agency, one of its reasons below zero: the others then add up to more than the sum. */
const agencies = refusalSums.map((row, at) => {
  if (at > 0) return row;
  const counts = { ...row.counts, denied_law: -500 };
  const sum = Object.values(counts).reduce<number>((all, count) => all + Number(count), 0);
  return { ...row, counts, total: sum };
});
const years = refusalsByYear.map((row) =>
  row.year === 2020 ? { ...row, counts: { ...row.counts, denied_law: -60 } } : row,
);

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const { negative } = WORDS[lang];

  test.each([true, false])('an agency is not stacked, in shares: %s', (share) => {
    const model = refusalsByAgencyModel(agencies, contextOf(lang));
    const layout = laidOut(model, share);
    const [first, second] = layout.marks;
    const inside = (top: number, height: number): number =>
      layout.bars.filter(({ y }) => y >= top && y < top + height).length;
    expect(inside(first?.y ?? 0, first?.height ?? 0)).toBe(0);
    expect(inside(second?.y ?? 0, second?.height ?? 0)).toBeGreaterThan(3);
    expect(layout.labels.map(({ text }) => text)).toContain(`— ${negative}`);
    expect(first?.lines.map(({ value }) => value)).toEqual(expect.arrayContaining(['−500', negative]));
  });

  test.each([true, false])('a year is not stacked, in shares: %s', (share) => {
    const layout = laidOut(refusalsByYearModel(years, contextOf(lang)), share);
    const mark = layout.marks.find(({ title }) => title === '2020');
    const [left, right] = [mark?.x ?? 0, (mark?.x ?? 0) + (mark?.width ?? 0)];
    const standing = layout.bars.filter(({ x, height, y }) => x >= left && x < right && height > 0 && y < 300);
    expect(standing).toEqual([]);
    expect(layout.labels.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/负数|zero|—/u)]),
    );
  });

  test('a flow with a ribbon below zero is said in words, and its table has the figures', () => {
    const model = flowModel(
      flowOfYear.map((row) => ({ ...row, other: -25 })),
      contextOf(lang),
    );
    const layout = laidOut(model, false);
    expect([layout.bars, layout.strokes, layout.marks]).toEqual([[], [], []]);
    expect(layout.labels.map(({ text }) => text)).toContain(`— ${negative}`);
    expect(model.table.rows.map(({ value }) => value)).toContain(-25);
    expect(laidOut(flowModel(flowOfYear, contextOf(lang)), false).bars.length).toBeGreaterThan(5);
  });

  test('shares of a whole that has a negative part are no figures', () => {
    const row: AnswersByYearRow = {
      year: 2023,
      granted: 60,
      partial: 20,
      denied: 30,
      unable: 10,
      rejected: 5,
      other: -25,
      total: 100,
      stated: 3,
      settled: 3,
      reports: 3,
      agencies: 3,
      failing: 0,
    };
    const model = answerSharesModel([row], contextOf(lang, { years: [2023, 2023] }));
    const table = elementAt(model.table.rows, 0);
    expect(Object.entries(table).filter(([key, value]) => key.endsWith('-share') && value !== null)).toEqual([]);
    expect(table['answer-other']).toBe(-25);
    const layout = laidOut(model, false);
    expect(layout.bars).toEqual([]);
    expect(layout.labels.map(({ text }) => text)).toEqual(expect.arrayContaining([negative]));
    expect(chartOf(model).headline(0)).toBeNull();
  });
});

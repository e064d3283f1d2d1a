import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW, PAGE_SIZE, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import type { Label, Layout } from '../../src/charts/ground/geometry/shapes.ts';
import { breaksWithin } from '../../src/charts/ground/build.ts';
import { textWidth } from '../../src/charts/ground/geometry/text.ts';
import { requestsByYearModel } from '../../src/charts/kinds/line/model.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { procurementByAgencyModel } from '../../src/charts/kinds/spend/model.ts';
import { procurementByYearModel } from '../../src/charts/kinds/columns/model.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../src/charts/kinds/stacked/model.ts';
import { CASES } from './fixtures/cases.ts';
import {
  contextOf,
  procurementByAgency,
  procurementByYear,
  refusalSums,
  refusalsByYear,
  requestsByAgency,
  requestsByYear,
} from './fixtures/fixtures.ts';

const WIDTHS = [320, 360, 560, 900, 1900, 3800];
const SLACK = 0.01;

function laidOut(model: ChartModel, view: ChartView, width: number): Layout {
  const text = width > 2200 ? 18 : 12;
  return chartOf(model).layout(view, { width, height: chartOf(model).height(view, width, text), text });
}

function boxOf(label: Label): readonly [left: number, right: number, top: number, bottom: number] {
  const width = textWidth(label.text, label.size);
  const left = label.x - { start: 0, middle: width / 2, end: width }[label.anchor];
  return [left, left + width, label.y - label.size * 0.8, label.y + label.size * 0.1];
}

/** Every number of a layout, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

function expectInside(layout: Layout): void {
  const { width, height } = layout;
  for (const { x, y, width: w, height: h } of [...layout.bars, ...layout.marks, ...layout.patterns]) {
    expect(x).toBeGreaterThanOrEqual(-SLACK);
    expect(y).toBeGreaterThanOrEqual(-SLACK);
    expect(w).toBeGreaterThanOrEqual(0);
    expect(h).toBeGreaterThanOrEqual(0);
    expect(x + w).toBeLessThanOrEqual(width + SLACK);
    expect(y + h).toBeLessThanOrEqual(height + SLACK);
  }
  for (const { x, y, r } of layout.dots) {
    expect(x - r).toBeGreaterThanOrEqual(-1);
    expect(x + r).toBeLessThanOrEqual(width + 1);
    expect(y + r).toBeLessThanOrEqual(height + 1);
  }
}

describe.each(CASES)('$name', ({ model, view }) => {
  test.each(WIDTHS)('is finite and within its box at %i px', (width) => {
    const layout = laidOut(model, view, width);
    expect(numbersIn(layout).every(Number.isFinite)).toBe(true);
    expect(layout.strokes.every(({ d }) => !/NaN|Infinity/.test(d))).toBe(true);
    expectInside(layout);
    for (const label of layout.labels) {
      const [left, right, top, bottom] = boxOf(label);
      expect(left, label.text).toBeGreaterThanOrEqual(-1);
      expect(right, label.text).toBeLessThanOrEqual(width + 1);
      expect(top, label.text).toBeGreaterThanOrEqual(-2);
      expect(bottom, label.text).toBeLessThanOrEqual(layout.height + 2);
    }
  });

  test.each(WIDTHS)('labels do not overlap at %i px', (width) => {
    const { labels } = laidOut(model, view, width);
    const boxes = labels.map(boxOf);
    boxes.forEach(([left, right, top, bottom], index) => {
      boxes.slice(index + 1).forEach(([otherLeft, otherRight, otherTop, otherBottom], after) => {
        const apart =
          right <= otherLeft + 1 || otherRight <= left + 1 || bottom <= otherTop + 1 || otherBottom <= top + 1;
        expect(apart, `${labels[index]?.text} / ${labels[index + 1 + after]?.text}`).toBe(true);
      });
    });
  });
});

const zh = contextOf('zh');

test('a line is broken where there is no number and where the form changes', () => {
  const broken = { ...requestsByYearModel(requestsByYear, zh), breaks: breaksWithin(zh) };
  const layout = laidOut(broken, DEFAULT_VIEW, 800);
  // 2019–2020, then 2021 alone (2022 has no report), then 2023–2025: two strokes a measure.
  expect(layout.strokes).toHaveLength(4);
  expect(layout.strokes.map(({ d }) => d.split('L').length)).toEqual([2, 3, 2, 3]);
  expect(layout.dots.filter((dot) => dot.shape === 'diamond')).toHaveLength(4);
  expect(layout.labels.map(({ text }) => text)).toContain('—未收录');
});

test('segments add up to the whole, groups follow one another', () => {
  const model = refusalsByYearModel(refusalsByYear, zh);
  const layout = laidOut(model, { ...DEFAULT_VIEW, share: true }, 900);
  const whole = layout.bars.filter((bar) => bar.height !== bar.width);
  const columns = new Map<number, number>();
  for (const { x, height } of whole) columns.set(x, (columns.get(x) ?? 0) + height);
  const axis = layout.rules.filter((rule) => rule.y1 === rule.y2).map((rule) => rule.y1);
  expect(columns.size).toBe(6);
  for (const height of columns.values()) expect(height).toBeCloseTo(Math.max(...axis) - Math.min(...axis), 6);
});

test('a hundred and fifty thousand agencies are drawn as a few are: one page of them', () => {
  const context = { ...zh, mine: new Set<number>() };
  const many = <Row extends { readonly agency_id: number }>(rows: readonly Row[]): readonly Row[] =>
    Array.from({ length: 150_000 }, (_, index) => rows[index % rows.length]).flatMap((row, index) =>
      row === undefined ? [] : [{ ...row, agency_id: index }],
    );
  for (const model of [
    requestsByAgencyModel(many(requestsByAgency), context),
    refusalsByAgencyModel(many(refusalSums), context),
    procurementByAgencyModel(many(procurementByAgency), context),
  ]) {
    expect(laidOut(model, DEFAULT_VIEW, 900).marks).toHaveLength(PAGE_SIZE);
    expect(model.table.rows).toHaveLength(150_000);
  }
});

test('a missing amount is said in words and has no dot; a stated 0 has one', () => {
  const model = procurementByAgencyModel(procurementByAgency, zh);
  const named = (label: string): Layout => laidOut(model, { ...DEFAULT_VIEW, search: label }, 900);
  const missing = named('白鹭市人民政府办公室');
  expect(missing.dots.filter(({ y }) => y > 60)).toHaveLength(0);
  expect(missing.labels.map(({ text }) => text)).toContain('—未填报');
  const zero = named('清河市教育局');
  expect(zero.dots.filter(({ y }) => y > 60)).toHaveLength(2);
});

test('years without the item have no column and say so once', () => {
  const layout = laidOut(procurementByYearModel(procurementByYear, zh), DEFAULT_VIEW, 900);
  expect(layout.bars).toHaveLength(2);
  expect(layout.labels.filter(({ text }) => text === '2021–2025 年格式无此项')).toHaveLength(1);
});

test('years of money far apart get dots on a log axis, others columns from 0', () => {
  const apart = procurementByYear.map((row) => (row.year === 2020 ? { ...row, likely_yuan: 26_000 } : row));
  const log = laidOut(procurementByYearModel(apart, zh), DEFAULT_VIEW, 900);
  expect([log.bars.length, log.dots.length]).toEqual([0, 2]);
  expectInside(log);
  const linear = laidOut(procurementByYearModel(apart, zh), { ...DEFAULT_VIEW, scale: 'linear' }, 900);
  expect([linear.bars.length, linear.dots.length]).toEqual([2, 0]);
  expect(laidOut(procurementByYearModel(procurementByYear, zh), DEFAULT_VIEW, 900).dots).toEqual([]);
});

test('a year whose signs have no room beside the amount has them above it', () => {
  const words = laidOut(procurementByYearModel(procurementByYear, zh), DEFAULT_VIEW, 320).labels.map(
    ({ text }) => text,
  );
  expect(words).toContain('○◆');
  expect(words.some((text) => text.startsWith('2.62亿'))).toBe(true);
});

test('a page beyond the last is the last, and a search keeps the rank', () => {
  const rows = CASES.find(({ name }) => name === 'ranked-zh')?.model;
  if (rows === undefined) throw new Error('no ranked case');
  // Eight of the last page, and the own agency, which stays in sight.
  const last = laidOut(rows, { ...DEFAULT_VIEW, page: 99 }, 800).marks;
  expect(last).toHaveLength(9);
  expect(last[0]?.title).toBe('3. 清河市自然资源局');
  const found = laidOut(rows, { ...DEFAULT_VIEW, search: '白鹭市教育局', page: 2 }, 800);
  expect(found.marks.map(({ title }) => title)).toEqual(['11. 白鹭市教育局']);
  expect(laidOut(rows, { ...DEFAULT_VIEW, search: '无此机关' }, 800).marks).toHaveLength(0);
});

test('any amounts stay within the box, on both axes', () => {
  const amount = fc.option(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e13, noNaN: true })), { nil: null });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(amount, amount), { maxLength: 20 }),
      fc.constantFrom('log', 'linear'),
      (pairs, scale) => {
        const rows = pairs.flatMap((pair, index) =>
          pair.map((yuan, at) => ({
            agency_id: index,
            agency: `机关${index}`,
            year: 2019 + at,
            report_id: index * 2 + at,
            yuan,
            projects: null,
            unit_from: yuan === null ? null : 'cell',
            suspect: null,
            likely: null,
            failing: false,
          })),
        );
        const layout = laidOut(procurementByAgencyModel(rows, zh), { ...DEFAULT_VIEW, scale }, 700);
        expect(numbersIn(layout).every(Number.isFinite)).toBe(true);
        expectInside(layout);
      },
    ),
    { numRuns: 100, seed: 7 },
  );
});

test('any counts stay within the box', () => {
  const count = fc.option(fc.nat(100_000_000), { nil: null });
  fc.assert(
    fc.property(fc.array(count, { maxLength: 8 }), (counts) => {
      const rows = counts.map((value, index) => ({
        year: 2019 + index,
        received: value,
        carried_in: null,
        handled: value,
        carried_out: null,
        reported: 1,
        handled_reported: 1,
        agencies: 3,
        reports: value === null ? 0 : 1,
        failing: 0,
        synthetic: 0,
      }));
      const layout = laidOut(requestsByYearModel(rows, zh), DEFAULT_VIEW, 700);
      expect(numbersIn(layout).every(Number.isFinite)).toBe(true);
      expectInside(layout);
    }),
    { numRuns: 100, seed: 7 },
  );
});

test('no rows at all is an empty chart, not an error', () => {
  const empty = [
    requestsByYearModel([], zh),
    requestsByAgencyModel([], zh),
    refusalsByYearModel([], zh),
    procurementByAgencyModel([], zh),
    procurementByYearModel([], zh),
  ];
  for (const model of empty) {
    expect(numbersIn(laidOut(model, DEFAULT_VIEW, 700)).every(Number.isFinite)).toBe(true);
  }
});

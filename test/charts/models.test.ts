import { expect, test } from 'vitest';
import { procurementByYearModel } from '../../src/charts/kinds/columns/model.ts';
import type { ModelContext } from '../../src/charts/ground/context.ts';
import { requestsByYearModel } from '../../src/charts/kinds/line/model.ts';
import { requestsByLevelModel } from '../../src/charts/kinds/ranked/groups.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import type { ColumnsModel, YearColumn } from '../../src/charts/model.ts';
import { averageByYearModel } from '../../src/charts/kinds/spend/average.ts';
import { procurementByAgencyModel } from '../../src/charts/kinds/spend/model.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../src/charts/kinds/stacked/model.ts';
import { answersByYearModel } from '../../src/charts/kinds/stacked/outcomes.ts';
import * as a from './fixtures/series.ts';
import * as rows from './fixtures/fixtures.ts';

const zh = rows.contextOf('zh');

test('equal numbers share a rank, the next one skips it, no number has none', () => {
  const [first] = rows.requestsByAgency;
  if (first === undefined) throw new Error('no rows');
  const values = [9, 5, 5, 0, null];
  const list = values.map((received, index) => ({ ...first, agency_id: index, received, mean: received }));
  const { bars } = requestsByAgencyModel(list, zh);
  expect([...bars].map(({ rank }) => rank)).toEqual([1, 2, 2, 4, null]);
  expect([...bars].map(({ absence }) => absence)).toEqual([null, null, null, null, 'unknown']);
});

test('a level or a unit that no list knows is shown as it is', () => {
  const group = { received: 1, mean: 1, handled: 1, agencies: 1, reported: 1, reported_years: 1, due: 1, failing: 0 };
  const { bars } = requestsByLevelModel([{ ...group, value: 'constructor' }], zh);
  expect([...bars].map(({ label }) => label)).toEqual(['constructor']);
  const [amount] = rows.procurementByAgency;
  if (amount === undefined) throw new Error('no rows');
  const { table } = procurementByAgencyModel([{ ...amount, unit_from: 'constructor' }], zh);
  expect(table.rows[0]?.['unit']).toBe('constructor');
});

test('a year without reports is told from a year whose reports are blank', () => {
  const [first] = rows.requestsByYear;
  if (first === undefined) throw new Error('no rows');
  const none = { ...first, year: 2019, received: null, reported: 0, reports: 0 };
  const blank = { ...first, year: 2020, received: null, reported: 0, reports: 3 };
  const [received] = requestsByYearModel([none, blank], zh).series;
  expect(received?.points.map(({ absence }) => absence)).toEqual(['no-report', 'blank']);
});

test('title, unit and selection are said in both languages, with example data named', () => {
  const chinese = requestsByYearModel(rows.requestsByYear, zh);
  const english = requestsByYearModel(rows.requestsByYear, rows.contextOf('en'));
  expect([chinese.title, chinese.unit]).toEqual(['政府信息公开申请数量', '件']);
  expect(chinese.subtitle).toContain('云泽省（虚构） · 全部机关 · 2019–2025 年');
  expect([english.title, english.unit]).toEqual(['Requests for government information', 'requests']);
  expect(chinese.notes).toContain('含虚构的示例数据。');
  expect(requestsByYearModel(rows.requestsByYear, { ...zh, example: false }).notes).not.toContain('含虚构的示例数据。');
});

test('every group is the sum of its reasons and the whole the sum of its groups', () => {
  for (const model of [refusalsByYearModel(rows.refusalsByYear, zh), refusalsByAgencyModel(rows.refusalSums, zh)]) {
    for (const row of model.table.rows) {
      const number = (key: string): number => Number(row[key]);
      if (row['sum'] === null) continue;
      for (const group of model.groups) {
        const parts = group.segments.map(({ code }) => number(code));
        expect(number(group.code)).toBe(parts.reduce((sum, part) => sum + part, 0));
      }
      expect(number('sum')).toBe(model.groups.reduce((sum, group) => sum + number(group.code), 0));
    }
  }
});

test('a year without any reason stays null, in the row and in the table', () => {
  const model = refusalsByYearModel(rows.refusalsByYear, zh);
  const silent = [...model.rows].find((row) => row.label === '2022');
  expect(silent?.total).toBeNull();
  expect(model.table.rows.find((row) => row['row'] === 2022)).toMatchObject({ sum: null, denied: null, unable: null });
});

test('the break of the form is noted only where the years span it', () => {
  const before = rows.contextOf('zh', { years: [2019, 2020] });
  expect(answersByYearModel(a.answersByYear, zh).breaks).toHaveLength(1);
  expect(answersByYearModel(a.answersByYear.slice(0, 2), before).breaks).toHaveLength(0);
  // The rows of requests received and handled are the same on both forms.
  expect(requestsByYearModel(rows.requestsByYear, zh).breaks).toHaveLength(0);
});

test('procurement tells a blank report, a missing report and a year without the item apart', () => {
  const byAgency = procurementByAgencyModel(rows.procurementByAgency, zh);
  const absences = (agencyId: number): readonly unknown[] =>
    [...byAgency.rows].find((row) => row.agencyId === agencyId)?.figures.map(({ absence }) => absence) ?? [];
  expect(absences(7)).toEqual(['blank', 'blank']);
  expect(absences(12)).toEqual(['no-report', null]);
  expect(absences(10)).toEqual([null, 'blank']);
  const byYear = procurementByYearModel(rows.procurementByYear, zh);
  expect(byYear.columns[2]).toMatchObject({ year: 2021, value: null, absence: 'not-on-form', coverage: null });
  expect(byYear.notes).toContain('2021–2025 年格式无此项。');
  expect(byYear.coverage).toEqual({ k: 58, n: 76, of: '份年报' });
});

test('an amount that looks like a slip of units is not in the sum of its year, unless the reader wants it', () => {
  const of = (more: Partial<ModelContext>): ColumnsModel =>
    procurementByYearModel(rows.procurementByYear, { ...zh, ...more });
  const year = (model: ColumnsModel): YearColumn | undefined => model.columns[1];
  expect(year(of({}))).toMatchObject({ value: 302_400_050, coverage: { k: 29 }, suspect: 1, suspectYuan: 10_000_000 });
  expect(of({}).notes).toContain('◎ 金额单位待核 1 份、合计 1,000万元，未计入。');
  expect(of({}).table.rows[1]).toMatchObject({ yuan: 302_400_050, reported: 29, suspect: 1, suspectYuan: 10_000_000 });
  expect(year(of({ suspects: true }))).toMatchObject({ value: 312_400_050, coverage: { k: 30 }, suspectYuan: null });
  expect(of({ suspects: true }).notes).toContain('◎ 金额单位待核：1。');
  expect(year(of({ sure: true, suspects: true }))).toMatchObject({ value: 212_400_050, suspect: 0, suspectYuan: null });
  const average = averageByYearModel(rows.procurementByYear, zh).columns[1];
  expect(average).toMatchObject({ value: 302_400_050 / 410, coverage: { k: 27 }, suspectYuan: 10_000_000 });
});

test('a year of suspect amounts alone has no sum, and says why', () => {
  const alone = rows.procurementByYear.map((row) => ({ ...row, likely_yuan: null, likely_reported: 0 }));
  expect(procurementByYearModel(alone, zh).columns[0]).toMatchObject({ value: null, absence: 'left-out' });
});

test('a stated amount of 0 is a figure', () => {
  const zero = [...procurementByAgencyModel(rows.procurementByAgency, zh).rows].find((row) => row.agencyId === 5);
  expect(zero?.figures.map(({ value, absence }) => [value === 0, absence])).toEqual([
    [false, null],
    [true, null],
  ]);
});

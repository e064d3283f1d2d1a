/** What the page 数据质量 and the agency's own page ask, on the fixture with the tables that load on demand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agencyFigures } from '../../src/queries/reports/agency-figures.ts';
import { agencyReports } from '../../src/queries/reports/agency-reports.ts';
import { amountUnits } from '../../src/queries/procurement/amount-units.ts';
import { cellStates } from '../../src/queries/reports/cell-states.ts';
import { coverageByGroup } from '../../src/queries/quality/coverage-by-group.ts';
import { coverage } from '../../src/queries/quality/coverage.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { jumps } from '../../src/queries/quality/jumps.ts';
import { failedChecks } from '../../src/queries/quality/failed-checks.ts';
import { rejectedInputs } from '../../src/queries/quality/rejected-inputs.ts';
import { reportByFile } from '../../src/queries/reports/report-by-file.ts';
import { reportChecks } from '../../src/queries/reports/report-checks.ts';
import { reportCells } from '../../src/queries/reports/report-cells.ts';
import { reportText } from '../../src/queries/reports/report-text.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { fileOfReport, reportsBehind } from '../../src/queries/reports/reports-behind.ts';
import { setAside } from '../../src/queries/quality/set-aside.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2019, 2022], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

let db: Db;
beforeAll(async () => {
  db = await nativeDb([
    ...FIXTURE,
    ...(['checks', 'proactive', 'cells', 'texts', 'rejects'] as const).map(createTable),
    "update reports set form = '2021' where report_id = 1",
    "update reports set form = '2019' where report_id = 2",
    `insert into checks values
      (4, 'balance', 'requests.*.total', 6, 20, 'error'), (4, 'outcomes', 'requests.*.total', 4, 20, 'error'),
      (5, 'same-matrix', 'requests', 5, 6, 'warning'), (7, 'balance', 'requests.*.total', 1, 2, 'error')`,
    `insert into proactive values (1, 'penalty', 'decisions', 0), (7, 'penalty', 'decisions', 9)`,
    `insert into cells (report_id, path, state, value, raw, start, "end") values
      (1, 'requests.new.total', 'stated', 10, '10', 5, 7), (1, 'review.total', 'blank', null, '/', 9, 10),
      (1, 'requests.total.total', 'derived', 10, '', null, null), (7, 'review.total', 'unsure', 3, '?', 1, 2)`,
    `insert into texts values (1, '本年新收 10 件')`,
    `insert into rejects (file, code, text) values ('b.pdf', 'no-text-layer', 'pictures only'), ('a.txt', 'empty', 'nothing')`,
  ]);
});
afterAll(() => db.close());

describe('coverage', () => {
  test('a row for every agency and year; what has no report is null, not 0', async () => {
    const rows = await coverage(db, ALL);
    expect(rows).toHaveLength(4 * 4);
    const of = (id: number, year: number): unknown => rows.find((row) => row.agency_id === id && row.year === year);
    expect(of(1, 2019)).toMatchObject({ report_id: 1, form: '2021', other_form: true, checks_failed: 0 });
    expect(of(1, 2020)).toMatchObject({ form: '2019', other_form: false });
    expect(of(1, 2021)).toMatchObject({ report_id: null, checks_failed: null, cells_unsure: null, other_form: false });
    // Not the copy from another file.
    expect(of(3, 2020)).toMatchObject({ report_id: 6, form: null, other_form: false });
  });

  test('failing reports stay although only sound ones are wanted elsewhere', async () => {
    const rows = await coverage(db, { ...ALL, soundOnly: true, agencies: [2] });
    expect(rows.map((row) => row.checks_failed)).toEqual([2, 1, null, null]);
  });
});

test('coverageByGroup: agencies and reports of every group and year, adding up to those of the matrix', async () => {
  const chosen = { ...ALL, soundOnly: true };
  const matrix = await coverage(db, chosen);
  for (const field of ['kind', 'level', 'province'] as const) {
    const rows = await coverageByGroup(db, chosen, field);
    const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0);
    expect(sum((row) => row.agencies)).toBe(matrix.length);
    expect(sum((row) => row.reported)).toBe(matrix.filter((row) => row.report_id !== null).length);
    expect(sum((row) => row.failing)).toBe(matrix.filter((row) => (row.checks_failed ?? 0) > 0).length);
    expect(rows.filter((row) => row.value === rows[0]?.value).map((row) => row.year)).toEqual([2019, 2020, 2021, 2022]);
  }
});

test('failedChecks: both sides, errors first, only of reports that count; a twin has its name', async () => {
  const rows = await failedChecks(db, { ...ALL, soundOnly: true });
  expect(rows.map(({ report_id, code, left, right }) => [report_id, code, left, right])).toEqual([
    [4, 'balance', 6, 20],
    [4, 'outcomes', 4, 20],
    [5, 'same-matrix', 5, 6],
  ]);
  expect(rows[0]).toMatchObject({ other_agency: null, other_year: null, other_file: null });
  expect(rows[2]).toMatchObject({ other_agency: '乙县审计局', other_year: 2020, other_file: '6.txt' });
});

test('setAside: superseded reports with the one that counts, and those without a year', async () => {
  const rows = await setAside(db, ALL);
  expect(rows.map(({ file, year, kept_file }) => [file, year, kept_file])).toEqual([
    ['7.txt', 2020, '6.txt'],
    ['8.txt', null, null],
  ]);
  expect(await setAside(db, { ...ALL, years: [2021, 2022], agencies: [3] })).toEqual([]);
});

test('amountUnits: what is assumed or suspected, nothing else', async () => {
  const rows = await amountUnits(db, ALL);
  expect(rows.map(({ file, yuan, unit_from, suspect, likely }) => [file, yuan, unit_from, suspect, likely])).toEqual([
    ['2.txt', 300, 'assumed', true, 3_000_000],
  ]);
});

describe('jumps', () => {
  /** 甲: received 10, 60, 11; 乙: 40, 200, 201; 丙: 2, 29 and then a blank year between 30 and 400. */
  const made = [
    [1, 2019, 10],
    [1, 2020, 60],
    [1, 2021, 11],
    [2, 2019, 40],
    [2, 2020, 200],
    [2, 2021, 201],
    [3, 2018, 2],
    [3, 2019, 29],
    [3, 2020, 30],
    [3, 2022, 400],
  ] as const;

  test('over five times the year before or under a fifth, one of both at least 30, in years that follow each other', async () => {
    const own = await nativeDb([
      createTable('agencies'),
      createTable('reports'),
      ...made.map(
        ([agency, year, received]) => `insert into reports by name select ${agency * 10000 + year} as report_id,
          ${agency} as agency_id, '${agency}' as agency, ${year} as year, ${received} as "new", '${agency}-${year}' as file,
          0 as checks_failed`,
      ),
    ]);
    const years = { ...ALL, years: [2018, 2022] } as const;
    expect(await jumps(own, years)).toEqual([
      { agency_id: 1, agency: '1', year: 2021, measure: 'received', before: 60, after: 11, file: '1-2021' },
      { agency_id: 1, agency: '1', year: 2020, measure: 'received', before: 10, after: 60, file: '1-2020' },
    ]);
    expect(await jumps(own, { ...years, years: [2021, 2022] })).toEqual([]);
    await own.close();
  });
});

test('rejectedInputs by file', async () => {
  expect((await rejectedInputs(db)).map((row) => row.file)).toEqual(['a.txt', 'b.pdf']);
});

describe('one agency', () => {
  test('all its reports, those that do not count too', async () => {
    expect((await agencyReports(db, 3)).map((row) => [row.report_id, row.superseded_by])).toEqual([
      [6, null],
      [7, 6],
    ]);
  });

  test('every figure of the reports that count; null where there is no number', async () => {
    const rows = await agencyFigures(db, 1, 'own');
    const value = (path: string, year: number): unknown =>
      rows.find((row) => row.path === path && row.year === year)?.value;
    expect(value('requests.new.total', 2019)).toBe(10);
    expect(value('requests.carried_in.total', 2020)).toBeNull();
    expect(value('requests.unable_not_held.total', 2019)).toBe(0);
    expect(value('procurement.amount', 2019)).toBe(1_500_000.5);
    expect(value('review.total', 2019)).toBeNull();
    expect(value('proactive.penalty.decisions', 2019)).toBe(0);
    expect(value('proactive.penalty.decisions', 2020)).toBeUndefined();
    expect((await agencyFigures(db, 3, 'own')).filter((row) => row.value === 9)).toEqual([]);
  });

  test('why there is no number, or that it was computed', async () => {
    expect((await cellStates(db, 1, 'own')).map((row) => [row.path, row.state, row.raw])).toEqual([
      ['requests.total.total', 'derived', ''],
      ['review.total', 'blank', '/'],
    ]);
    expect(await cellStates(db, 3, 'own')).toEqual([]);
  });
});

describe('one report', () => {
  test('by its file, whatever the name holds', async () => {
    expect(await reportByFile(db, '7.txt')).toMatchObject({ report_id: 7, superseded_by: 6 });
    expect(await reportByFile(db, "'; drop table reports; --")).toBeNull();
  });

  test('its text and cells in reading order', async () => {
    expect(await reportText(db, 1)).toBe('本年新收 10 件');
    expect(await reportText(db, 2)).toBeNull();
    expect((await reportCells(db, 1)).map((cell) => [cell.path, cell.start, cell.value])).toEqual([
      ['requests.new.total', 5, 10],
      ['review.total', 9, null],
      ['requests.total.total', null, 10],
    ]);
  });

  test('its failed checks, errors first, and none of another report', async () => {
    const failing = await failedChecks(db, ALL);
    const [{ report_id: id } = { report_id: 0 }] = failing;
    const rows = await reportChecks(db, id);
    expect(rows.map(({ code, path, left, right }) => [code, path, left, right])).toEqual(
      failing.filter((row) => row.report_id === id).map(({ code, path, left, right }) => [code, path, left, right]),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(await reportChecks(db, -1)).toEqual([]);
  });
});

test('reportsBehind: the reports that count, only sound ones where wanted; fileOfReport the one of an agency and year', async () => {
  const rows = await reportsBehind(db, ALL);
  expect(rows.every(({ year }) => year >= 2019 && year <= 2022)).toBe(true);
  const sound = await reportsBehind(db, { ...ALL, soundOnly: true });
  expect(sound).toEqual(rows.filter((row) => row.checks_failed === 0));
  expect(sound.length).toBeLessThan(rows.length);
  const [first] = rows;
  expect(first).toBeDefined();
  expect(await fileOfReport(db, { agencies: [first?.agency_id ?? 0], year: first?.year ?? 0 })).toBe(first?.file);
  expect(await fileOfReport(db, { agencies: [first?.agency_id ?? 0], year: 1990 })).toBeNull();
  expect(await fileOfReport(db, { agencies: [], year: 2020 })).toBeNull();
  const ids = [...new Set(rows.filter((row) => row.year === 2020).map((row) => row.agency_id))];
  expect(ids.length).toBeGreaterThan(1);
  expect(await fileOfReport(db, { agencies: ids, year: 2020 })).toBeNull();
});

/** Every query on native DuckDB; the right answers are worked out by hand from `fixture.ts`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QueryError, type Db } from '../../src/queries/db/db.ts';
import { datasetInfo } from '../../src/queries/overview/dataset.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../src/queries/procurement/procurement-by-year.ts';
import { REASONS } from '../../src/queries/metrics/reasons.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { refusalsByAgency } from '../../src/queries/refusals/refusals-by-agency.ts';
import { refusalsByYear } from '../../src/queries/refusals/refusals-by-year.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2019, 2022], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const NOBODY: Selection = { ...ALL, provinces: ['丙省'] };

let db: Db;
let empty: Db;
beforeAll(async () => {
  db = await nativeDb(FIXTURE);
  empty = await nativeDb([createTable('agencies'), createTable('reports')]);
});
afterAll(async () => {
  await db.close();
  await empty.close();
});

/** The chosen fields of each row, as an array. */
function pick<T extends object>(rows: readonly T[], ...names: readonly (keyof T)[]): unknown[][] {
  return rows.map((row) => names.map((name) => row[name]));
}

describe('requestsByYear', () => {
  test('sums what is stated and says how many stated it', async () => {
    const rows = await requestsByYear(db, ALL);
    expect(pick(rows, 'year', 'received', 'carried_in', 'handled', 'carried_out')).toEqual([
      [2019, 10, 6, 30, 1],
      [2020, 9, null, 8, null],
      [2021, null, null, null, null],
      [2022, 4, 0, 4, 0],
    ]);
    expect(pick(rows, 'reported', 'handled_reported', 'agencies', 'reports', 'failing', 'synthetic')).toEqual([
      [1, 2, 4, 2, 1, 0],
      [3, 2, 4, 3, 1, 0],
      [0, 0, 4, 0, 0, 0],
      [1, 1, 4, 1, 0, 1],
    ]);
  });

  test('a blank is not a zero: the only agency without a number gives null, the one that states 0 gives 0', async () => {
    const [in2019, in2020] = await requestsByYear(db, { ...ALL, years: [2019, 2020], agencies: [2] });
    expect([in2019?.received, in2019?.reported]).toEqual([null, 0]);
    expect([in2020?.received, in2020?.reported]).toEqual([0, 1]);
  });

  test('sound reports only: sums and k shrink, N stays', async () => {
    const rows = await requestsByYear(db, { ...ALL, soundOnly: true });
    expect(pick(rows, 'received', 'handled', 'reported', 'agencies', 'failing')).toEqual([
      [10, 10, 1, 4, 0],
      [9, 8, 2, 4, 0],
      [null, null, 0, 4, 0],
      [4, 4, 1, 4, 0],
    ]);
  });

  test('filters of place, level and kind hold for numerator and N alike', async () => {
    const [row] = await requestsByYear(db, { ...ALL, years: [2020, 2020], kinds: ['审计'] });
    expect([row?.received, row?.reported, row?.agencies]).toEqual([9, 2, 2]);
    const [county] = await requestsByYear(db, {
      ...ALL,
      years: [2020, 2020],
      levels: ['县'],
      provinces: ['乙省', '甲省'],
    });
    expect([county?.received, county?.reported, county?.agencies]).toEqual([2, 1, 1]);
  });

  test('a selection of nobody keeps its years, with nulls; a reversed span has none', async () => {
    const rows = await requestsByYear(db, NOBODY);
    expect(pick(rows, 'year', 'received', 'reported', 'agencies')).toEqual(
      [2019, 2020, 2021, 2022].map((year) => [year, null, 0, 0]),
    );
    expect(await requestsByYear(db, { ...ALL, years: [2022, 2019] })).toEqual([]);
  });
});

describe('requestsByAgency', () => {
  test('all agencies, most requests first, no number last', async () => {
    const rows = [...(await requestsByAgency(db, ALL))];
    expect(
      pick(rows, 'agency_id', 'received', 'mean', 'handled', 'reported', 'handled_reported', 'years', 'failing'),
    ).toEqual([
      [1, 21, 7, 22, 3, 3, 4, 0],
      [3, 2, 2, null, 1, 0, 4, 0],
      [2, 0, 0, 20, 1, 2, 4, 2],
      [4, null, null, null, 0, 0, 4, 0],
    ]);
    expect(pick(rows, 'complete', 'province', 'level', 'kind').at(-1)).toEqual([false, null, null, null]);
  });

  test('nobody', async () => {
    expect(await requestsByAgency(db, NOBODY)).toEqual([]);
  });
});

/** Reasons with a number that is not 0, and how many reasons are stated. */
function stated(counts: Readonly<Record<string, number | null>>): readonly [above: object, stated: number] {
  const found = Object.entries(counts).filter(([, count]) => count !== null);
  return [Object.fromEntries(found.filter(([, count]) => count !== 0)), found.length];
}

describe('refusalsByYear', () => {
  test('adds up the reports that state every reason, and says how many state some', async () => {
    const rows = await refusalsByYear(db, ALL);
    expect(pick(rows, 'year', 'total', 'reported', 'partial', 'failing', 'agencies')).toEqual([
      [2019, 4, 1, 1, 0, 4],
      [2020, null, 0, 3, 0, 4],
      [2021, null, 0, 0, 0, 4],
      [2022, null, 0, 1, 0, 4],
    ]);
    expect(rows.map(({ counts }) => stated(counts))).toEqual([
      [{ denied_law: 2, denied_internal: 1, rejected_repeat: 1 }, 16],
      [{}, 0],
      [{}, 0],
      [{}, 0],
    ]);
    expect(Object.keys(rows[0]?.counts ?? {})).toEqual(REASONS.map(({ row }) => row));
  });
});

describe('refusalsByAgency', () => {
  test('a share is made of the reports that state both numbers', async () => {
    const rows = await refusalsByAgency(db, ALL);
    expect(rows).toHaveLength(3 * REASONS.length);
    const above = rows.filter((row) => row.rate_count !== null && row.rate_count > 0);
    // Agency 3 states one refusal but no total: it has no share.
    expect(pick(above, 'agency_id', 'row', 'rate_count', 'rate_base', 'reported', 'failing', 'years')).toEqual([
      [1, 'denied_law', 5, 22, 3, 0, 4],
      [1, 'denied_internal', 1, 10, 1, 0, 4],
      [1, 'rejected_repeat', 1, 10, 1, 0, 4],
      [2, 'denied_law', 4, 20, 2, 2, 4],
    ]);
    expect(rows.filter(({ agency_id, rate_base }) => agency_id === 3 && rate_base !== null)).toEqual([]);
  });
});

describe('refusalSums', () => {
  test('of the reports that state every reason; else what is stated, and of how many reasons', async () => {
    const rows = [...(await refusalSums(db, ALL))];
    expect(pick(rows, 'agency_id', 'total', 'reported', 'years', 'failing', 'parts', 'parts_due')).toEqual([
      [1, 4, 1, 4, 0, 18, 48],
      [3, null, 0, 4, 0, 1, 16],
      [2, null, 0, 4, 0, 2, 32],
    ]);
    expect(rows.map(({ counts }) => stated(counts))).toEqual([
      [{ denied_law: 2, denied_internal: 1, rejected_repeat: 1 }, 16],
      [{ denied_law: 1 }, 1],
      [{ denied_law: 2 }, 1],
    ]);
    // Agencies 2 and 3 leave reasons of every group blank: no group has a sum.
    expect(rows.map(({ groups }) => groups)).toEqual([
      { denied: 3, unable: 0, rejected: 1 },
      { denied: null, unable: null, rejected: null },
      { denied: null, unable: null, rejected: null },
    ]);
  });

  test('over one year the agencies add up to the year', async () => {
    const selection: Selection = { ...ALL, years: [2019, 2019] };
    const [year] = await refusalsByYear(db, selection);
    const sums = [...(await refusalSums(db, selection))].flatMap(({ total }) => total ?? []);
    expect([year?.total, year?.reported]).toEqual([sums.reduce((sum, n) => sum + n), sums.length]);
  });
});

describe('procurement', () => {
  test('by year: assumed units and suspects are in the sum and counted; later years are not on the form', async () => {
    const rows = await procurementByYear(db, ALL);
    expect(
      pick(rows, 'year', 'yuan', 'projects', 'reported', 'projects_reported', 'assumed', 'suspect', 'on_form'),
    ).toEqual([
      [2019, 1_500_000.5, 12, 1, 2, 0, 0, true],
      [2020, 2_000_300, 2, 2, 1, 1, 1, true],
      [2021, null, null, 0, 0, 0, 0, false],
      [2022, null, null, 0, 0, 0, 0, false],
    ]);
  });

  test('by agency: a report without an amount has null, not 0', async () => {
    const rows = [...(await procurementByAgency(db, ALL))];
    expect(pick(rows, 'year', 'agency_id', 'report_id', 'yuan', 'projects', 'unit_from', 'suspect', 'likely')).toEqual([
      [2019, 1, 1, 1_500_000.5, 3, 'cell', false, null],
      [2019, 2, 4, null, 9, null, null, null],
      [2020, 3, 6, 2_000_000, null, 'header', null, null],
      [2020, 1, 2, 300, 2, 'assumed', true, 3_000_000],
      [2020, 2, 5, null, null, null, null, null],
    ]);
  });
});

test('datasetInfo leaves out superseded reports and those without a year, and says so', async () => {
  expect(await datasetInfo(db)).toEqual({
    reports: 6,
    superseded: 1,
    without_year: 1,
    agencies: 4,
    years: 3,
    first_year: 2019,
    last_year: 2022,
    synthetic: 1,
    failing: 2,
  });
});

test('filterOptions: unknown places are no option, but their agencies are there', async () => {
  const options = await filterOptions(db);
  expect(options.years).toEqual([
    { value: 2019, agencies: 2 },
    { value: 2020, agencies: 3 },
    { value: 2022, agencies: 1 },
  ]);
  expect(options.provinces).toEqual([
    { value: '乙省', agencies: 1 },
    { value: '甲省', agencies: 2 },
  ]);
  expect(options.levels.map((option) => option.value)).toEqual(['省', '市', '县']);
  expect(options.kinds).toEqual([
    { value: '审计', agencies: 2 },
    { value: '财政', agencies: 1 },
  ]);
  expect(options.agencies.map((agency) => agency.agency_id)).toEqual([3, 2, 1, 4]);
});

test('an empty data set answers every question', async () => {
  expect(await requestsByAgency(empty, ALL)).toEqual([]);
  expect(await refusalsByAgency(empty, ALL)).toEqual([]);
  expect(await procurementByAgency(empty, ALL)).toEqual([]);
  expect(await datasetInfo(empty)).toMatchObject({ reports: 0, agencies: 0, first_year: null, last_year: null });
  expect((await requestsByYear(empty, ALL)).every((row) => row.received === null && row.agencies === 0)).toBe(true);
});

test('a value is never SQL', async () => {
  const nasty: Selection = { ...ALL, provinces: ["'; drop table reports; --"] };
  expect((await requestsByYear(db, nasty)).every((row) => row.received === null)).toBe(true);
  expect((await datasetInfo(db)).reports).toBe(6);
});

test('an aborted query rejects with the reason', async () => {
  const stop = new AbortController();
  stop.abort(new Error('a newer filter'));
  await expect(requestsByYear(db, ALL, { signal: stop.signal })).rejects.toThrow('a newer filter');
});

test('bad SQL is a QueryError of kind engine', async () => {
  const refused = db.query('select nothing from nowhere', [], { n: 'num' });
  await expect(refused).rejects.toThrow(QueryError);
  await expect(refused).rejects.toMatchObject({ kind: 'engine' });
});

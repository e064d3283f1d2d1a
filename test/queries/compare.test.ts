/** Peers, percentiles, figures side by side and changes, against a plain computation in TypeScript. */
import { quantile } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes } from '../../src/queries/compare/changes.ts';
import { agencyYears } from '../../src/queries/compare/agency-years.ts';
import { comparison, type ComparedFigureRow, type PeerBandRow } from '../../src/queries/compare/comparison.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { MEASURE_CODES, type Measure } from '../../src/queries/metrics/measures.ts';
import type { PeerDimension } from '../../src/queries/compare/peers.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2020, 2022], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

/** Agency 1 is the own one; odd ids are 审计. `new` of 2020; null: blank; undefined: no report. */
const RECEIVED: readonly (number | null | undefined)[] = [12, 3, 40, 7, 15, 200, 29, null, 10, undefined, 1, 0];
/** [granted, partial, total] of 2020. */
const OPEN: readonly (readonly [number | null, number, number] | undefined)[] = [
  [20, 10, 60],
  [5, 0, 10],
  [30, 3, 44],
  [1, 1, 8],
  [null, 5, 60],
  [90, 10, 200],
  [30, 0, 30],
];

const sqlOf = (value: number | null | undefined): string => String(value ?? null);

let db: Db;
beforeAll(async () => {
  const statements = [createTable('agencies'), createTable('reports'), createTable('proactive')];
  RECEIVED.forEach((received, index) => {
    const id = index + 1;
    const kind = id % 2 === 1 ? '审计' : '财政';
    const level = id <= 9 ? '县' : '市';
    statements.push(
      `insert into agencies (agency_id, agency, kind, level, province, complete)
       values (${id}, '机关${id}', '${kind}', '${level}', '${id < 6 ? '甲省' : '乙省'}', true)`,
    );
    if (received === undefined) return;
    const [granted, partial, total] = OPEN[index] ?? [];
    const report = (year: number, figures: string): string =>
      `insert into reports (report_id, agency_id, agency, year, file, sha256, checks_failed, synthetic, "new", granted, partial, total)
       values (${id * 10 + (year % 10)}, ${id}, '机关${id}', ${year}, '${id}-${year}.txt', 'x', ${id === 3 ? 1 : 0}, false, ${figures})`;
    statements.push(report(2020, [received, granted, partial, total].map(sqlOf).join(', ')));
    if (received !== null) statements.push(report(2022, `${received + (id === 4 ? 30 : 1)}, null, null, null`));
  });
  statements.push(
    `update reports set review_total = 2, litigation_direct_total = 3, litigation_after_review_total = case when agency_id < 4 then agency_id end
     where year = 2020`,
    `insert into proactive (report_id, item, measure, value)
     select report_id, item, measure, report_id from reports,
       (values ('fees', 'amount'), ('fees', 'prev'), ('penalty', 'decisions')) as t(item, measure)
     where agency_id <> 3`,
    // Agency 2 took 万元 for 元; 3 was compared and is fine, of the others nothing is known.
    `update reports set procurement_yuan = agency_id * 100000, procurement_suspect = case when agency_id = 3 then false end
     where year = 2020 and agency_id between 1 and 6`,
    `update reports set procurement_yuan = 2e9, procurement_suspect = true where year = 2020 and agency_id = 2`,
  );
  db = await nativeDb(statements);
});
afterAll(() => db.close());

async function band(by: readonly PeerDimension[], selection = ALL, own = 1): Promise<readonly PeerBandRow[]> {
  return (await comparison(db, selection, { agencies: [own], rule: { own, by } })).band;
}

async function figuresOf(
  agencies: readonly number[],
  measures: readonly Measure[] = MEASURE_CODES,
): Promise<readonly ComparedFigureRow[]> {
  return (await comparison(db, ALL, { agencies, rule: { own: 1, by: [] } }, {}, measures)).figures;
}

function find(rows: readonly PeerBandRow[], measure: string, year: number): PeerBandRow | undefined {
  return rows.find((row) => row.measure === measure && row.year === year);
}

describe('the peers', () => {
  test.each([
    ['all', [], (id: number) => id !== 1],
    ['of the kind', ['kind'], (id: number) => id !== 1 && id % 2 === 1],
    ['of the level', ['level'], (id: number) => id !== 1 && id <= 9],
    ['of the province', ['province'], (id: number) => id !== 1 && id < 6],
    // Size is that of the last year with a figure (2022): own 13, so 10–29.
    ['of the size', ['size'], (id: number) => [5, 9].includes(id)],
    ['of kind and level', ['kind', 'level'], (id: number) => id !== 1 && id % 2 === 1 && id <= 9],
  ] as const)('percentiles are those of the reference implementation: %s', async (_, by, isPeer) => {
    const values = RECEIVED.flatMap((value, index) =>
      isPeer(index + 1) && value !== null && value !== undefined ? [value] : [],
    ).sort((a, b) => a - b);
    const row = find(await band(by), 'received', 2020);
    expect(row).toMatchObject({
      reported: values.length,
      peers: RECEIVED.filter((__, index) => isPeer(index + 1)).length,
    });
    for (const [name, share] of [
      ['p10', 0.1],
      ['median', 0.5],
      ['p90', 0.9],
    ] as const) {
      expect(row?.[name], name).toBeCloseTo(quantile(values, share) ?? NaN, 10);
    }
  });

  test('a year without reports has no percentile, and a blank is no 0', async () => {
    const rows = await band([]);
    expect(find(rows, 'received', 2021)).toMatchObject({ p10: null, median: null, p90: null, reported: 0, peers: 11 });
    expect(find(rows, 'received', 2020)?.reported).toBe(9);
    expect(rows).toHaveLength(MEASURE_CODES.length * 3);
  });

  test('a rate on fewer than 30 cases is counted apart; one with a blank part is none', async () => {
    // Peers with a rate: 2 (n 10), 3, 4 (n 8), 6, 7; agency 5 leaves `granted` blank.
    const rates = [33 / 44, 100 / 200, 30 / 30].sort((a, b) => a - b);
    const row = find(await band([]), 'open', 2020);
    expect(row).toMatchObject({ reported: 3, small: 2 });
    expect(row?.median).toBeCloseTo(quantile(rates, 0.5) ?? NaN, 10);
    expect(row?.p10).toBeCloseTo(quantile(rates, 0.1) ?? NaN, 10);
  });

  test('an amount that looks like a slip of units is in no percentile, and counted apart', async () => {
    const row = find(await band([]), 'procurement', 2020);
    expect(row).toMatchObject({ reported: 4, suspect: 1, small: 0 });
    expect(row?.p90).toBeCloseTo(quantile([3e5, 4e5, 5e5, 6e5], 0.9) ?? NaN, 6);
  });

  test('the filter narrows the field, not the own agency; chosen agencies do not', async () => {
    const selection: Selection = { ...ALL, provinces: ['乙省'], agencies: [2, 3] };
    expect(find(await band(['kind'], selection), 'received', 2020)).toMatchObject({ peers: 3, reported: 3 });
  });

  test('an own agency of unknown size has no peers of its size', async () => {
    expect(find(await band(['size'], ALL, 10), 'received', 2020)).toMatchObject({ peers: 0, median: null });
  });

  test('only sound reports, where wanted', async () => {
    expect(find(await band([], { ...ALL, soundOnly: true }), 'received', 2020)?.reported).toBe(8);
  });
});

describe('the figures of agencies', () => {
  test('a row for every agency, measure and year, with what is behind a rate', async () => {
    const rows = await figuresOf([1, 2, 10]);
    expect(rows).toHaveLength(3 * MEASURE_CODES.length * 3);
    const of = (id: number, measure: string, year: number): unknown =>
      rows.find((row) => row.agency_id === id && row.measure === measure && row.year === year);
    expect(of(1, 'open', 2020)).toMatchObject({
      value: 0.5,
      numerator: 30,
      denominator: 60,
      small: false,
      reported: true,
    });
    expect(of(2, 'open', 2020)).toMatchObject({ value: 0.5, denominator: 10, small: true, file: '2-2020.txt' });
    expect(of(1, 'received', 2021)).toMatchObject({ value: null, reported: false, small: false, file: null });
    expect(of(10, 'received', 2020)).toMatchObject({ value: null, reported: false });
    expect(of(2, 'procurement', 2020)).toMatchObject({ value: 2e9, suspect: true, small: false });
    expect(of(1, 'procurement', 2020)).toMatchObject({ value: 1e5, suspect: false });
    expect(await figuresOf([])).toEqual([]);
  });
});

describe('measures of other tables and of several columns', () => {
  test('disputes add up three channels; one blank makes the whole blank', async () => {
    const rows = await figuresOf([2, 5], ['disputes']);
    expect(rows.filter(({ year }) => year === 2020).map(({ agency_id, value }) => [agency_id, value])).toEqual([
      [2, 7],
      [5, null],
    ]);
  });

  test('fees are the amount of their item, and no number where no row has it', async () => {
    const rows = await figuresOf([1, 3], ['fees']);
    expect(rows.map(({ agency_id, year, value }) => [agency_id, year, value])).toEqual([
      [1, 2020, 10],
      [1, 2021, null],
      [1, 2022, 12],
      [3, 2020, null],
      [3, 2021, null],
      [3, 2022, null],
    ]);
    const fees = await comparison(db, ALL, { agencies: [1], rule: { own: 1, by: [] } }, {}, ['fees']);
    expect(fees.band).toMatchObject([
      { measure: 'fees', year: 2020, reported: 9, peers: 11 },
      { year: 2021, reported: 0, median: null },
      { year: 2022 },
    ]);
  });
});

describe('changes', () => {
  test('values, and ranks among all that are listed', async () => {
    const rows = await changes(db, ALL, { rule: { own: 1, by: ['level'] }, also: [11] }, 'received');
    expect(rows).toHaveLength(10);
    const of = (id: number): unknown => rows.find((row) => row.agency_id === id);
    // 2020: 200, 40, 29, 15, 12, 10, 7, 3, 1; 2022 adds 1, agency 4 adds 30.
    expect(of(1)).toMatchObject({ before: 12, before_rank: 5, after: 13, after_rank: 6 });
    expect(of(4)).toMatchObject({ before: 7, before_rank: 7, after: 37, after_rank: 3 });
    expect(of(8)).toMatchObject({ before: null, before_rank: null, after: null, after_rank: null });
    expect(rows[0]).toMatchObject({ agency_id: 6 });
  });

  test('an amount that looks like a slip of units is shown, not ranked', async () => {
    const rows = await changes(
      db,
      { ...ALL, years: [2020, 2020] },
      { rule: { own: 1, by: [] }, also: [] },
      'procurement',
    );
    expect(rows[0]).toMatchObject({ agency_id: 2, after: 2e9, after_rank: null, after_suspect: true });
    expect(rows[1]).toMatchObject({ agency_id: 6, after: 6e5, after_rank: 1, after_suspect: false });
  });

  test('a rate on few cases is shown, not ranked', async () => {
    const rows = await changes(db, ALL, { rule: { own: 1, by: [] }, also: [] }, 'open');
    const ranks = rows.flatMap((row) =>
      row.before === null ? [] : [[row.agency_id, row.before_base, row.before_rank]],
    );
    expect(ranks.sort()).toEqual([
      [1, 60, 3],
      [2, 10, null],
      [3, 44, 2],
      [4, 8, null],
      [6, 200, 3],
      [7, 30, 1],
    ]);
  });
});

test('the years of agencies are the figures that stand side by side', async () => {
  for (const measure of ['received', 'open', 'procurement'] as const) {
    const { figures } = await comparison(db, ALL, { agencies: [1, 2], rule: { own: 1, by: [] } }, {}, [measure]);
    const rows = await agencyYears(db, ALL, { agencies: [1, 2], measure });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBe(figures.length);
    rows.forEach((row, at) => expect(figures[at]).toMatchObject({ ...row, measure }));
  }
  expect(await agencyYears(db, ALL, { agencies: [], measure: 'open' })).toEqual([]);
});

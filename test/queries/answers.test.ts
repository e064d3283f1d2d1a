/** The queries of the pages on requests, answers and disputes; the right answers are worked out by hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersByYear } from '../../src/queries/requests/answers-by-year.ts';
import { answersByApplicant, applicantsByYear } from '../../src/queries/requests/applicants.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { disputesByAgency, disputesByYear } from '../../src/queries/disputes/disputes.ts';
import { flowOfYear } from '../../src/queries/requests/flow-of-year.ts';
import { attention } from '../../src/queries/overview/attention.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { receivedByAgency } from '../../src/queries/overview/movers.ts';
import { opennessByAgency, opennessByYear } from '../../src/queries/requests/openness.ts';
import { procurementByYear } from '../../src/queries/procurement/procurement-by-year.ts';
import { requestsByAgencyYear } from '../../src/queries/requests/requests-by-agency-year.ts';
import { requestsByGroup } from '../../src/queries/requests/requests-by-group.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { ANSWERS_FIXTURE } from './fixtures/answers.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2020, 2022], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const NOBODY: Selection = { ...ALL, provinces: ['无'] };

let db: Db;
beforeAll(async () => {
  db = await nativeDb(ANSWERS_FIXTURE);
});
afterAll(() => db.close());

/** The chosen fields of each row, as an array. */
function pick<T extends object>(rows: readonly T[], ...names: readonly (keyof T)[]): unknown[][] {
  return rows.map((row) => names.map((name) => row[name]));
}

describe('answers', () => {
  test('come from reports whose answers add up, and then add up themselves', async () => {
    const rows = await answersByYear(db, ALL);
    const groups = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other', 'total'] as const;
    expect(pick(rows, 'year', ...groups)).toEqual([
      [2020, 5, 1, 2, 0, 0, 1, 9],
      [2021, 9, 0, 0, 3, 1, 2, 15],
      [2022, null, null, null, null, null, null, null],
    ]);
    expect(pick(rows, 'settled', 'stated', 'reports', 'agencies', 'failing')).toEqual([
      [1, 2, 2, 3, 0],
      [3, 3, 3, 3, 1],
      [0, 0, 0, 3, 0],
    ]);
    for (const row of rows.filter(({ total }) => total !== null)) {
      const parts = [row.granted, row.partial, row.denied, row.unable, row.rejected, row.other];
      expect(parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)).toBe(row.total);
    }
  });

  test('flow is of the last year with a balancing report, and in equals out', async () => {
    const [row] = await flowOfYear(db, ALL);
    expect(row).toMatchObject({
      year: 2021,
      received: 8,
      carried_in: 3,
      granted: 4,
      unable: 3,
      rejected: 1,
      other: 2,
      carried_out: 1,
      balanced: 1,
      reports: 3,
      agencies: 3,
    });
    expect(await flowOfYear(db, NOBODY)).toMatchObject([{ year: null, received: null, balanced: 0 }]);
  });

  test('the openness rate of a year is that of the composition and the headline, of an agency of its reports that state all three', async () => {
    // Report 3 leaves 部分公开 blank, and its answers add up; of 2020 one report's do not.
    expect(pick(await opennessByYear(db, ALL), 'year', 'granted', 'partial', 'base', 'reported')).toEqual([
      [2020, 5, 1, 9, 1],
      [2021, 9, 0, 15, 3],
      [2022, null, null, null, 0],
    ]);
    expect(
      pick(await opennessByAgency(db, ALL), 'agency_id', 'opened', 'base', 'reported', 'failing', 'years'),
    ).toEqual([
      [2, 8, 9, 2, 2, 3],
      [1, 6, 9, 1, 0, 3],
      [3, 0, 0, 1, 0, 3],
    ]);
  });
});

describe('applicants', () => {
  test('count only where the six columns add up to the total', async () => {
    const rows = await applicantsByYear(db, ALL);
    expect(rows).toHaveLength(18);
    const of = (year: number): unknown[][] =>
      pick(
        rows.filter((row) => row.year === year),
        'applicant',
        'count',
      );
    expect(of(2020)).toEqual([
      ['natural', 7],
      ['business', 0],
      ['research', 0],
      ['ngo', 0],
      ['legal', 3],
      ['other', 0],
    ]);
    // 2021: report 5 states 0 in all and has no rows, which add up to it; 3 and 4 do not add up.
    expect(of(2021).map(([, count]) => count)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(of(2022).map(([, count]) => count)).toEqual([null, null, null, null, null, null]);
    expect(
      pick(
        rows.filter((row) => row.applicant === 'natural'),
        'matched',
        'stated',
        'agencies',
      ),
    ).toEqual([
      [1, 2, 3],
      [1, 3, 3],
      [0, 0, 3],
    ]);
  });

  test('answers by applicant leave out the lines that do not add up', async () => {
    const rows = await answersByApplicant(db, ALL);
    expect(rows).toHaveLength(36);
    const natural = rows.find((row) => row.applicant === 'natural' && row.group === 'granted');
    // 予以公开: reports 1 (5 = 5) and 5 (0 = 0) of five.
    expect(natural).toMatchObject({ count: 5, matched: 2, stated: 5 });
    const legal = rows.find((row) => row.applicant === 'legal' && row.group === 'denied');
    // 法律法规禁止公开: 1 of 2 told apart, so the line is out and there is nothing to say.
    expect(legal).toMatchObject({ count: null, matched: 0, stated: 1 });
    const other = rows.find((row) => row.applicant === 'business' && row.group === 'other');
    // Form 2021: its three rows, not their sum once more.
    expect(other).toMatchObject({ count: 2, matched: 3, stated: 4 });
  });
});

describe('disputes', () => {
  test('by channel and year; the rate needs all three outcomes', async () => {
    const rows = await disputesByYear(db, ALL);
    expect(rows).toHaveLength(9);
    const review = rows.filter((row) => row.channel === 'review');
    expect(pick(review, 'year', 'upheld', 'corrected', 'other', 'pending', 'total', 'rate_count', 'rate_base')).toEqual(
      [
        [2020, 3, 1, 0, 2, 6, 1, 4],
        [2021, 5, 2, null, null, 7, null, null],
        [2022, null, null, null, null, null, null, null],
      ],
    );
    expect(pick(review, 'reported', 'rate_reported', 'reports', 'agencies')).toEqual([
      [1, 1, 2, 3],
      [1, 0, 3, 3],
      [0, 0, 0, 3],
    ]);
  });

  test('by agency, channels added up; a report that leaves one blank has no sum', async () => {
    const rows = await disputesByAgency(db, ALL);
    // Report 3 states 7 reviews and nothing of the lawsuits: it adds nothing to the 8 of report 1.
    const names = ['agency_id', 'total', 'rate_count', 'reported', 'channels', 'channels_due', 'years'] as const;
    expect(pick(rows, ...names)).toEqual([
      [1, 8, null, 1, 4, 6, 3],
      [3, null, null, 0, 0, 3, 3],
      [2, null, null, 0, 0, 6, 3],
    ]);
  });
});

describe('requests', () => {
  test('by kind, the unknown kind included', async () => {
    const rows = await requestsByGroup(db, ALL, 'kind');
    expect(
      pick(rows, 'value', 'mean', 'received', 'handled', 'reported', 'reported_years', 'due', 'agencies', 'failing'),
    ).toEqual([
      ['审计', 14, 28, 28, 4, 2, 6, 2, 2],
      [null, 0, 0, 0, 1, 1, 3, 1, 0],
    ]);
  });

  test('by agency and year, those with most first', async () => {
    const rows = await requestsByAgencyYear(db, ALL, { top: 2 });
    expect(pick(rows, 'agency_id', 'year', 'received', 'has_report')).toEqual([
      [1, 2020, 10, true],
      [1, 2021, 8, true],
      [1, 2022, null, false],
      [2, 2020, 4, true],
      [2, 2021, 6, true],
      [2, 2022, null, false],
    ]);
  });

  test('headlines compare only the agencies that have both years', async () => {
    const rows = await headline(db, { ...ALL, years: [2021, 2022] });
    const names = ['code', 'year', 'value', 'base', 'reported', 'agencies', 'matched', 'now', 'before'] as const;
    const sides = (value: number | null, base: number | null): object => ({ value, base });
    expect(pick(rows, ...names)).toEqual([
      ['received', 2021, 14, null, 3, 3, 2, sides(14, null), sides(14, null)],
      // Of report 2 the answers do not add up: its agency is not compared.
      ['open', 2021, 9, 15, 3, 3, 1, sides(4, 10), sides(6, 9)],
      ['denied', 2021, 0, 15, 3, 3, 1, sides(0, 10), sides(2, 9)],
      // The only report with reviews leaves direct lawsuits blank.
      ['challenges', 2021, null, null, 0, 3, 0, sides(null, null), sides(null, null)],
    ]);
    expect(pick(await headline(db, NOBODY), 'year', 'value', 'matched')).toEqual(Array(4).fill([null, null, 0]));
  });

  test('headlines have the base of the composition beside them, year by year', async () => {
    const composition = await answersByYear(db, ALL);
    const series = (await headline(db, ALL)).filter(({ code }) => code === 'open').flatMap((row) => row.series);
    expect(series.map(({ year, value, base }) => [year, value, base])).toEqual([
      [2020, 6, 9],
      [2021, 9, 15],
    ]);
    for (const { year, base } of series) expect(composition.find((row) => row.year === year)?.total).toBe(base);
  });

  test('what to look at: of the last year with reports', async () => {
    expect(await attention(db, ALL)).toEqual([
      { fact: 'uneven', count: 1, years: [2021] },
      { fact: 'suspect', count: 1, years: [2020] },
    ]);
    expect(await attention(db, { ...ALL, years: [2020, 2020] })).toContainEqual({
      fact: 'absent',
      count: 1,
      years: [2020],
    });
    expect(await attention(db, NOBODY)).toEqual([]);
    // An agency whose report fails a check is not one without a report.
    expect(await attention(db, { ...ALL, soundOnly: true })).toEqual(await attention(db, ALL));
  });

  test('requests of each agency have the year before where one year is asked for', async () => {
    const rows = await receivedByAgency(db, { ...ALL, years: [2021, 2021] });
    expect(rows.map(({ agency, year, received, failing }) => [agency, year, received, failing])).toEqual([
      ['丙局', 2021, 0, false],
      ['乙局', 2020, 4, true],
      ['乙局', 2021, 6, true],
      ['甲局', 2020, 10, false],
      ['甲局', 2021, 8, false],
    ]);
  });
});

test('procurement without doubtful amounts restates sums and counts', async () => {
  const [row] = await procurementByYear(db, { ...ALL, years: [2020, 2020] });
  expect(row).toMatchObject({ yuan: 90_100, reported: 2, clear_yuan: 100, clear_reported: 1 });
  expect(row).toMatchObject({ likely_yuan: 100, likely_reported: 1, likely_average_projects: 4 });
  expect(row).toMatchObject({ average_yuan: 90_100, average_projects: 7, average_reported: 2 });
  expect(row).toMatchObject({ clear_average_yuan: 100, clear_average_projects: 4, clear_average_reported: 1 });
});

/** The totals against the engine: every question they claim, on any selection, gives the same rows. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersByYear } from '../../src/queries/requests/answers-by-year.ts';
import { datasetInfo } from '../../src/queries/overview/dataset.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { disputesByYear } from '../../src/queries/disputes/disputes.ts';
import { flowOfYear } from '../../src/queries/requests/flow-of-year.ts';
import { attention } from '../../src/queries/overview/attention.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { opennessByYear } from '../../src/queries/requests/openness.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { procurementByYear } from '../../src/queries/procurement/procurement-by-year.ts';
import { refusalsByYear } from '../../src/queries/refusals/refusals-by-year.ts';
import { requestsByGroup } from '../../src/queries/requests/requests-by-group.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import type { Answered } from '../../src/queries/executors/answer.ts';
import type { Totals } from '../../src/queries/executors/totals/totals.ts';
import { LEVELS } from '../../src/schema/form.ts';
import { DATA, madeAgencies, madeDb, madeTotals, writtenTotals } from './fixtures/totals.ts';
import { nativeDb } from './fixtures/native-db.ts';

type Question = (db: Db, selection: Selection) => Answered<readonly unknown[]>;
const QUESTIONS: Readonly<Record<string, Question>> = {
  requestsByYear,
  answersByYear,
  refusalsByYear,
  procurementByYear,
  flowOfYear,
  opennessByYear,
  disputesByYear,
  attention,
  headline,
  byKind: (db, selection) => requestsByGroup(db, selection, 'kind'),
  byLevel: (db, selection) => requestsByGroup(db, selection, 'level'),
};

/** A `Db` that has nothing but totals. */
function only(totals: Totals): Db {
  return {
    totals,
    query: () => Promise.reject(new Error('the engine was asked')),
    close: () => Promise.resolve(),
  };
}

async function compare(engine: Db, totals: readonly Totals[], selection: Selection): Promise<void> {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    if ((name === 'headline' || name === 'attention') && selection.soundOnly) continue;
    const expected = await question(engine, selection);
    for (const one of totals) {
      const atOnce = question(only(one), selection);
      expect(atOnce, name).toBeInstanceOf(Array);
      expect(atOnce, name).toEqual(expected);
    }
  }
}

function selections(provinces: readonly string[], kinds: readonly string[]): fc.Arbitrary<Selection> {
  return fc.record({
    years: fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 2018, max: 2026 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    provinces: fc.subarray([...provinces]),
    levels: fc.subarray([...LEVELS]),
    kinds: fc.subarray([...kinds]),
    agencies: fc.constant([]),
    soundOnly: fc.boolean(),
  });
}

describe('on the embedded data', () => {
  let db: Db;
  let totals: Totals;
  let uncubed: Totals;
  beforeAll(async () => {
    totals = await writtenTotals();
    uncubed = await writtenTotals(DATA, false);
    db = await nativeDb(
      ['agencies', 'reports'].map((table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`),
    );
  });
  afterAll(() => db.close());

  it('any selection has the engine’s answers', async () => {
    const { provinces, kinds } = await filterOptions(db);
    const some = selections(
      provinces.map(({ value }) => value),
      kinds.map(({ value }) => value),
    );
    await fc.assert(
      fc.asyncProperty(some, (selection) => compare(db, [totals, uncubed], selection)),
      { numRuns: 15 },
    );
  }, 60_000);

  it('what the data are and what can be filtered, too', async () => {
    for (const one of [totals, uncubed]) expect(await datasetInfo(only(one))).toEqual(await datasetInfo(db));
  });

  it('single agencies are the engine’s', () => {
    const selection: Selection = {
      years: [2019, 2025],
      provinces: [],
      levels: [],
      kinds: [],
      agencies: [1],
      soundOnly: false,
    };
    expect(totals.select(selection)).toBeNull();
  });
});

describe('on made-up data', () => {
  it('with nulls, superseded reports, failing ones and ones without a year', async () => {
    const some = selections(['甲省', '乙省'], ['审计', '财政', '公安']);
    await fc.assert(
      fc.asyncProperty(madeAgencies, fc.array(some, { minLength: 3, maxLength: 3 }), async (agencies, chosen) => {
        const db = await madeDb(agencies);
        try {
          const totals = await madeTotals(db);
          expect(await datasetInfo(only(totals))).toEqual(await datasetInfo(db));
          for (const selection of chosen) await compare(db, [totals], selection);
        } finally {
          await db.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** Rankings over several years: by the mean of the years with a figure, and what is missing stands on the row. */
import { describe, expect, test } from 'vitest';
import { chartOf } from '../../src/charts/charts.ts';
import { requestsDistributionModel } from '../../src/charts/kinds/distribution/model.ts';
import { requestsByKindModel, requestsByLevelModel } from '../../src/charts/kinds/ranked/groups.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { disputesByAgency } from '../../src/queries/disputes/disputes.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { requestsByGroup } from '../../src/queries/requests/requests-by-group.ts';
import { disputesByAgencyModel } from '../../src/charts/kinds/ranked/rates.ts';
import { refusalsByAgencyModel } from '../../src/charts/kinds/stacked/model.ts';
import { REFUSAL_COLUMNS } from '../../src/schema/figures/report-terms.ts';
import { FIXTURE } from '../queries/fixtures/fixture.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';
import { contextOf, requestsByAgency as requestsByAgencyRows } from './fixtures/fixtures.ts';

const YEARS = [2021, 2024] as const;
const SELECTION = { years: YEARS, provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

/** 甲 has 100 in each of four years, 乙 150 in two of them: 400 beside 300 in sums, 100 beside 150 in a year. */
const MADE: readonly string[] = [
  'delete from agencies',
  'delete from reports',
  `insert into agencies by name select unnest([1, 2]) as agency_id, unnest(['甲', '乙']) as agency, true as complete`,
  `insert into reports by name
    select row_number() over () as report_id, agency_id, year, 100 + 50 * (agency_id = 2)::integer as "new",
      ${REFUSAL_COLUMNS.map((name) => `10 * agency_id as ${name}`).join(', ')},
      4 * agency_id as review_total, 0 as litigation_direct_total, 0 as litigation_after_review_total, 0 as checks_failed
    from (values (1, 2021), (1, 2022), (1, 2023), (1, 2024), (2, 2022), (2, 2023)) as those(agency_id, year)`,
];

async function made(): Promise<Db> {
  return nativeDb([...FIXTURE, ...MADE]);
}

function labels(model: ChartModel): readonly string[] {
  const size = { width: 900, height: chartOf(model).height(DEFAULT_VIEW, 900, 12), text: 12 };
  return chartOf(model)
    .layout(DEFAULT_VIEW, size)
    .labels.map(({ text }) => text);
}

test('the five largest are told beside all, where there are ten at least', () => {
  const [first] = requestsByAgencyRows;
  if (first === undefined) throw new Error('no rows');
  const rows = [50, 40, 30, 20, 10, 10, 10, 10, 10, 10, null].map((mean, agency_id) => ({ ...first, agency_id, mean }));
  const told = (some: typeof rows): string =>
    requestsByAgencyModel(some, contextOf('zh', { years: YEARS, mine: new Set() })).notes.join('');
  expect(told(rows)).toContain('最多的 5 个机关合占 75.0%（150 ÷ 200，共 10 个机关有数据）');
  expect(told(rows.slice(1))).not.toContain('集中度');
});

describe.each([
  ['zh', '2/4 年', '6/8 份年报有数据'],
  ['en', '2/4 years', '6 of 8 reports due give a figure'],
] as const)('in %s', (lang, few, reports) => {
  const context = contextOf(lang, { years: YEARS, mine: new Set() });

  test('requests', async () => {
    const db = await made();
    const model = requestsByAgencyModel(await requestsByAgency(db, SELECTION), context);
    expect(model.bars.slice().map(({ label, rank, value }) => [label, rank, value])).toEqual([
      ['乙', 1, 150],
      ['甲', 2, 100],
    ]);
    expect(model.table.rows.map(({ agency, mean, received }) => [agency, mean, received])).toEqual([
      ['乙', 150, 300],
      ['甲', 100, 400],
    ]);
    expect(labels(model)).toEqual(expect.arrayContaining([`150 · ${few}`, '100']));
    expect(requestsDistributionModel([...(await requestsByAgency(db, SELECTION))], context).median).toBe(125);
    await db.close();
  });

  test('kinds and levels', async () => {
    const db = await made();
    await db.query("update agencies set kind = if(agency_id = 1, '审计', '财政'), level = '县'", [], { Count: 'num' });
    await db.query("update reports set kind = if(agency_id = 1, '审计', '财政'), level = '县'", [], { Count: 'num' });
    const model = requestsByKindModel(await requestsByGroup(db, SELECTION, 'kind'), context);
    expect(model.bars.slice().map(({ label, rank, value }) => [label, rank, value])).toEqual([
      ['财政', 1, 150],
      ['审计', 2, 100],
    ]);
    expect(model.table.rows.map(({ group, mean, received }) => [group, mean, received])).toEqual([
      ['财政', 150, 300],
      ['审计', 100, 400],
    ]);
    expect(labels(model)).toEqual(expect.arrayContaining([`150 · ${few}`, '100']));
    const whole = requestsByLevelModel(await requestsByGroup(db, SELECTION, 'level'), context);
    expect(labels(whole)).toEqual(expect.arrayContaining([`175 · ${reports}`]));
    const oneYear = requestsByKindModel(
      await requestsByGroup(db, { ...SELECTION, years: [2022, 2022] }, 'kind'),
      contextOf(lang, { years: [2022, 2022], mine: new Set() }),
    );
    expect(oneYear.table.columns.map(({ key }) => key)).not.toContain('mean');
    expect(labels(oneYear)).toEqual(expect.arrayContaining(['150', '100']));
    await db.close();
  });

  test('refusals and disputes', async () => {
    const db = await made();
    const refusals = refusalsByAgencyModel(await refusalSums(db, SELECTION), context);
    expect(refusals.rows.slice().map(({ label, total }) => [label, total])).toEqual([
      ['乙', 320],
      ['甲', 160],
    ]);
    expect(labels(refusals)).toEqual(expect.arrayContaining([`320 · ${few}`, '160']));
    const disputes = disputesByAgencyModel(await disputesByAgency(db, SELECTION), context);
    expect(disputes.bars.slice().map(({ label, value }) => [label, value])).toEqual([
      ['乙', 8],
      ['甲', 4],
    ]);
    expect(labels(disputes)).toEqual(expect.arrayContaining([`8 · ${few}`, '4']));
    await db.close();
  });
});

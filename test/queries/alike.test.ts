/** 可比口径: sums over years of the agencies that have the figures in each of those years, and what the charts then say. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCards } from '../../src/app/briefing/cards.ts';
import { statementOf } from '../../src/app/pages/statement.ts';
import { anyStatement } from '../../src/queries/explore/any-statement.ts';
import { checkStatement } from '../../src/queries/explore/read-only.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { procurementByYear } from '../../src/queries/procurement/procurement-by-year.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import { WORDS } from '../../src/words/charts/common.ts';
import { contextOf } from '../charts/fixtures/fixtures.ts';
import { nativeDb } from './fixtures/native-db.ts';
import { DATA, writtenTotals } from './fixtures/totals.ts';

const ALL: Selection = { years: [2019, 2025], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const ALIKE: Selection = { ...ALL, alike: true };
const OVER_YEARS = [
  'requests-by-year',
  'answers-by-year',
  'answer-shares',
  'refusals-by-year',
  'openness-by-year',
  'correction-by-year',
  'disputes-review',
  'procurement-by-year',
  'procurement-average-by-year',
];

let db: Db;
beforeAll(async () => {
  db = await nativeDb(
    ['agencies', 'reports'].map((table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`),
  );
});
afterAll(() => db.close());

test('the sums of the years are those of agencies that state both figures in every year', async () => {
  const rows = await requestsByYear(db, ALIKE);
  // Written apart: the agencies that lack a year are told one by one.
  const stated = `from reports where superseded_by is null and counts is not false and "new" is not null and total is not null`;
  const expected = await db.query(
    `select year, sum("new") as received, sum(total) as handled, count(*) as k ${stated}
       and not exists (select * from (select unnest(range(2019, 2026)) as y) as years
         where y not in (select year from (select agency_id as other, year ${stated}) where other = reports.agency_id))
     group by year order by year`,
    [],
    { year: 'num', received: 'num?', handled: 'num?', k: 'num' },
  );
  expect(rows.map(({ year, received, handled, reported: k }) => ({ year, received, handled, k }))).toEqual(expected);
  const [first] = rows;
  expect(first?.reported).toBeGreaterThan(10);
  expect(new Set(rows.flatMap((row) => [row.reported, row.handled_reported])).size).toBe(1);
  const collected = await requestsByYear(db, ALL);
  expect(new Set(collected.map((row) => row.reported)).size).toBeGreaterThan(1);
});

test('years whose form has no such item keep nobody out', async () => {
  const rows = await procurementByYear(db, ALIKE);
  const known = rows.filter(({ on_form: due }) => due).map(({ likely_reported: k }) => k);
  expect(known).toHaveLength(2);
  expect(known[0]).toBeGreaterThan(0);
  expect(known[0]).toBe(known[1]);
});

test('sums made beforehand do not answer it, for they know no agencies', async () => {
  let asked = 0;
  const counting: Db = {
    ...db,
    totals: await writtenTotals(),
    query(...question) {
      asked += 1;
      return db.query(...question);
    },
  };
  await requestsByYear(counting, ALL);
  expect(asked).toBe(0);
  expect(await requestsByYear(counting, ALIKE)).toEqual(await requestsByYear(db, ALIKE));
  expect(asked).toBe(1);
});

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  const cards = allCards('', { idsOf: () => [] }, [], [2019, 2025]);

  test.each(OVER_YEARS)('%s names its basis, its number of agencies and has the statement behind it', async (id) => {
    const card = cards.find((one) => one.id === id);
    const picture = await card?.ask(db, ALIKE, {});
    const model = picture?.(contextOf(lang, { mine: new Set() })).model;
    if (card === undefined || model === undefined) throw new Error(`${id} is empty`);
    const words = WORDS[lang];
    expect(model.title).toContain(words.inBrackets(words.alike));
    expect(model.subtitle).toMatch(lang === 'zh' ? /[1-9]\d* 个机关各年均有数据/u : /[1-9]\d* agencies with a figure/u);
    expect(model.notes).toContain(words.alikeNote);
    const checked = checkStatement((await statementOf(card, ALIKE, model)) ?? '');
    if (!checked.ok) throw new Error('no statement');
    const answer = await anyStatement(db, checked.statement);
    expect(answer.rows.length).toBe(7);
    const collected = (await card.ask(db, ALL, {}))?.(contextOf(lang, { mine: new Set() })).model;
    expect(collected?.title).not.toContain(words.alike);
  });

  test('rankings are no sums over years and stay as they are', async () => {
    const card = cards.find((one) => one.id === 'requests-by-agency');
    const [alike, all] = [await card?.ask(db, ALIKE, {}), await card?.ask(db, ALL, {})];
    const context = contextOf(lang, { mine: new Set() });
    expect(JSON.stringify(alike?.(context).model)).toBe(JSON.stringify(all?.(context).model));
  });
});

/** The numbers of the charts of one agency, of coverage and of a reader's own statement; SQL apart from the site's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { setStage } from '../harness/stage.ts';
import { runLinked } from '../harness/statement.ts';
import { differences, faultsOf } from './claim.ts';
import { markFaults, readMarks } from './marks.ts';
import { bandClaim, coverageClaim, slopeClaim } from './peers.ts';
import { csvOf, go, readCards, readFindings, readTable } from './read.ts';
import { choose, OWN, STATES } from './states.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  await guarded.page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
});

const LEVEL = 'a.level = own.level';
const OTHER = '云岫省财政厅';

it.each([OWN, OTHER])('the charts of %s', async (own) => {
  const claims = (
    [
      ['received', '本年新收申请（件）'],
      ['denied', '不予公开占比'],
      ['disputes', '复议诉讼件数（件）'],
      ['fees', 'fees'],
    ] as const
  ).map(([id, measure]) => bandClaim(`profile-${id}`, measure, { own, also: [], peers: LEVEL }));
  const { page } = guarded;
  await go(page, `#/profile?agency=${own}`);
  const marks = await readMarks(page);
  await go(page, `#/profile?agency=${own}&${claims.map(({ card }) => `card=${card};table`).join('&')}`);
  const shown = await readCards(page);
  expect([...shown.keys()].sort()).toEqual(claims.map(({ card }) => card).sort());
  const found: string[] = [];
  for (const claim of claims) {
    const card = shown.get(claim.card);
    if (card === undefined) continue;
    found.push(...(await faultsOf(stage.native, claim, card, null)));
    found.push(...(await markFaults(stage.native, claim, marks.get(claim.card) ?? [], card)));
  }
  expect(found).toEqual([]);
});

it('the charts of the comparison, and the list of changes', async () => {
  const compared = { own: OWN, also: [OTHER], peers: LEVEL };
  const { page } = guarded;
  await go(page, `#/compare?own=${OWN}&agency=${OTHER}&p.peers=level`);
  const marks = await readMarks(page);
  await go(page, `#/compare?own=${OWN}&agency=${OTHER}&p.peers=level&card=compare-band;table&card=compare-slope;table`);
  const shown = await readCards(page);
  const sentences = await readFindings(page);
  const band = shown.get('compare-band');
  const slope = shown.get('compare-slope');
  const claims = [
    bandClaim('compare-band', '本年新收申请（件）', compared),
    slopeClaim('本年新收申请（件）', [2019, 2025], compared),
  ];
  const found: string[] = [];
  for (const [at, card] of [band, slope].entries()) {
    const claim = claims[at];
    if (card === undefined || claim === undefined) throw new Error('a chart is not there');
    found.push(...(await faultsOf(stage.native, claim, card, sentences.get(claim.card) ?? null)));
    found.push(...(await markFaults(stage.native, claim, marks.get(claim.card) ?? [], card)));
  }
  expect(sentences.size).toBe(2);
  expect(found).toEqual([]);
  const [, ...rows] = await csvOf(page);
  const expected = await stage.native.rows(claims[1]?.sql ?? '');
  const texts = rows.map(([name = '', ...cells]) => [name.replace('● ', ''), ...cells]);
  expect(texts.map(([name]) => name).sort()).toEqual(expected.map(([name]) => String(name)).sort());
  const figures = expected.map((row) =>
    [row[0], row[1], row[2], row[3]].map((one) => (one === null ? '' : String(one))).join(),
  );
  expect(texts.map((row) => row.slice(0, 4).join()).sort()).toEqual(figures.sort());
});

const LEVELS = `map {'国家': '国家', '省': '省级', '市': '市级', '县': '县级', '乡': '乡镇街道'}[level]`;

describe.each(STATES.filter(({ where, sound }) => !where.startsWith('agency =') && !sound))(
  'coverage, $name',
  (state) => {
    it.each([
      ['kind', '机关类别', 'kind'],
      ['level', '层级', LEVELS],
      ['province', '地区', 'province'],
    ])('by %s', async (field, head, group) => {
      const { page } = guarded;
      await go(page, `#/quality?${state.query}&p.group=${field}`);
      const marks = (await readMarks(page)).get('coverage-by-group') ?? [];
      await go(page, `#/quality?${state.query}&p.group=${field}&card=coverage-by-group;table`);
      await choose(stage.native, state);
      const card = (await readCards(page)).get('coverage-by-group');
      const claim = coverageClaim(head, group);
      const groups = await stage.native.rows(`select count(distinct coalesce(${group}, '')) from chosen`);
      // A single group needs no sum.
      const sql = Number(groups[0]?.[0]) > 1 ? claim.sql : `select * from (${claim.sql}) where g <> '全部'`;
      if (card === undefined) throw new Error('the chart is not there');
      expect(await faultsOf(stage.native, { ...claim, sql }, card, null)).toEqual([]);
      expect(await markFaults(stage.native, claim, marks, card)).toEqual([]);
    });
  },
);

it('the answer to a statement, its table and its chart', async () => {
  const sql =
    'select agency, sum("new") as requests from reports where superseded_by is null group by agency order by requests desc limit 12';
  const { page } = guarded;
  const expected = await stage.native.rows(sql);
  const columns = ['agency', 'requests'];
  await go(page, `#/explore?p.sql=${encodeURIComponent(sql)}`);
  await runLinked(page);
  const chart = page.locator('section[aria-labelledby="quick-chart"]');
  await chart.locator('[data-mark]').first().waitFor();
  const marks = await chart
    .locator('[data-mark]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const said = expected.map(([agency, requests]) => `${String(agency)}, requests ${String(requests)}`);
  expect(marks).toEqual(said);
  expect(differences({ columns }, await readTable(page, 'table'), expected)).toEqual([]);
  await go(page, `#/explore?p.sql=${encodeURIComponent(sql)}&card=answer;table`);
  await chart.locator('tbody tr').first().waitFor();
  const table = await readTable(page, 'section[aria-labelledby="quick-chart"] table');
  expect(differences({ columns }, table, expected)).toEqual([]);
});

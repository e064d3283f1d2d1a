/** The band and the slope of 机关对比: the tables behind them against SQL over the Parquet files. */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import type { Row } from '../harness/native.ts';
import { setStage } from '../harness/stage.ts';
import { tableOf } from '../harness/table.ts';

const stage = setStage();

const OWN = '鲸屿市自然资源局';
const OTHER = '云岫省财政厅';
const HASH = `#/compare?agency=${OWN}&agency=${OTHER}&p.peers=all`;
const COUNTED = '(select * from reports where superseded_by is null and year between 2019 and 2025)';

async function open(hash: string): Promise<{ readonly page: Page; close(): Promise<void> }> {
  const { page, complaints, close } = await stage.open(hash);
  await vi.waitUntil(
    async () =>
      (await page.locator('[data-card] figure[data-state="ready"]').count()) === 2 &&
      (await page.locator('[data-card][aria-busy="true"]').count()) === 0,
    { timeout: 60_000, interval: 50 },
  );
  return {
    page,
    async close() {
      expect(complaints).toEqual([]);
      await close();
    },
  };
}

it('the band is the tenth, the middle and the ninetieth of the others, beside the own figures', async () => {
  const { page, close } = await open(`${HASH}&card=compare-band;table`);
  const one = (name: string): string => `(select any_value("new") from r where r.year = y.year and agency = '${name}')`;
  const others = `from r where r.year = y.year and agency <> '${OWN}' and "new" is not null`;
  const expected = await stage.native.rows(
    `with r as ${COUNTED}, y as (select unnest(range(2019, 2026)) as year)
     select year, ${one(OWN)}, ${one(OTHER)}, (select round(quantile_cont("new", 0.1), 2) ${others}),
       (select round(quantile_cont("new", 0.5), 2) ${others}), (select round(quantile_cont("new", 0.9), 2) ${others}),
       (select count(*) ${others}), (select count(*) - 1 from agencies) from y order by year`,
  );
  expect(await tableOf(page, 'compare-band')).toEqual(expected);
  await close();
});

it('the slope has both years, the change and the ranks of all that are compared', async () => {
  const { page, close } = await open(`${HASH}&card=compare-slope;table`);
  const expected = await stage.native.rows(
    `with a as (select agency, "new" as v, rank() over (order by "new" desc nulls last) as p from ${COUNTED} where year = 2019),
       b as (select agency, "new" as v, rank() over (order by "new" desc nulls last) as p from ${COUNTED} where year = 2025)
     select agency, a.v, b.v, b.v - a.v, case when a.v is not null then a.p end, case when b.v is not null then b.p end,
       case when a.v is not null and b.v is not null then a.p - b.p end
     from agencies left join a using (agency) left join b using (agency)`,
  );
  const shown = (await tableOf(page, 'compare-slope')).map((row) => [...row.slice(0, 4), ...row.slice(5)]);
  const sorted = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();
  expect(sorted(shown)).toEqual(sorted(expected));
  await close();
});

it('both are drawn, follow the measure, and name the own agency and its change of rank', async () => {
  const { page, close } = await open(HASH);
  const slope = page.locator('[data-card="compare-slope"]');
  expect(await slope.locator('svg').innerHTML()).toMatch(new RegExp(`● ${OWN} [\\d,]+ [↑↓→]`));
  const first = slope.locator('[data-mark]').first();
  expect(await first.getAttribute('aria-label')).toMatch(/2019 年位次 第 \d+ 位（共 \d+ 个）/);
  await page.locator('[data-measure]').selectOption('open');
  const measured = page.locator('[data-card="compare-band"] [data-measured]');
  await expect.poll(() => measured.innerText(), { timeout: 20_000 }).toBe(`${OWN}的依申请公开率：与同类机关相比，%`);
  const title = await page.locator('[data-card="compare-band"] h3').innerText();
  expect(title).toMatch(new RegExp(`^${OWN} \\d{4} 年 [\\d.]+%，可比机关中位数 [\\d.]+%$`));
  const marks = page.locator('[data-card="compare-band"] [data-mark]');
  expect(await marks.first().getAttribute('aria-label')).toMatch(/分母|÷/);
  expect(await page.locator('[data-card="compare-band"] .foot').textContent()).toContain('依申请公开率 =');
  await close();
});

it('one year has no slope, and says why', async () => {
  const { page, complaints, close } = await stage.open(`${HASH}&from=2024&to=2024`);
  const slope = page.locator('[data-card="compare-slope"] [role="status"]');
  await expect.poll(() => slope.innerText(), { timeout: 60_000 }).toContain('起止两个不同的年度');
  expect(complaints).toEqual([]);
  await close();
});

it('my agency stands first in the table and in both charts, chosen or not', async () => {
  const { page, close } = await open(`#/compare?own=${OWN}&agency=${OTHER}&p.peers=all`);
  expect(await page.locator('thead th.mine').first().innerText()).toContain(OWN);
  // After 2020 the form has no procurement: not a matter of too few peers.
  expect(await page.locator('tr[data-measure-row=procurement] [data-median]').innerText()).toBe('该年格式无此项');
  for (const card of ['compare-band', 'compare-slope']) {
    const words = await page.locator(`[data-card="${card}"]`).innerText();
    expect(words).toContain(`● ${OWN}`);
    expect(words).not.toContain(`● ${OTHER}`);
  }
  await close();
});

/** The table of agencies by years: its figures, changes and order against SQL of its own. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
const OWN = '霜汀市人民政府办公室';
const COUNTED = 'select * from reports where superseded_by is null and counts is not false';
let guarded: Guarded;
let page: Page;
beforeEach(async () => {
  guarded = await stage.open(`#/compare?to=2025`);
  ({ page } = guarded);
  await page.locator('[data-matrix] tr[data-row]').first().waitFor({ timeout: 60_000 });
});
afterEach(async () => {
  expect(guarded.complaints).toEqual([]);
  await guarded.close();
});

/** Words of the first rows, cell by cell. */
function rows(count: number): Promise<readonly (readonly string[])[]> {
  return page
    .locator('[data-matrix] tr[data-row]')
    .evaluateAll(
      (all, most) => all.slice(0, most).map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
      count,
    );
}

it('has the figures of every year and the change to the last, the largest first', async () => {
  const expected = await stage.native.rows(`
    with r as (${COUNTED}), a as (select agency_id, any_value(agency) as agency from r group by 1)
    select agency, (select "new" from r where r.agency_id = a.agency_id and year = 2024) as before,
      (select "new" from r where r.agency_id = a.agency_id and year = 2025) as now
    from a order by now desc nulls last, agency limit 5`);
  const shown = await rows(5);
  const plain = (text: string | undefined): number => Number(text?.replaceAll(',', '').replace('−', '-'));
  expect(shown.map((row) => [row[0], plain(row[7]), plain(row[8]), plain(row[9])])).toEqual(
    expected.map(([agency, before, now]) => [agency, Number(before), Number(now), Number(now) - Number(before)]),
  );
});

it('says in words where there is no figure', async () => {
  const [missing] = await stage.native.rows(`
    select agency from agencies where agency_id in (select agency_id from (${COUNTED}) where year = 2024)
      and agency_id not in (select agency_id from (${COUNTED}) where year = 2025) limit 1`);
  await page.locator('[data-matrix] input[type=search]').fill(String(missing?.[0]));
  await expect.poll(async () => (await rows(2)).length).toBe(1);
  const [row] = await rows(1);
  expect(row?.[8]).toBe('未收录');
  expect(row?.[9]).toBe('缺一年');
});

it('keeps the own agency first in any order, and takes another measure into the address', async () => {
  await page.goto(`${stage.site.url}#/compare`);
  await page.evaluate((name) => {
    window.location.hash = `#/requests?own=${name}`;
  }, OWN);
  await page.locator('[data-matrix] tr[data-row]').first().waitFor({ timeout: 60_000 });
  for (const order of ['-y2020', 'y2020', 'agency']) {
    await page.evaluate(
      ([name, sort]) => {
        window.location.hash = `#/requests?own=${name}&p.sort=${sort}`;
      },
      [OWN, order] as const,
    );
    await expect.poll(async () => (await rows(1))[0]?.[0]).toBe(`★ ${OWN}`);
  }
  await page.locator('[data-matrix-measure]').selectOption('open');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('p.measure=open');
  await expect.poll(async () => (await rows(1))[0]?.[8]).toMatch(/%$/);
});

it('leads from a name to the comparison', async () => {
  const name = (await rows(1))[0]?.[0] ?? '';
  await page.locator('[data-matrix] tr[data-row] a').first().click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain(`#/compare?to=2025&agency=${name}`);
  await page.locator('tr[data-measure-row]').first().waitFor({ timeout: 60_000 });
});

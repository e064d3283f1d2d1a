/** The pages 申请, 不予公开与其他答复, 政府采购 and 复议诉讼 as a reader uses them; their numbers are in `numbers.e2e.ts`. */
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../harness/native.ts';
import { setStage } from '../harness/stage.ts';
import { tableOf } from '../harness/table.ts';

const stage = setStage();

const WHERE = 'superseded_by is null and year between 2019 and 2025';

async function settled(page: Page): Promise<void> {
  await vi.waitUntil(
    async () =>
      (await page.locator('[data-card]').count()) > 0 &&
      (await page.locator('[data-card][aria-busy="true"]').count()) === 0,
    { timeout: 60_000, interval: 50 },
  );
}

describe('the options of a page', () => {
  it('move the threshold, in the link and in the charts', async () => {
    const { page, complaints, close } = await stage.open('#/refusals');
    await settled(page);
    const card = page.locator('[data-card="openness-by-agency"]');
    expect(await card.textContent()).toContain('分母不足 30');
    expect((await page.locator('#option-least').boundingBox())?.width).toBeGreaterThan(64);
    await page.locator('#option-least').fill('1000');
    await page.locator('#option-least').press('Enter');
    await expect.poll(() => card.textContent()).toContain('分母不足 1,000'.replace(',', ''));
    expect(page.url()).toContain('p.least=1000');
    await page.goBack();
    await expect.poll(() => card.textContent()).toContain('分母不足 30');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leave doubtful amounts out and restate n', async () => {
    const { page, complaints, close } = await stage.open('#/procurement?card=procurement-by-year;table');
    await settled(page);
    await page.locator('#option-sure').click();
    const expected = await stage.native.rows(
      `select year, round(sum(procurement_yuan), 2), sum(procurement_projects), count(procurement_yuan) from reports
       where ${WHERE} and procurement_unit_from is distinct from 'assumed' and not coalesce(procurement_suspect, false)
         and year <= 2020 group by year order by year`,
    );
    const shown = async (): Promise<readonly Row[]> =>
      (await tableOf(page, 'procurement-by-year')).slice(0, 2).map((row) => row.slice(0, 4));
    await expect.poll(shown).toEqual(expected);
    expect(await page.locator('[data-card="procurement-by-year"]').innerText()).toContain('格式无此项');
    await page.locator('#option-sure').click();
    await page.locator('#option-suspects').click();
    const all = await stage.native.rows(
      `select year, round(sum(procurement_yuan), 2), sum(procurement_projects), count(procurement_yuan) from reports
       where ${WHERE} and year <= 2020 group by year order by year`,
    );
    await expect.poll(shown).toEqual(all);
    expect(page.url()).toContain('p.suspects=1');
    expect(complaints).toEqual([]);
    await close();
  });

  it('mark the own agency in the charts', async () => {
    const { page, close } = await stage.open('#/requests?own=鲸屿市自然资源局');
    await settled(page);
    expect(await page.locator('[data-card="requests-distribution"]').innerText()).toContain('● 鲸屿市自然资源局');
    await close();
  });
});

it('a finding leads to its chart, and its numbers are in the table of that chart', async () => {
  const { page, complaints, close } = await stage.open('#/disputes');
  await settled(page);
  const button = page.locator('[data-finding="disputes-review"]');
  const sentence = (await button.locator('xpath=..').innerText()).replace(/\s*看图$/, '');
  const [, count, total] = /（([\d,]+) ÷ ([\d,]+)）/.exec(sentence) ?? [];
  await button.click();
  const card = page.locator('[data-card="disputes-review"]');
  expect(await card.locator('[data-mark]:focus').count()).toBe(1);
  await card.locator('[data-choice="table"]').click();
  const last = (await tableOf(page, 'disputes-review')).at(-1);
  expect(last).toContain(Number(count?.replaceAll(',', '')));
  expect(last).toContain(Number(total?.replaceAll(',', '')));
  expect(complaints).toEqual([]);
  await close();
});

it('a kind that is chosen in its chart narrows the page', async () => {
  const { page, close } = await stage.open('#/requests');
  await settled(page);
  await page.locator('[data-card="requests-by-kind"] [data-mark]').first().click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('kind=');
  await close();
});

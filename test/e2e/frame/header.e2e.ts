/** The header: menus, search and settings, by pointer and by keys. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { settled } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
let guarded: Guarded;
let page: Page;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  ({ page } = guarded);
});
afterAll(() => {
  expect(guarded.complaints).toEqual([]);
});
beforeEach(async () => {
  await page.goto(`${stage.site.url}#/?from=2021`);
  await settled(page);
});

const hash = (): Promise<string> => page.evaluate(() => decodeURIComponent(window.location.hash));

describe('a menu of the header', () => {
  it('opens on a click, leads to a page with the filters kept, and closes', async () => {
    const opener = page.locator('#menu-analysis');
    await opener.click();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    await page.locator('#menu-analysis-panel a', { hasText: '复议诉讼' }).click();
    await expect.poll(hash).toBe('#/disputes?from=2021');
    expect(await page.locator('#menu-analysis-panel').isVisible()).toBe(false);
    expect(await opener.evaluate((one) => one.classList.contains('current'))).toBe(true);
  });

  it('opens on the arrow down, moves by arrows, and gives the focus back on Esc', async () => {
    const opener = page.locator('#menu-data');
    await opener.focus();
    await page.keyboard.press('ArrowDown');
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await expect.poll(focused).toContain('报告原文');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('数据探索');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('menu-data');
    expect(await page.locator('#menu-data-panel').isVisible()).toBe(false);
  });

  it('closes when the focus leaves it and on a press elsewhere', async () => {
    await page.locator('#settings').click();
    await page.locator('h1').click();
    expect(await page.locator('#settings-panel').isVisible()).toBe(false);
    await page.locator('#menu-analysis').focus();
    await page.keyboard.press('Enter');
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Tab');
    expect(await page.locator('#menu-analysis-panel').isVisible()).toBe(false);
  });
});

describe('the search', () => {
  it('takes / from anywhere, finds agencies by pinyin, and goes to the profile', async () => {
    const [row] = await stage.native.rows(
      `select agency from agencies where agency like '%财政%' and complete order by agency limit 1`,
    );
    await page.locator('#site-search').waitFor();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-search');
    await page.keyboard.insertText('caizheng');
    const option = page.getByRole('option', { name: String(row?.[0]) });
    await option.first().waitFor();
    await option.first().click();
    await expect.poll(hash).toMatch(/^#\/profile\?agency=/);
    expect(await page.locator('#site-search').inputValue()).toBe('');
  });

  it('finds pages, and says when there is nothing', async () => {
    const input = page.locator('#site-search');
    await input.click();
    await page.keyboard.insertText('SQL');
    await page.getByRole('option', { name: '数据探索' }).waitFor();
    await input.fill('');
    await page.keyboard.insertText('查无此词');
    await expect.poll(() => page.locator('.box-note').innerText()).toContain('没有名称含“查无此词”');
    await page.keyboard.press('Escape');
  });
});

it('header and filter line stay where they are while the page scrolls', async () => {
  await page.evaluate(() => window.scrollTo(0, 1200));
  const tops = await page.evaluate(() =>
    ['header', '.filters'].map((name) => document.querySelector(name)?.getBoundingClientRect().top),
  );
  expect(tops).toEqual([0, 56]);
});

it('a chart stands above the fold on a small screen', async () => {
  const { page: small, close } = await stage.open('', { calm: true, width: 1280 });
  await small.setViewportSize({ width: 1366, height: 650 });
  await settled(small);
  const top = await small
    .locator('[data-card] svg')
    .first()
    .evaluate((one) => one.getBoundingClientRect().top);
  expect(top).toBeLessThan(650);
  await close();
});

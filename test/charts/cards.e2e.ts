/** `npm run e2e -- test/charts`: cards and exports in a real browser. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/common/browser.ts';

let work: string;
let server: Server;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'charts-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    plugins: [svelte({ configFile: path.resolve('svelte.config.js') })],
    build: { outDir: work, emptyOutDir: true, target: 'chrome87' },
  });
  server = createServer(sirv(work));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Not localhost: without a secure context, as on an intranet.
    args: [...BROWSER_FLAGS, '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  });
  address = `http://intranet.test:${port}/`;
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(address);
  await page.waitForSelector('.plot svg');
});

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(work, { recursive: true });
});

function card(id: string): Locator {
  return page.locator(`[data-card="${id}"]`);
}

async function saved(id: string, action: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await card(id).locator('[data-action="menu"]').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    card(id).locator(`[data-action="${action}"]`).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Whether two SVG documents are the same, whatever the order of attributes and the line ends between elements. */
async function sameDocument(one: string, other: string): Promise<boolean> {
  const texts = [one, other].map((text) => JSON.stringify(text.replace(/>\s+</g, '><').trim()));
  const parsed = texts.map((text) => `new DOMParser().parseFromString(${text}, 'image/svg+xml').documentElement`);
  return page.evaluate<boolean>(`${parsed.join('.isEqualNode(')})`);
}

test('the SVG of the browser is the SVG of the golden picture', async () => {
  const { name, bytes } = await saved('requests-by-year', 'svg');
  expect(name).toBe('申请数量_按年_2019-2025年.svg');
  const golden = readFileSync('test/golden/charts/line-zh/chart.svg', 'utf8');
  expect(await sameDocument(bytes.toString('utf8'), golden)).toBe(true);
  expect(await sameDocument(bytes.toString('utf8'), golden.replace('8,213', '8,214'))).toBe(false);
});

test('a PNG at 2× has twice the pixels of the picture', async () => {
  const { name, bytes } = await saved('requests-by-year', 'png-2');
  expect(name).toBe('申请数量_按年_2019-2025年.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1920, 1080]);
});

test('the CSV begins with a byte order mark and keeps blanks blank', async () => {
  const { bytes } = await saved('requests-by-year', 'csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString('utf8')).toContain('\r\n2022,,,,,0,0,38,0\r\n');
});

test('the link is copied without a secure context', async () => {
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await card('requests-by-year').locator('[data-action="menu"]').click();
  await card('requests-by-year').locator('[data-action="link"]').click();
  await expect.poll(() => card('requests-by-year').locator('.notice').textContent()).toBe('链接已复制。');
});

test('marks are reached by one tab stop, walked by arrows and chosen by Enter', async () => {
  const marks = card('requests-by-year').locator('[data-mark]');
  expect(await card('requests-by-year').locator('[data-mark][tabindex="0"]').count()).toBe(1);
  await marks.first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-chosen]').textContent()).toContain('"year":2020');
  expect(await card('requests-by-year').locator('.tooltip').textContent()).toContain('9,120 件');
  await page.keyboard.press('Escape');
  expect(await card('requests-by-year').locator('.tooltip').count()).toBe(0);
});

test('shares, pages, search and the table are one click away', async () => {
  await card('refusals-by-agency').locator('[data-choice="shares"]').click();
  // Each of the three groups of reasons is 100 %, so that a row has three bases.
  const bases = await card('refusals-by-agency').locator('svg text', { hasText: 'n=' }).allTextContents();
  const sums = bases.map((text) =>
    text
      .slice('n='.length)
      .split('+')
      .reduce((sum, base) => sum + Number(base.replaceAll(',', '')), 0),
  );
  expect(bases[0]).toMatch(/^n=[\d,]+\+[\d,]+\+[\d,]+$/u);
  expect(sums.filter((sum) => sum === 2788)).toHaveLength(1);
  await card('requests-by-agency').locator('[data-page="next"]').click();
  const marks = card('requests-by-agency').locator('[data-mark]');
  expect(await marks.nth(0).getAttribute('aria-label'), 'the own agency stays in sight').toMatch(/^3\. /);
  expect(await marks.nth(1).getAttribute('aria-label')).toMatch(/^16\. /);
  await card('requests-by-agency').locator('input').fill('审计');
  expect(await card('requests-by-agency').locator('[data-mark]').count()).toBe(7);
  await card('requests-by-agency').locator('[data-choice="table"]').click();
  expect(await card('requests-by-agency').locator('tbody tr').count()).toBe(7);
});

test('nothing is wider than the screen at 360 px, in either language', async () => {
  const phone = await browser.newPage({ viewport: { width: 360, height: 800 } });
  for (const lang of ['zh', 'en']) {
    await phone.goto(`${address}?lang=${lang}`);
    await phone.waitForSelector('.plot svg');
    expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
  await phone.close();
});

test('loading and errors are said, and an error can be tried again', async () => {
  expect(await card('loading').locator('[role="status"]').textContent()).toContain('正在统计');
  await card('error').getByRole('button').click();
  expect(await page.locator('[data-retried]').textContent()).toBe('1');
});

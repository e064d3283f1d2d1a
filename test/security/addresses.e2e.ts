/** Five hundred addresses that nobody has written: each shows a page, without an error in it or on the console. ADDRESS_SEED repeats a run. */
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from '../e2e/harness/browser.ts';
import { serveSite, type Site } from '../e2e/harness/site.ts';
import { PAYLOADS } from './payloads.ts';

const SEED = Number(process.env['ADDRESS_SEED'] ?? 7);
const COUNT = Number(process.env['ADDRESSES'] ?? 500);

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await launch();
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const PAGES = [
  '',
  'requests',
  'refusals',
  'procurement',
  'disputes',
  'compare',
  'agency',
  'quality',
  'explore',
  'source',
  'briefing',
  'guide',
  'nowhere',
];
const NAMES = [
  'from',
  'to',
  'province',
  'level',
  'kind',
  'agency',
  'sound',
  'own',
  'lang',
  'year',
  'a',
  'b',
  'file',
  'p.sql',
  'p.agency',
  'c.x',
  '__proto__',
  '',
];
const value = fc.oneof(
  fc.constantFrom(
    '2021',
    '2023',
    '市',
    '审计',
    '1',
    '-1',
    'NaN',
    '1e99',
    '浙江省',
    'zh',
    'en',
    '%',
    '%E4%B8',
    "' or 1=1 --",
    'select 1',
    '0',
  ),
  fc.constantFrom(...PAYLOADS.filter((text) => text.length < 400)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const addresses = fc
  .tuple(
    fc.oneof(fc.constantFrom(...PAGES), fc.string({ maxLength: 12 })),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), value, fc.boolean()), { maxLength: 8 }),
  )
  .map(([page, pairs]) => {
    const query = pairs
      .map(([name, text, escaped]) => `${name}=${escaped ? encodeURIComponent(text.toWellFormed()) : text}`)
      .join('&');
    return `#/${page}${query === '' ? '' : `?${query}`}`;
  });

it(`${COUNT} of seed ${SEED}`, { timeout: 1_800_000 }, async () => {
  const { page, complaints, close } = await openPage(browser, site.url);
  for (const hash of fc.sample(addresses, { numRuns: COUNT, seed: SEED })) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect
      .poll(async () => (await page.locator('main').innerText()).trim().length, { timeout: 30_000, message: hash })
      .toBeGreaterThan(20);
    expect(await page.locator('[data-problem="unexpected"]').count(), hash).toBe(0);
    expect(complaints, hash).toEqual([]);
  }
  // The last one, too, has its questions answered by then.
  await page.waitForTimeout(2000);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await close();
});

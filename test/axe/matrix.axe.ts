/** axe over every page in the themes, widths and languages that `npm test` leaves out. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from '../e2e/harness/axe.ts';
import { launch } from '../e2e/harness/browser.ts';
import { serveSite, type Site } from '../e2e/harness/site.ts';

let site: Site;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each([
  { width: 360, theme: 'light', lang: 'zh' },
  { width: 1280, theme: 'dark', lang: 'zh' },
  { width: 1280, theme: 'light', lang: 'en' },
  { width: 360, theme: 'dark', lang: 'en' },
] as const)('every page, $theme at $width px in $lang', async (run) => {
  expect(await faults(browser, site.url, run)).toEqual([]);
});

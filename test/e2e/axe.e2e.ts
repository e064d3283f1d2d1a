/** axe finds nothing serious on any page; the other combinations of theme, width and language: `npm run axe`. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './harness/axe.ts';
import { launch } from './harness/browser.ts';
import { serveSite, type Site } from './harness/site.ts';

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
  { width: 1280, theme: 'light', lang: 'zh' },
  { width: 360, theme: 'dark', lang: 'zh' },
] as const)('every page, $theme at $width px', async (run) => {
  expect(await faults(browser, site.url, run)).toEqual([]);
});

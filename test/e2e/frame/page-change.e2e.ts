/** A change of page moves nothing that is already being read: the browser's own measure of layout shift. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { go } from '../numbers/read.ts';
import { setStage } from '../harness/stage.ts';

const MOST = 0.01;
const OWN = '鲸屿市自然资源局';
const PAGES = [
  '#/requests',
  '#/refusals',
  '#/procurement',
  '#/disputes',
  `#/compare?own=${OWN}&agency=云岫省财政厅`,
  `#/profile?agency=${OWN}`,
  '#/profile',
  '#/quality',
  '#/quality?p.tab=checks',
  '#/explore',
  '#/source',
  '#/briefing',
];

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  // Shifts have no type of their own in the standard library of the language.
  await guarded.page.addInitScript(`
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
    }).observe({ type: 'layout-shift' });`);
  await guarded.page.reload();
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
});

it.each(PAGES)('from the overview to %s', async (hash) => {
  const { page } = guarded;
  await go(page, '#/');
  await page.evaluate('window.shifts = 0');
  await go(page, hash);
  expect(await page.evaluate('window.shifts')).toBeLessThan(MOST);
});

it('a filter sets no attribute of the root, which would restyle the whole page', async () => {
  const { page } = guarded;
  await go(page, '#/');
  await page.evaluate(`
    window.rootChanges = [];
    new MutationObserver((list) => window.rootChanges.push(...list.map(({ attributeName }) => attributeName)))
      .observe(document.documentElement, { attributes: true });`);
  await go(page, '#/?from=2021&to=2024');
  expect(await page.title()).toContain('2021');
  expect(await page.evaluate('window.rootChanges')).toEqual([]);
});

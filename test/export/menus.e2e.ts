/** The menus of all charts of all pages: every export, at the exact size, with glyphs that are drawn. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allCards } from '../../src/app/briefing/cards.ts';
import type { Guarded } from '../e2e/harness/browser.ts';
import { setStage } from '../e2e/harness/stage.ts';

const stage = setStage();
let guarded: Guarded;
let page: Page;
beforeAll(async () => {
  guarded = await stage.open('#/', { width: 1400 });
  ({ page } = guarded);
});
afterAll(async () => {
  await guarded.close();
});

async function visit(hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator('[data-card]').first().waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('[data-card][aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
}

const COMPARED = ['鲸屿市自然资源局', '云岫省财政厅'].map((name) => `agency=${encodeURIComponent(name)}`).join('&');
const PROFILE = `#/profile?agency=${encodeURIComponent('鲸屿市自然资源局')}`;
const PAGES = [
  '#/requests',
  '#/refusals',
  '#/disputes',
  '#/procurement',
  PROFILE,
  `#/compare?${COMPARED}&p.peers=all`,
  '#/',
];
const ACTIONS = 'png-1 png-2 png-3 svg copy csv csv-notes xlsx table explore briefing link'.split(' ');

it('every card of every page has every export, and a briefing can ask it again', async () => {
  const known = new Set(allCards('#/', { idsOf: () => [] }, [], [2019, 2025]).map(({ id }) => id));
  const seen = new Set<string>();
  for (const hash of PAGES) {
    await visit(hash);
    for (const one of await page.locator('[data-card]').all()) {
      const id = (await one.getAttribute('data-card')) ?? '';
      seen.add(id);
      expect([id, known.has(id)]).toEqual([id, true]);
      await one.locator('[data-action="menu"]').click();
      await one.locator('.panel').waitFor();
      const entries = await one
        .locator('.panel [data-action]')
        .evaluateAll((all) => all.map((entry) => entry.getAttribute('data-action')));
      expect([id, entries]).toEqual([id, ACTIONS]);
      await one.locator('[data-action="menu"]').click();
    }
  }
  expect(seen.size).toBeGreaterThan(20);
  expect(guarded.complaints).toEqual([]);
});

const SIZES = { '16:9': [960, 540], '4:3': [960, 720], '1:1': [960, 960], A4: [794, null] } as const;

it.each(['16:9', '4:3', '1:1', 'A4'] as const)(
  'a picture of %s has its exact size, once, twice and thrice',
  async (shape) => {
    await visit('#/');
    const card = page.locator('[data-card="requests-by-year"]');
    const heights: number[] = [];
    for (const scale of [1, 2, 3]) {
      await card.locator('[data-action="menu"]').click();
      await card.locator(`[data-choice="${shape}"]`).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        card.locator(`[data-action="png-${scale}"]`).click(),
      ]);
      const bytes = await readFile(await file.path());
      const [width, height] = SIZES[shape];
      expect(bytes.readUInt32BE(16)).toBe(width * scale);
      heights.push(bytes.readUInt32BE(20) / scale);
      if (height !== null) expect(heights.at(-1)).toBe(height);
    }
    expect(new Set(heights).size).toBe(1);
  },
);

it('Chinese in a picture is drawn, not boxed', async () => {
  await visit('#/');
  const card = page.locator('[data-card="requests-by-year"]');
  await card.locator('[data-action="menu"]').click();
  const [file] = await Promise.all([page.waitForEvent('download'), card.locator('[data-action="svg"]').click()]);
  const svg = (await readFile(await file.path())).toString('utf8');
  // The same picture with its title's characters changed: boxes would all look alike, and like that of no character.
  const title = /font-weight="[^"]*"[^>]*>([^<]+)</.exec(svg)?.[1] ?? '';
  expect(title).toContain('政府信息公开申请数量');
  const pictures = ['政府信息公开申请数量', '机关年报统计财政审计', '\u{10FFFD}'.repeat(10)].map((text) =>
    svg.replaceAll('政府信息公开申请数量', text),
  );
  const inks = await page.evaluate(async (all) => {
    const drawn: string[] = [];
    for (const text of all) {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, 70];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      drawn.push(canvas.toDataURL());
    }
    return drawn;
  }, pictures);
  expect(new Set(inks).size).toBe(3);
});

it('without its server, pictures and CSV are still made, and the rest says why not', async () => {
  await visit('#/');
  const card = page.locator('[data-card="requests-by-year"]');
  await page.context().setOffline(true);
  for (const action of ['png-1', 'svg', 'csv']) {
    await card.locator('[data-action="menu"]').click();
    await Promise.all([page.waitForEvent('download'), card.locator(`[data-action="${action}"]`).click()]);
  }
  await card.locator('[data-action="menu"]').click();
  await card.locator('[data-action="xlsx"]').click();
  await expect.poll(() => card.locator('.notice').textContent()).toContain('服务器没有回应');
  await page.context().setOffline(false);
  await card.locator('[data-action="menu"]').click();
  await Promise.all([page.waitForEvent('download'), card.locator('[data-action="xlsx"]').click()]);
});

/** The built site over hostile data, and a reader in a real browser. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, openPage, type Guarded } from '../e2e/harness/browser.ts';
import { serveSite, type Site } from '../e2e/harness/site.ts';
import { hostileData } from './hostile-data.ts';

/** A folder of tables as the ETL writes them is looked for second. */
const NO_PACKED_DATA = /status of 404/;

export interface HostileSite {
  open(hash?: string): Promise<Guarded>;
  close(): Promise<void>;
}

export async function hostileSite(): Promise<HostileSite> {
  const work = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  const data = path.join(work, 'data');
  await hostileData(work, data);
  const change = async (dir: string): Promise<void> => {
    await rm(path.join(dir, 'data'), { recursive: true });
    await cp(data, path.join(dir, 'data'), { recursive: true });
  };
  const [site, browser]: [Site, Browser] = await Promise.all([serveSite(change), launch()]);
  return {
    async open(hash = '#/') {
      const guarded = await openPage(browser, site.url + hash, { expected: NO_PACKED_DATA });
      guarded.page.on('dialog', () => Promise.reject(new Error('a dialog of the data has opened')));
      await settled(guarded.page);
      return guarded;
    },
    async close() {
      await browser.close();
      await site.close();
      await rm(work, { recursive: true });
    },
  };
}

/** Waits until the page has a heading and nothing on it is being asked for. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ timeout: 60_000 });
  let calm = 0;
  await vi.waitUntil(
    async () => {
      const busy = await page.locator('main [aria-busy="true"], main [data-loading]').count();
      calm = busy === 0 ? calm + 1 : 0;
      return calm > 3;
    },
    { timeout: 60_000, interval: 60 },
  );
}

/** Goes to another view of the page that is open. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await settled(page);
}

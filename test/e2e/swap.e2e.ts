/** Data that are put into a built site: the page shows them and says so; of mixed or damaged ones it shows nothing. */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE } from '../queries/fixture.ts';
import { writeParquetFolder } from '../queries/parquet-fixture.ts';
import { launch, openPage } from './harness/browser.ts';
import { settled } from './harness/overview.ts';
import { serveSite } from './harness/site.ts';

const NOT_FOUND = /404 \(Not Found\)/;

let browser: Browser;
let other: string;
beforeAll(async () => {
  other = await mkdtemp(path.join(tmpdir(), 'swap-'));
  await writeParquetFolder(other, FIXTURE);
  const file = path.join(other, 'manifest.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('2026-01-01T00:00:00Z', '2030-01-02T00:00:00Z'));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await rm(other, { recursive: true });
});

const WAYS: readonly (readonly [name: string, put: (data: string) => Promise<void>])[] = [
  ['into an emptied folder', (data) => rm(data, { recursive: true })],
  ['beside the files of before', () => Promise.resolve()],
];

describe('an ETL’s output folder put into a built site', () => {
  it.each(WAYS)('%s, is what is shown', async (_, empty) => {
    const site = await serveSite(async (dir) => {
      await empty(path.join(dir, 'data'));
      await cp(other, path.join(dir, 'data'), { recursive: true });
    });
    const { page, complaints, close } = await openPage(browser, site.url, { expected: NOT_FOUND });
    try {
      await page.locator('[data-swapped]').waitFor();
      expect(await page.locator('[data-swapped]').innerText()).toContain('2030-01-02');
      await settled(page);
      expect(await page.locator('[data-dataset]').innerText()).toContain('test');
      // By hand from test/queries/fixture.ts: one report of 2022 states it.
      const received = page.locator('[data-figure="received"] [data-value]');
      expect(await received.getAttribute('data-value')).toBe('4');
      expect(complaints).toEqual([]);
    } finally {
      await close();
      await site.close();
    }
  });

  it('says so when a file of it is cut, and shows no number', async () => {
    const site = await serveSite(async (dir) => {
      await rm(path.join(dir, 'data'), { recursive: true });
      await cp(other, path.join(dir, 'data'), { recursive: true });
      await truncate(path.join(dir, 'data/totals.parquet'), 3000);
    });
    const { page, close } = await openPage(browser, site.url, { expected: NOT_FOUND });
    try {
      const problem = page.getByRole('alert');
      await problem.waitFor();
      expect(await problem.getAttribute('data-problem')).toBe('data-truncated');
      expect(await page.locator('[data-value]').count()).toBe(0);
    } finally {
      await close();
      await site.close();
    }
  });
});

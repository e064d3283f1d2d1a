/** Data that are put into a built site: the page shows them and says so; of mixed or damaged ones it shows nothing. */
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE } from '../../queries/fixtures/fixture.ts';
import { writeParquetFolder } from '../../queries/fixtures/parquet.ts';
import { launch, openPage } from '../harness/browser.ts';
import { settled } from '../harness/overview.ts';
import { serveSite } from '../harness/site.ts';
import { runLinked } from '../harness/statement.ts';
import { chooseLanguage } from '../harness/settings.ts';

const NOT_FOUND = /404 \(Not Found\)/;

let browser: Browser;
let other: string;
let reports: number;
beforeAll(async () => {
  other = await mkdtemp(path.join(tmpdir(), 'swap-'));
  reports = (await writeParquetFolder(other, FIXTURE)).tables.reports.rows;
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

/** The other run's folder in place of the data, damaged or not. */
async function put(data: string, damage?: (data: string) => Promise<void>): Promise<void> {
  await rm(data, { recursive: true });
  await cp(other, data, { recursive: true });
  await damage?.(data);
}

async function changeManifest(data: string, change: (text: string) => string): Promise<void> {
  const file = path.join(data, 'manifest.json');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

type Damaged = readonly [code: string, zh: string, en: string, damage: (data: string) => Promise<void>];

const DAMAGED: readonly Damaged[] = [
  [
    'data-truncated',
    '数据文件不完整，或与数据清单不是同一批',
    'A data file is incomplete, or not of the run',
    (data) => truncate(path.join(data, 'totals.parquet'), 3000),
  ],
  // Of two runs, when copying is under way: the files of one beside the manifest of the other.
  [
    'data-truncated',
    '可能正在复制，请稍候重新载入',
    'wait and reload',
    (data) => cp('data/parquet/reports.parquet', path.join(data, 'reports.parquet')),
  ],
  ['data-missing', '没有找到数据文件', 'not found', (data) => rm(path.join(data, 'reports.parquet'))],
  [
    'manifest-invalid',
    '数据清单无法识别',
    'cannot be read',
    (data) => changeManifest(data, (text) => text.replace('"cells"', '"cell"')),
  ],
  [
    'schema-version',
    '数据与网站的版本不一致',
    'another version than the site',
    (data) => changeManifest(data, (text) => text.replace(/"schema_version":\s*\d+/, '"schema_version": 99')),
  ],
  [
    'row-count',
    '载入的行数与数据清单不符',
    'The rows loaded differ',
    (data) => changeManifest(data, (text) => text.replace(/("reports": \{\s*"rows": )\d+/, '$19')),
  ],
];

describe('an ETL’s output folder put into a built site', () => {
  it.each(WAYS)('%s, is what is shown', async (_, empty) => {
    const site = await serveSite(async (dir) => {
      await empty(path.join(dir, 'data'));
      await cp(other, path.join(dir, 'data'), { recursive: true });
    });
    const { page, complaints, close } = await openPage(browser, site.url);
    try {
      await page.locator('[data-swapped]').waitFor();
      expect(await page.locator('[data-swapped]').innerText()).toContain('2030-01-02');
      await settled(page);
      expect(await page.locator('[data-dataset]').innerText()).toContain('test');
      // By hand from test/queries/fixtures/fixture.ts: one report of 2022 states it.
      const received = page.locator('[data-figure="received"] [data-value]');
      expect(await received.getAttribute('data-value')).toBe('4');
      expect(complaints).toEqual([]);
    } finally {
      await close();
      await site.close();
    }
  });

  it.each(DAMAGED)('%s, says so in both languages and shows no number', async (code, zh, en, damage) => {
    const site = await serveSite((dir) => put(path.join(dir, 'data'), damage));
    const { page, close } = await openPage(browser, site.url, { expected: NOT_FOUND });
    try {
      const problem = page.getByRole('alert');
      await problem.waitFor();
      expect(await problem.getAttribute('data-problem')).toBe(code);
      expect(await problem.innerText()).toContain(zh);
      await chooseLanguage(page, 'en');
      await expect.poll(() => problem.innerText()).toContain(en);
      expect(await page.locator('[data-value], [data-card]').count()).toBe(0);
    } finally {
      await close();
      await site.close();
    }
  });

  it('while the page is open: nothing of it is mixed with what is shown, and one click shows it', async () => {
    const site = await serveSite(() => Promise.resolve());
    const sql = encodeURIComponent('select count(*) as n from reports');
    const { page, close } = await openPage(browser, `${site.url}#/explore?p.sql=`, { expected: NOT_FOUND });
    try {
      // The page must have read what it is to show before that is exchanged: under both names, for it asks for both.
      const names = ['manifest.json', 'manifest.json.bin'];
      const read = names.map((name) =>
        page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(name)),
      );
      await page.reload();
      await Promise.all((await Promise.all(read)).map((response) => response.finished()));
      await page.locator('#sql').waitFor();
      await put(path.join(site.dir, 'data'));
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#/explore?p.sql=${sql}`);
      await runLinked(page);
      const problem = page.locator('[role=alert][data-problem="data-replaced"]').first();
      await problem.waitFor({ timeout: 60_000 });
      expect(await problem.innerText()).toContain('服务器上的数据已更换');
      await page.getByRole('button', { name: '重新载入' }).click();
      const answer = page.locator('tr[data-row] .cell');
      await expect.poll(() => answer.allInnerTexts(), { timeout: 60_000 }).toEqual([String(reports)]);
      expect(await page.locator('[data-swapped]').innerText()).toContain('2030-01-02');
    } finally {
      await close();
      await site.close();
    }
  });
});

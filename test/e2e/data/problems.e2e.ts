import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wasmFile } from '../../../src/data/engine/assets.ts';
import { launch, openPage } from '../harness/browser.ts';
import { serveSite } from '../harness/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const NOT_FOUND = /404 \(Not Found\)/;

async function otherVersion(dir: string): Promise<void> {
  const file = path.join(dir, 'data/manifest.json.bin');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/"schema_version":\s*\d+/, '"schema_version": 99'));
}

const CASES: readonly (readonly [code: string, zh: string, en: string, damage: (dir: string) => Promise<void>])[] = [
  [
    'data-missing',
    '没有找到数据文件',
    'The data files were not found',
    (dir) => rm(path.join(dir, 'data'), { recursive: true }),
  ],
  [
    'data-truncated',
    '数据文件不完整',
    'A data file is incomplete',
    (dir) => truncate(path.join(dir, 'data/reports.parquet.bin'), 5000),
  ],
  [
    'engine-assets-missing',
    '缺少查询引擎的文件',
    'Files of the query engine are missing',
    (dir) => rm(path.join(dir, 'engine'), { recursive: true }),
  ],
  [
    'engine-not-an-asset',
    '返回的不是查询引擎',
    'something else than the query engine',
    async (dir) => {
      await writeFile(path.join(dir, wasmFile('eh')), '<!doctype html><title>login</title>');
    },
  ],
];

describe('what the page says when it cannot work', () => {
  it.each(CASES)('%s, in both languages', async (code, zh, en, damage) => {
    const site = await serveSite(damage);
    try {
      // Without single agencies the overview needs no engine and would say nothing of it.
      for (const [hash, text] of [
        ['#/requests', zh],
        ['#/requests?lang=en', en],
      ] as const) {
        const { page, complaints, close } = await openPage(browser, site.url + hash, { expected: NOT_FOUND });
        const problem = page.locator('[role=alert][data-problem]');
        await problem.waitFor();
        expect(await problem.getAttribute('data-problem')).toBe(code);
        expect(await problem.innerText()).toContain(text);
        // Without an engine the totals are still good; of damaged data nothing is shown.
        expect((await page.locator('[data-card] svg').count()) > 0).toBe(code.startsWith('engine-'));
        expect(complaints).toEqual([]);
        await close();
      }
    } finally {
      await site.close();
    }
  });

  it('loads again when it is told to', async () => {
    let manifest = '';
    const site = await serveSite(async (dir) => {
      manifest = await readFile(path.join(dir, 'data/manifest.json.bin'), 'utf8');
      await otherVersion(dir);
    });
    const { page, close } = await openPage(browser, site.url);
    try {
      await page.getByRole('alert').waitFor();
      await writeFile(path.join(site.dir, 'data/manifest.json.bin'), manifest);
      await page.getByRole('button', { name: '重新载入' }).click();
      await page.locator('[data-dataset]').waitFor();
    } finally {
      await close();
      await site.close();
    }
  });

  it('says so when there is not enough memory', async () => {
    const small = await launch('--js-flags=--wasm-max-mem-pages=128');
    const site = await serveSite();
    try {
      const { page } = await openPage(small, `${site.url}#/requests`);
      const problem = page.locator('[role=alert][data-problem]');
      await problem.waitFor({ timeout: 60_000 });
      expect(await problem.getAttribute('data-problem')).toBe('engine-out-of-memory');
    } finally {
      await small.close();
      await site.close();
    }
  });

  it('has words for readers without JavaScript and for a program that does not load', async () => {
    const site = await serveSite(async (dir) => {
      const html = await readFile(path.join(dir, 'index.html'), 'utf8');
      await writeFile(path.join(dir, 'index.html'), html.replace(/assets\/index-/, 'assets/gone-'));
    });
    const { page, close } = await openPage(browser, site.url, { expected: NOT_FOUND });
    await expect.poll(() => page.locator('#no-program').isVisible()).toBe(true);
    await close();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(site.url);
    expect(await plain.locator('body').innerText()).toContain('未启用 JavaScript');
    await context.close();
    await site.close();
  });
});

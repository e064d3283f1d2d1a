/** What a tab bears: a cut line, a new build in place of its own, parts that never answer, links that ask too much. */
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../harness/browser.ts';
import { settled } from '../harness/overview.ts';
import { serveSite } from '../harness/site.ts';
import { setStage } from '../harness/stage.ts';
import { runLinked } from '../harness/statement.ts';

const stage = setStage();
const CUT = /ERR_|Failed to (?:fetch|load)|404 \(Not Found\)|Unable to preload/;

const go = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (window.location.hash = to), hash);
const problem = (page: Page, code: string) => page.locator(`[role=alert][data-problem="${code}"]`);

describe('a line that is cut', () => {
  it('leaves the pages that are there and the briefing, names the cut on others, and goes on when it is back', async () => {
    const { page, close } = await stage.open('', { expected: CUT });
    await settled(page);
    await page.locator('html[data-briefing-ready]').waitFor({ state: 'attached', timeout: 60_000 });
    await page.context().setOffline(true);
    await go(page, '#/briefing');
    await page.locator('main h1', { hasText: '简报' }).waitFor();
    expect(await page.locator('[role=alert]').count()).toBe(0);
    await go(page, '#/quality');
    await problem(page, 'unreachable').waitFor();
    expect(await problem(page, 'unreachable').innerText()).toContain('连不上服务器');
    // A page that was there before is there still.
    await go(page, '#/');
    await page.locator('[data-dataset]').waitFor();
    await go(page, '#/quality');
    await problem(page, 'unreachable').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.locator('main h1', { hasText: '质量' }).waitFor();
    await close();
  });

  it('half-way through the data is no missing file', async () => {
    const { page, close } = await stage.open('#/requests', {
      expected: CUT,
      before: (page) => page.route(/reports\.parquet/, (route) => route.abort('connectionreset')),
    });
    const alert = problem(page, 'unreachable');
    await alert.waitFor();
    expect(await alert.innerText()).not.toContain('npm run etl');
    // What came with the page is good.
    expect(await page.locator('[data-card] svg').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('another build in place of the one of the tab', () => {
  it('is named, and one click loads it under the same address', async () => {
    const site = await serveSite(() => Promise.resolve());
    const { page, close } = await openPage(stage.browser, `${site.url}#/?from=2022`, { expected: CUT });
    try {
      await settled(page);
      // The same program under other names, as a new build has them.
      const assets = path.join(site.dir, 'assets');
      const renamed = (await readdir(assets)).filter((name) => /^(?:index|Quality)-.*\.js$/.test(name));
      const names = new Map(renamed.map((name) => [name, name.replace('-', '-New')]));
      for (const [before, after] of names) await rename(path.join(assets, before), path.join(assets, after));
      for (const file of [
        path.join(site.dir, 'index.html'),
        ...(await readdir(assets)).map((name) => path.join(assets, name)),
      ]) {
        if (!/\.(?:js|html)$/.test(file)) continue;
        let text = await readFile(file, 'utf8');
        for (const [before, after] of names) text = text.replaceAll(before, after);
        await writeFile(file, text);
      }
      await go(page, '#/quality?from=2022');
      await problem(page, 'site-replaced').waitFor();
      await page.getByRole('button', { name: '重新载入' }).click();
      await page.locator('main h1', { hasText: '质量' }).waitFor();
      expect(new URL(page.url()).hash).toContain('from=2022');
    } finally {
      await close();
      await site.close();
    }
  });
});

describe('a part that never answers', () => {
  it('is given up, when it is the worker that reads; what came with the page stays', async () => {
    const { page, close } = await stage.open('', {
      expected: CUT,
      before: async (page) => {
        await page.clock.install();
        await page.addInitScript(() => {
          class Silent extends EventTarget {
            postMessage(): void {
              // Never answers.
            }
            terminate(): void {
              // Nothing to end.
            }
          }
          Reflect.set(window, 'Worker', Silent);
        });
      },
    });
    await expect
      .poll(
        async () => {
          await page.clock.fastForward(30_000);
          return problem(page, 'unreachable').or(problem(page, 'worker-failed')).count();
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0);
    expect(await page.locator('[data-figure="received"] [data-value]').count()).toBe(1);
    await close();
  });

  it('is given up, when it is the storage of the briefing, and the page says that nothing is kept', async () => {
    const { page, close } = await stage.open('#/briefing', {
      before: (page) =>
        page.addInitScript(() => {
          Reflect.set(IDBFactory.prototype, 'open', () => new EventTarget());
        }),
    });
    await page.locator('[data-not-kept]').waitFor({ timeout: 30_000 });
    expect(await page.locator('main').innerText()).toContain('简报');
    await close();
  });
});

it('a style sheet that does not come leaves the page', async () => {
  const { page, close } = await stage.open('', {
    expected: CUT,
    before: (page) => page.route(/assets\/.*\.css$/, (route) => route.abort()),
  });
  await settled(page);
  await go(page, '#/quality');
  await page.locator('main h1', { hasText: '质量' }).waitFor();
  expect(await page.locator('[role=alert][data-problem]').count()).toBe(0);
  await close();
});

describe('a statement out of a link', () => {
  const sql = "select repeat('x', 100000000) as long, 'short' as short";

  it('waits for a click; its long text is cut, with the length said, and the tab goes on', async () => {
    const { page, close } = await stage.open(`#/explore?p.sql=${encodeURIComponent(sql)}`);
    await page.locator('[data-waits]').waitFor();
    await page.waitForTimeout(1000);
    expect(await page.locator('tr[data-row]').count()).toBe(0);
    await runLinked(page);
    const cells = page.locator('tr[data-row] .cell');
    await cells.first().waitFor({ timeout: 60_000 });
    const [long = '', short] = await cells.allInnerTexts();
    expect(long).toContain('100000000');
    expect(long.length).toBeLessThan(3000);
    expect(short?.trim()).toBe('short');
    await close();
  });

  it('with an answer of hundreds of megabytes is refused with words', async () => {
    const wide = `select ${Array.from({ length: 40 }, (_, n) => `repeat('y', 1999) || i as c${n}`).join(', ')} from range(10000) t(i)`;
    const { page, close } = await stage.open(`#/explore?p.sql=${encodeURIComponent(wide)}`);
    await runLinked(page);
    await page.locator('[data-limit="bytes"]').waitFor({ timeout: 90_000 });
    await close();
  });
});

/** At the limits: an engine that dies, a statement that cannot be stopped, memory that is refused, other tabs. */
import type { Page, Worker } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { launch, openPage } from '../harness/browser.ts';
import { setStage } from '../harness/stage.ts';
import { runLinked } from '../harness/statement.ts';
import { chooseLanguage } from '../harness/settings.ts';

/** Hours of short steps. */
const RUNAWAY = 'select count(*) from range(100000000) a, range(100000) b where (a.range * b.range) % 7 = 3';
/** Minutes in one step, in which the worker hears nothing. */
const ONE_STEP = "select levenshtein(repeat('a', 200000), repeat('b', 200000)) as n";

/** What the package says on the console. */
const DEATH = /error in duckdb worker|^ErrorEvent$/;

const stage = setStage();

function explore(sql: string): string {
  return `${stage.site.url}#/explore?p.sql=${encodeURIComponent(sql)}`;
}

async function run(page: Page, sql: string): Promise<void> {
  await page.locator('#sql').fill(sql);
  await page.keyboard.press('Control+Enter');
}

async function expectAnswer(page: Page, sql: string, ...cells: readonly string[]): Promise<void> {
  await run(page, sql);
  await expect.poll(() => page.locator('tr[data-row] .cell').allInnerTexts(), { timeout: 60_000 }).toEqual(cells);
}

function isEngine(worker: Worker): Promise<boolean> {
  // One that ends meanwhile never answers.
  const silent = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1000));
  return Promise.race([worker.evaluate<boolean>(`'_setThrew' in self`).catch(() => false), silent]);
}

const THROW = `setTimeout(() => { throw new Error('killed by the test') })`;
/** While a statement runs in steps the page asks for the next one. */
const THROW_WHEN_ASKED = `addEventListener('message', ({ data }) => data.type === 'POLL_PENDING_QUERY' && ${THROW})`;

/** Throws what nobody catches in the engine's worker; resolves when the page has ended it. */
async function killEngine(page: Page, how: string): Promise<void> {
  const engine = await vi.waitUntil(
    async () => {
      for (const worker of page.workers()) if (await isEngine(worker)) return worker;
      return null;
    },
    { timeout: 30_000, interval: 100 },
  );
  const ended = new Promise((resolve) => engine.once('close', resolve));
  await engine.evaluate(`void ${how}`);
  await ended;
}

describe('an engine that dies', () => {
  it('comes back with the same tables; what it died of is asked once more, then there are words', async () => {
    const [[cells = ''] = []] = await stage.native.rows('select cast(count(*) as varchar) from cells');
    const { page, complaints, close } = await openPage(stage.browser, explore('select 1'), { expected: DEATH });
    await page.locator('#sql').waitFor({ timeout: 60_000 });
    const count = 'select count(*) as n from cells';
    await expectAnswer(page, count, String(cells));
    await killEngine(page, THROW);
    await expectAnswer(page, 'select count(*) + 1 as n from cells', String(Number(cells) + 1));

    await run(page, RUNAWAY);
    await page.locator('[data-action="cancel"]').waitFor();
    await killEngine(page, THROW_WHEN_ASKED);
    // Asked once more, it kills again.
    await killEngine(page, THROW_WHEN_ASKED);
    const words = page.locator('[data-asked] [role=alert]');
    await expect.poll(() => words.innerText()).toContain('查询引擎中途停止，重新启动后仍未算出');
    await chooseLanguage(page, 'en');
    await expect.poll(() => words.innerText()).toContain('The query engine stopped');
    await expectAnswer(page, count, String(cells));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a statement that hears of no end', () => {
  it('is stopped with its engine, and the next one is answered', async () => {
    const { page, complaints, close } = await openPage(stage.browser, explore('select 1'));
    await page.locator('#sql').waitFor({ timeout: 60_000 });
    await expectAnswer(page, 'select 40 + 1 as n', '41');
    await run(page, ONE_STEP);
    await page.locator('[data-action="cancel"]').click();
    await page.locator('[data-stopped]').waitFor();
    await expectAnswer(page, 'select 41 + 1 as n', '42');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('memory that is refused later', () => {
  it('is a message of that statement; the next one is answered', async () => {
    // 128 MB: enough to start, and for the tables.
    const small = await launch('--js-flags=--wasm-max-mem-pages=2048');
    try {
      const { page, complaints } = await openPage(small, explore('select 1'));
      await page.locator('#sql').waitFor({ timeout: 60_000 });
      await run(page, 'select max(len(l)) from (select list(range) as l from range(30000000))');
      await page.locator('[data-refused=engine]').waitFor();
      expect(await page.locator('[data-refused=engine]').innerText()).toMatch(/内存[^]*Allocation failure/);
      const [[reports = ''] = []] = await stage.native.rows('select cast(count(*) as varchar) from reports');
      await expectAnswer(page, 'select count(*) from reports', String(reports));
      expect(complaints).toEqual([]);
    } finally {
      await small.close();
    }
  });
});

describe('other tabs', () => {
  it('have an engine each, and answer at the same time', async () => {
    const { page, complaints, close } = await openPage(stage.browser, explore(RUNAWAY));
    await runLinked(page);
    const other = await page.context().newPage();
    other.on('pageerror', (error) => expect.fail(error.message));
    await other.goto(explore('select 1'));
    await page.locator('[data-action="cancel"]').waitFor({ timeout: 60_000 });
    await other.locator('#sql').waitFor({ timeout: 60_000 });
    await expectAnswer(other, 'select 41 + 1 as n', '42');
    await page.locator('[data-action="cancel"]').click();
    await expectAnswer(page, 'select 42 + 1 as n', '43');
    expect(complaints).toEqual([]);
    await close();
  });
});

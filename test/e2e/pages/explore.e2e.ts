/** 数据探索 in a real browser: the editor, what DuckDB answers and refuses, stopping, and what is taken away. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setStage } from '../harness/stage.ts';
import { runLinked } from '../harness/statement.ts';

const stage = setStage();

async function open(sql: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await stage.open(`#/explore?p.sql=${encodeURIComponent(sql)}`);
  await page.locator('#sql').waitFor({ timeout: 60_000 });
  if (sql !== '') await runLinked(page);
  await work(page);
  expect(complaints).toEqual([]);
  await close();
}

async function run(page: Page, sql: string): Promise<void> {
  await page.locator('#sql').fill(sql);
  await page.keyboard.press('Control+Enter');
}

async function cellTexts(page: Page): Promise<readonly string[]> {
  await page.locator('tr[data-row] .cell').first().waitFor();
  return (await page.locator('tr[data-row] .cell').allInnerTexts()).map((text) => text.trim());
}

describe('the statement behind a chart', () => {
  it('comes with the filters as they are, and its answer holds the figures of the chart', async () => {
    const { page, complaints, close } = await stage.open('#/requests?from=2023&to=2024&level=市');
    const card = page.locator('[data-card="requests-by-kind"]');
    await card.locator('[data-action="menu"]').click();
    await card.locator('[data-action="explore"]').click();
    await page.locator('#sql').waitFor({ timeout: 60_000 });
    expect(await page.locator('#sql').innerText()).toMatch(
      /^-- 各类机关新收申请数量[^]*between 2023 and 2024[^]*in \('市'\)/,
    );
    const [kind, received] = await stage.native
      .rows(
        `select kind, sum("new") from reports
      where superseded_by is null and year in (2023, 2024) and level = '市' group by 1 order by 2 desc nulls last limit 1`,
      )
      .then((rows) => (rows[0] ?? []).map(String));
    expect((await cellTexts(page)).slice(0, 2)).toEqual([kind, received]);
    await page.goBack();
    await card.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the quick chart', () => {
  it('has a mark a row, says NULL, is made of other columns when asked, and comes back with the link', async () => {
    const sql = 'select * from (values (2023, 4, 7.5), (2024, null, 8), (2025, 9, -1)) answer(year, n, share)';
    await open(sql, async (page) => {
      const card = page.locator('.chart-card');
      await card.locator('[data-mark]').first().waitFor();
      expect(await card.locator('h3').innerText()).toBe('n，按 year');
      expect(await card.textContent()).toContain('1 行的 n 为空值');
      await page.locator('[data-choose="y"]').selectOption('share');
      await page.locator('[data-choice="bar"]').click();
      await expect.poll(() => card.locator('h3').innerText()).toBe('share，按 year');
      expect(await card.locator('svg text').allTextContents()).toEqual(expect.arrayContaining(['7.5', '8', '−1']));
      await page.reload();
      await runLinked(page);
      await expect.poll(() => card.locator('h3').innerText()).toBe('share，按 year');
      await card.locator('[data-action="menu"]').click();
      await card.locator('[data-action="briefing"]').click();
      await expect.poll(() => card.locator('.notice').innerText()).toContain('简报');
      await page.locator('.tools [data-action="briefing"]').click();
      await expect.poll(() => page.locator('.tools .notice').innerText()).toContain('2');
      await page.evaluate(() => {
        window.location.hash = '#/briefing';
      });
      const table = page.locator('article', { hasText: 'SQL 查询结果' }).locator('tbody tr');
      await expect.poll(() => table.allInnerTexts()).toEqual(['2023\t4\t7.5', '2024\t—\t8', '2025\t9\t−1']);
    });
  });
});

describe('statements', () => {
  it('are answered as DuckDB does', async () => {
    const sql =
      'select kind, count(*) as n from agencies where kind is not null group by kind order by 2 desc, 1 limit 5';
    const rows = await stage.native.rows(sql);
    await open(sql, async (page) => {
      expect(await cellTexts(page)).toEqual(rows.flat().map(String));
    });
  });

  it('are refused with the place, and a click leads there', async () => {
    await open('select 1', async (page) => {
      await run(page, 'drop table reports');
      await page.locator('[data-refused=not-a-query]').waitFor();
      await run(page, 'select year,\n  nothing\nfrom reports');
      await page.locator('[data-refused=engine]').waitFor();
      expect(await page.locator('[data-refused=engine]').innerText()).toMatch(
        /字段名或用法有误[^]*第 2 行，第 3 个字符[^]*nothing/,
      );
      await page.locator('[data-place]').click();
      await page.keyboard.press('Control+Delete');
      await page.keyboard.insertText('agency');
      await page.keyboard.press('Control+Enter');
      expect(await cellTexts(page)).toContain('2019');
    });
  });

  it('are stopped while they run, and the next one is answered', async () => {
    await open('select 1', async (page) => {
      await run(page, 'select count(*) from range(100000000) a, range(100000) b where (a.range * b.range) % 7 = 3');
      await page.locator('[data-action="cancel"]').click();
      await page.locator('[data-stopped]').waitFor();
      await run(page, 'select 41 + 1 as answer');
      expect(await cellTexts(page)).toEqual(['42']);
    });
  });

  it('take names from the list of tables, and Tab leads out of the editor', async () => {
    await open('select 1', async (page) => {
      await page.locator('#sql').fill('select ');
      await page.locator('summary', { hasText: 'agencies' }).click();
      await page.locator('[data-insert="kind"]').first().click();
      await expect.poll(() => page.locator('#sql').innerText()).toContain('select kind');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('运行');
    });
  });

  it('are drawn a few rows of ten thousand at a time, and the last ones when scrolled there', async () => {
    await open('select * from range(10000)', async (page) => {
      await page.locator('tr[data-row]').first().waitFor();
      expect(await page.locator('tr[data-row]').count()).toBeLessThan(80);
      await page.locator('.scroll').evaluate((box) => {
        box.scrollTop = box.scrollHeight;
      });
      await expect.poll(() => page.locator('tr[data-row] .cell').last().innerText()).toBe('9999');
      expect(await page.locator('tr[data-row]').count()).toBeLessThan(80);
    });
  });
});

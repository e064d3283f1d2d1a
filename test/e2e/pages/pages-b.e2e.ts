/** 数据质量, 机关概况, 报告原文, 机关对比 and 数据探索 in a real browser, against SQL over the Parquet files. */
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectHash } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
beforeAll(async () => {
  expect(existsSync('data/parquet/checks.parquet')).toBe(true);
});

/** Opens a view and waits until every question on it has its answer. */
async function open(hash: string, work: (page: Page) => Promise<void>, width = 1280): Promise<void> {
  const { page, complaints, close } = await stage.open(hash, { width });
  await page.locator('main p.lead').waitFor({ timeout: 60_000 });
  await work(page);
  expect(complaints).toEqual([]);
  await close();
}

const ONE =
  'select any_value(agency), any_value(file), any_value("new") from reports where agency = \'云岫省交通运输厅\' and year = 2022';

describe('数据质量', () => {
  it('counts the reports that are there, due and failing', async () => {
    const [row] = await stage.native.rows(
      `select (select count(*) from reports where superseded_by is null and year is not null),
        (select count(*) from agencies) * (select count(*) from range((select min(year) from reports), (select max(year) from reports) + 1)),
        (select count(*) from reports where superseded_by is null and checks_failed > 0)`,
    );
    await open('#/quality', async (page) => {
      await page.locator('[data-summary]').waitFor();
      const numbers = (await page.locator('[data-summary]').innerText()).match(/\d+/g)?.map(Number);
      expect(numbers).toEqual([row?.[1], row?.[0], row?.[2]]);
    });
  });

  it('lists every failed check, finds in them, and keeps the search in the address', async () => {
    const [row] = await stage.native.rows(
      `select count(*) from read_parquet('data/parquet/checks.parquet') join reports using (report_id) where superseded_by is null`,
    );
    await open('#/quality?p.tab=checks', async (page) => {
      const counted = page.locator('[data-count]');
      await counted.waitFor();
      expect(await counted.getAttribute('data-count')).toBe(String(row?.[0]));
      await page.locator('input[type=search]').fill('复议');
      await expectHash(page, '#/quality?p.tab=checks&p.q=复议');
      await page.locator('[data-tab=units]').click();
      await expectHash(page, '#/quality?p.tab=units');
      await page.goBack();
      await expect.poll(() => page.locator('input[type=search]').inputValue()).toBe('复议');
    });
  });
});

it.each(['units', 'duplicates', 'rejects'])('the part %s has its answer', async (tab) => {
  await open(`#/quality?p.tab=${tab}`, async (page) => {
    await page.locator('[data-asked] :is([data-count], .empty)').waitFor();
    expect(await page.locator('[data-asked] [role=alert]').count()).toBe(0);
  });
});

describe('from a number to the report', () => {
  it('a figure of 机关概况 leads to the place where it was read', async () => {
    const [row] = await stage.native.rows(ONE);
    await open('#/profile?agency=云岫省交通运输厅', async (page) => {
      const cells = page.locator('tr[data-path="requests.new.total"] td');
      await cells.first().waitFor();
      const cell = cells.nth(2022 - 2019);
      expect((await cell.innerText()).trim()).toBe(String(row?.[2]));
      expect(await page.locator('tr[data-path="procurement.amount"] td').last().innerText()).toContain('格式无此项');
      await cell.locator('a').click();
      await page.locator('mark[data-lit]').waitFor();
      expect((await page.locator('mark[data-lit]').first().innerText()).trim()).toBe(String(row?.[2]));
      await expectHash(page, `#/source?agency=云岫省交通运输厅&p.file=${String(row?.[1])}&p.cell=requests.new.total`);
    });
  });

  it('says so when there is no such report', async () => {
    await open('#/source?p.file=nothing.txt', async (page) => {
      await page.getByText('没有来自“nothing.txt”的报告').waitFor();
    });
  });
});

describe('机关对比', () => {
  it('the median is that of the peers, and the own agency is not among them', async () => {
    const [row] = await stage.native.rows(
      `with own as (select * from agencies where agency = '云岫省交通运输厅'),
        peers as (select a.agency_id from agencies a, own where a.level = own.level and a.agency_id <> own.agency_id)
       select count(*), (select cast(quantile_cont("new", 0.5) as varchar) from reports
         where superseded_by is null and year = 2023 and agency_id in (select agency_id from peers)) from peers`,
    );
    await open('#/compare?agency=云岫省交通运输厅&p.peers=level&p.year=2023', async (page) => {
      const median = page.locator('tr[data-measure-row=received] [data-median]');
      await median.waitFor();
      expect(Number((await median.innerText()).replaceAll(',', ''))).toBe(Number(row?.[1]));
      expect(await page.locator('[data-peers]').getAttribute('data-peers')).toBe(String(row?.[0]));
      await page.locator('[data-peer=level]').uncheck();
      await expectHash(page, '#/compare?agency=云岫省交通运输厅&p.peers=all&p.year=2023');
    });
  });
});

it('a wide table on a narrow screen keeps its names in sight', async () => {
  await open(
    '#/compare?agency=云岫省交通运输厅',
    async (page) => {
      const name = page.locator('tr[data-row] th').first();
      await name.waitFor();
      const scrolled = await name.evaluate((cell) => {
        const table = cell.closest('[role=region]');
        table?.scrollTo(200, 0);
        return table?.scrollLeft;
      });
      expect(scrolled).toBe(200);
      const [cell, table] = [
        await name.boundingBox(),
        await page.locator('[role=region]:has(tr[data-row])').boundingBox(),
      ];
      expect(cell?.x).toBeCloseTo((table?.x ?? NaN) + 1, 0);
      expect(cell?.width).toBeLessThanOrEqual((table?.width ?? 0) / 2);
    },
    360,
  );
});

it.each(['quality', 'profile', 'compare?agency=云岫省交通运输厅', 'explore', 'source'])(
  '%s fits a narrow screen',
  async (page) => {
    await open(
      `#/${page}`,
      async (shown) => {
        await expect.poll(() => shown.locator('[data-asked][aria-busy=true]').count(), { timeout: 30_000 }).toBe(0);
        const spare = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(spare).toBeLessThanOrEqual(0);
      },
      360,
    );
  },
);

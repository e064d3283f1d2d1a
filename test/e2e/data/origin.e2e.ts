/** From any mark or figure to where it comes from, by pointer and by key; and choosing years in a chart. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { setStage } from '../harness/stage.ts';

const stage = setStage();

const AGENCY = '鲸屿市自然资源局';
const WAIT = { timeout: 20_000 };

async function open(hash: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await stage.open(hash);
  await vi.waitUntil(
    async () =>
      (await page.locator('[data-card]').count()) > 0 &&
      (await page.locator('[data-card][aria-busy="true"]').count()) === 0,
    { timeout: 60_000, interval: 50 },
  );
  await work(page);
  expect(complaints).toEqual([]);
  await close();
}

function marks(page: Page, card: string): Locator {
  return page.locator(`[data-card="${card}"] [data-mark]`);
}

const hash = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);

describe('a mark leads to where its figure comes from', () => {
  it('by key: the tab key goes on from the mark into its tooltip, to the list of the reports behind it', async () => {
    const [row] = await stage.native.rows(`select count(*) from reports where superseded_by is null and year = 2023`);
    await open('#/requests?level=市', async (page) => {
      await marks(page, 'requests-by-year').nth(4).focus();
      await page.keyboard.press('Tab');
      const link = page.locator('[data-tooltip] a:focus');
      expect(await link.getAttribute('data-origin')).toBe('reports');
      await page.keyboard.press('Enter');
      await expect.poll(() => hash(page), WAIT).toBe('#/quality?from=2023&to=2023&level=市&p.tab=reports');
      const [some] = await stage.native.rows(
        `select count(*) from reports where superseded_by is null and year = 2023 and level = '市'`,
      );
      await expect.poll(() => page.locator('[data-count]').getAttribute('data-count'), WAIT).toBe(String(some?.[0]));
      expect(Number(some?.[0])).toBeLessThan(Number(row?.[0]));
    });
  });

  it('by pointer: resting on a mark keeps its tooltip open to go into; one report opens at its cell', async () => {
    const [row] = await stage.native.rows(`select "new" from reports where agency = '${AGENCY}' and year = 2022`);
    await open('#/requests?from=2022&to=2022', async (page) => {
      const mark = page.locator(`[data-card="requests-by-agency"] [data-mark][aria-label*="${AGENCY}"]`);
      await mark.hover();
      const tip = page.locator('[data-tooltip][data-held="true"]');
      await tip.waitFor(WAIT);
      await tip.locator('a[data-origin="report"]').click();
      await page.locator('mark[data-lit]').first().waitFor(WAIT);
      expect((await page.locator('mark[data-lit]').first().innerText()).trim()).toBe(String(row?.[0]));
      expect(hash(page)).toContain(`p.agency=${AGENCY}&p.year=2022&p.cell=requests.new.total`);
    });
  });

  it('every figure of a table is a link, and each row one tab stop', async () => {
    await open('#/procurement?card=procurement-by-agency;table', async (page) => {
      const rows = page.locator('[data-card="procurement-by-agency"] tbody tr');
      const figures = await rows.first().locator('td').count();
      expect(figures).toBeGreaterThan(3);
      expect(await rows.locator('td:not(.none):not(:empty):not(:has(a))').count()).toBe(0);
      expect(await rows.first().locator('a:not([tabindex="-1"])').count()).toBe(1);
      await rows.first().locator('a').first().click();
      await page.locator('mark[data-lit], p.lit').first().waitFor(WAIT);
      expect(hash(page)).toContain('p.cell=procurement.amount');
    });
  });
});

it('a failing mark says which check, with both sides and the difference, also to a screen reader', async () => {
  await open('#/requests', async (page) => {
    const failing = page.locator('[data-card="requests-by-agency"] [data-mark][aria-label*="勾稽关系不符"]');
    await failing.first().waitFor();
    const names = await failing.evaluateAll((all) =>
      all.map(
        (one) =>
          one
            .getAttribute('aria-label')
            ?.replace(/^\d+\. /, '')
            .split(',')[0] ?? '',
      ),
    );
    // A copied matrix marks a report, too, and has no sides.
    const [row] = await stage.native.rows(
      `select c."left", c."right", c."left" - c."right", agency from read_parquet('data/parquet/checks.parquet') c
       join reports using (report_id) where agency in (${names.map((name) => `'${name}'`).join(', ')})
       and superseded_by is null and severity = 'error' order by agency, year desc, code, path limit 1`,
    );
    const mark = failing.nth(names.indexOf(String(row?.[3])));
    await mark.focus();
    const said = page.locator('[data-failed][role="status"]');
    const [left, right, by] = (row ?? [])
      .slice(0, 3)
      .map((value) => Number(value).toLocaleString('en').replace('-', '−'));
    await expect.poll(() => said.innerText(), WAIT).toContain(`左边 ${left}，右边 ${right}，差 ${by}`);
  });
});

describe('choosing in a chart', () => {
  it('dragging over years narrows the page to them', async () => {
    await open('#/requests', async (page) => {
      await marks(page, 'requests-by-year').first().scrollIntoViewIfNeeded();
      const boxes = await Promise.all([2, 4].map((at) => marks(page, 'requests-by-year').nth(at).boundingBox()));
      const [first, last] = boxes.map((box) => ({
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      }));
      await page.mouse.move(last?.x ?? 0, last?.y ?? 0);
      await page.mouse.down();
      await page.mouse.move(first?.x ?? 0, first?.y ?? 0, { steps: 8 });
      expect(await page.locator('[data-stretch]').count()).toBe(1);
      await page.mouse.up();
      await expect.poll(() => hash(page), WAIT).toBe('#/requests?from=2021&to=2023');
    });
  });

  it('Shift and the arrows do the same by key', async () => {
    await open('#/', async (page) => {
      await marks(page, 'requests-by-year').nth(1).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      await expect.poll(() => hash(page), WAIT).toBe('#/?from=2020&to=2022');
    });
  });

  it.each([
    [
      'refusals',
      [
        ['answers-by-year', 'from='],
        ['refusals-by-agency', 'agency='],
        ['refusals-heat', 'agency='],
        ['openness-scatter', 'agency='],
      ],
    ],
    [
      'requests',
      [
        ['requests-by-level', 'level='],
        ['requests-multiples', 'agency='],
      ],
    ],
    [
      'procurement',
      [
        ['procurement-by-year', 'from='],
        ['procurement-by-agency', 'agency='],
      ],
    ],
  ] as const)('a click in any chart of %s filters the page, and back undoes it', async (path, cards) => {
    await open(`#/${path}`, async (page) => {
      for (const [card, key] of cards) {
        await marks(page, card).first().focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => hash(page), WAIT).toContain(`?${key}`);
        await page.goBack();
        await expect.poll(() => hash(page), WAIT).toBe(`#/${path}`);
        await expect.poll(() => page.locator('[data-card][aria-busy="true"]').count(), WAIT).toBe(0);
      }
    });
  });
});

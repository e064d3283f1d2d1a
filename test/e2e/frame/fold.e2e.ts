/** What a director sees without scrolling: figures, chart, changes and what to look at, on usual screens. */
import { describe, expect, it } from 'vitest';
import { settled } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();

const OWN = '鲸屿市自然资源局';

const FIRST_ROW = [
  '[data-headline]',
  '[data-card="answer-shares"] svg',
  '[data-movers] table',
  '[data-attention] ul',
] as const;

describe('the first row of the overview', () => {
  it.each([
    [1280, 900],
    [1366, 650],
    [1920, 1080],
  ] as const)('is seen whole at %i × %i', async (width, height) => {
    const { page, complaints, close } = await stage.open();
    await page.setViewportSize({ width, height });
    await settled(page);
    for (const part of FIRST_ROW) {
      const box = await page.locator(part).first().boundingBox();
      expect(box, part).not.toBeNull();
      expect((box?.y ?? NaN) + (box?.height ?? NaN), part).toBeLessThanOrEqual(height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
    await close();
  });

  it('counts what there is to look at as the checks do', async () => {
    const { page, close } = await stage.open();
    await settled(page);
    const last = `select * from reports where superseded_by is null and counts is not false
      and year = (select max(year) from reports where superseded_by is null)`;
    const [row] = await stage.native.rows(`select
      (select count(distinct report_id) from checks join (${last}) using (report_id) where code not in
        ('same-matrix', 'carry-over', 'valid-flow', 'amount-slip', 'parts-exceed')),
      (select count(*) from (${last}) where copied),
      (select count(distinct report_id) from checks join (${last}) using (report_id)
        where code = 'carry-over' and path = 'requests.carried_in.total'),
      (select count(*) from reports where superseded_by is null and counts is not false and procurement_suspect),
      (select count(*) from agencies) - (select count(*) from (${last}))`);
    const shown = await page
      .locator('[data-attention] li')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-fact'), Number(one.getAttribute('data-count'))]));
    const facts = ['uneven', 'copied', 'carry_off', 'suspect', 'absent'];
    expect(shown).toEqual(facts.map((fact, at) => [fact, Number(row?.[at])]).filter(([, count]) => count !== 0));
    await close();
  });
});

describe('a chart of every page of analysis', () => {
  it.each(
    [
      'requests',
      'refusals',
      'disputes',
      'procurement',
      `profile?agency=${OWN}`,
      `requests?own=${OWN}&level=市`,
    ].flatMap(
      (page) =>
        [
          [page, 1280, 900],
          [page, 1366, 650],
        ] as const,
    ),
  )('%s at %i × %i is seen whole, and nothing runs out of the window', async (hash, width, height) => {
    const { page, complaints, close } = await stage.open(`#/${hash}`);
    await page.setViewportSize({ width, height });
    const chart = page.locator('[data-card] svg[role="group"]').first();
    await chart.waitFor({ timeout: 60_000 });
    await expect
      .poll(async () => {
        const box = await chart.boundingBox();
        return (box?.y ?? NaN) + (box?.height ?? NaN);
      })
      .toBeLessThanOrEqual(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps header and filter line in sight while it scrolls', async () => {
    const { page, close } = await stage.open('#/requests');
    await page.locator('[data-card] svg[role="group"]').first().waitFor({ timeout: 60_000 });
    await page.evaluate(() => window.scrollTo(0, 1500));
    await expect.poll(async () => (await page.locator('header').boundingBox())?.y).toBe(0);
    const [head, bar] = [await page.locator('header').boundingBox(), await page.locator('form.filters').boundingBox()];
    expect(bar?.y).toBeCloseTo((head?.height ?? NaN) - 1, -1);
    await close();
  });
});

/** What a director sees without scrolling: figures, chart, changes and what to look at, on usual screens. */
import { describe, expect, it } from 'vitest';
import { settled } from './harness/overview.ts';
import { setStage } from './harness/stage.ts';

const stage = setStage();

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

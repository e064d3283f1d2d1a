/** The overview on a telephone: no longer than a few screens, and every card a tap away. */
import { expect, it } from 'vitest';
import { settled } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
/** px at 360 wide; with every card open it is twice that. */
const LONGEST = 4600;

it('is short, folds what is below its first cards, and opens each by a tap', async () => {
  const { page, complaints, close } = await stage.open('', { width: 360 });
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(LONGEST);
  const card = page.locator('[data-card="requests-by-year"]');
  expect(await card.locator('h3').isVisible()).toBe(true);
  expect(await card.locator('svg').isVisible()).toBe(false);
  await card.locator('.unfold').click();
  await card.locator('svg[role="group"]').waitFor();
  const box = await card.locator('svg[role="group"]').boundingBox();
  expect(box?.width).toBeGreaterThan(280);
  expect(box?.height).toBeGreaterThan(200);
  await card.locator('.unfold').click();
  await expect.poll(() => card.locator('svg').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

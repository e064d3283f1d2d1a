/** The drawer of definitions: from the header and from a card, by keys alone. */
import { expect, it } from 'vitest';
import { settled } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();

it('opens from the header, is searched, closes on Esc and gives the focus back', async () => {
  const { page, complaints, close } = await stage.open();
  await settled(page);
  const opener = page.locator('[data-action="help"]');
  await opener.focus();
  await page.keyboard.press('Enter');
  const drawer = page.locator('[data-help]');
  await drawer.locator('[data-entry]').first().waitFor();
  const all = await drawer.locator('[data-entry]').count();
  await drawer.locator('input').fill('公开率');
  await expect.poll(() => drawer.locator('[data-entry]').count()).toBeLessThan(all);
  expect(await drawer.locator('[data-entry="open"]').innerText()).toContain('÷ 办理结果总计');
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === document.body || activeElement?.closest('[data-help]') !== null;
      }),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => drawer.isVisible()).toBe(false);
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

it('opens from a card at what the card measures, and leads to the agencies', async () => {
  const { page, complaints, close } = await stage.open('#/refusals');
  const card = page.locator('[data-card="openness-by-year"]');
  await card.locator('.notes-opener').click({ timeout: 60_000 });
  await card.locator('button.help').click();
  const entry = page.locator('[data-help] [data-entry="open"]');
  await entry.waitFor();
  await expect.poll(async () => ((await entry.boundingBox())?.y ?? NaN) < 300).toBe(true);
  await entry.locator('a').click();
  await page.locator('[data-matrix="open"]').waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await close();
});

/** The overview as a reader uses it. */
import { expect, vi } from 'vitest';
import type { Locator, Page } from 'playwright-core';

export const CARDS = [
  'requests-by-year',
  'requests-by-agency',
  'refusals-by-year',
  'refusals-by-agency',
  'procurement-by-year',
  'procurement-by-agency',
] as const;
export type CardId = (typeof CARDS)[number];

export function card(page: Page, id: CardId): Locator {
  return page.locator(`[data-card="${id}"]`);
}

/** Waits until every card shows the answer to its latest question. Polls from here: the page's policy forbids eval. */
export async function settled(page: Page): Promise<void> {
  const idle = page.locator('[data-card][aria-busy="false"]');
  const busy = page.locator('[data-card][aria-busy="true"]');
  await vi.waitUntil(async () => (await idle.count()) >= CARDS.length && (await busy.count()) === 0, {
    timeout: 60_000,
    interval: 50,
  });
}

/** Expects the part of the address that holds the selection, unescaped; the driver learns of it a moment later. */
export async function expectHash(page: Page, hash: string): Promise<void> {
  await expect.poll(() => decodeURIComponent(new URL(page.url()).hash)).toBe(hash);
}

/** Names of the active filters. */
export async function chips(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('[data-chips] button').allInnerTexts();
  return texts.map((text) => text.replace(/\s*×$/, ''));
}

/** Ticks one value of a multi-select. */
export async function tick(page: Page, name: 'province' | 'level' | 'kind', value: string): Promise<void> {
  const button = page.locator(`#${name}-button`);
  await button.click();
  await page.locator(`[data-list="${name}"]`).getByText(value, { exact: true }).click();
  await page.keyboard.press('Escape');
  expect(await button.getAttribute('aria-expanded')).toBe('false');
}

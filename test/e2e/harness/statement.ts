/** A statement out of a link: it waits until the reader has seen it. */
import type { Page } from 'playwright-core';

export async function runLinked(page: Page): Promise<void> {
  await page.locator('[data-waits] button').click();
}

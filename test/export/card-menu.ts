/** The menu of a card in a browser: runs its entries, and takes what they save. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

export function cardOf(page: Page, id: string): Locator {
  return page.locator(`[data-card="${id}"]`);
}

export async function runAction(page: Page, id: string, action: string): Promise<void> {
  await cardOf(page, id).locator('[data-action="menu"]').click();
  await cardOf(page, id).locator(`[data-action="${action}"]`).click();
}

/** What the card says of the last entry that was run. */
export async function noticeOf(page: Page, id: string): Promise<string> {
  return (await cardOf(page, id).locator('.notice').textContent()) ?? '';
}

/** The file that `start` makes the browser save. */
export async function savedFrom(page: Page, start: () => Promise<void>): Promise<Saved> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), start()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

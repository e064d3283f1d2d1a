/** What a page shows, read at once: tables of all cards, sentences, headline figures. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { ReadCard, ReadTable } from './claim.ts';

/** Goes to a view within the page and waits until nothing on it is waited for. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  await page.locator('main h1').waitFor({ timeout: 60_000 });
  // The address changes at once, the questions follow in the next frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await vi.waitUntil(async () => (await page.locator('[aria-busy="true"], [data-waiting]').count()) === 0, {
    timeout: 60_000,
    interval: 30,
  });
}

/** The cards of the page in table view, by name; '' for the table of a card that says why it has none. */
export async function readCards(page: Page): Promise<ReadonlyMap<string, ReadCard>> {
  const more = page.locator('[data-card] .body button').filter({ hasText: '显示全部' });
  while ((await more.count()) > 0) await more.first().click();
  const cards = await page.locator('[data-card]').evaluateAll((all) =>
    all.map((card) => {
      const texts = (row: Element): string[] =>
        [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
      const columns = card.querySelector('thead tr');
      return {
        id: card.getAttribute('data-card') ?? '',
        coverage: card.querySelector('.badge')?.textContent?.trim() ?? '',
        columns: columns === null ? [] : texts(columns),
        rows: [...card.querySelectorAll('tbody tr')].map(texts),
      };
    }),
  );
  return new Map(cards.map(({ id, ...card }) => [id, card]));
}

/** Sentences about charts, by card. */
export async function readFindings(page: Page): Promise<ReadonlyMap<string, string>> {
  const found = await page.locator('[data-findings] li').evaluateAll((all) =>
    all.map((item) => {
      const button = item.querySelector('[data-finding]');
      const words = [...item.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent ?? '';
      return [button?.getAttribute('data-finding') ?? '', words.trim()] as const;
    }),
  );
  return new Map(found);
}

/** A table outside the cards. */
export async function readTable(page: Page, selector: string): Promise<ReadTable> {
  return page.locator(selector).evaluate((table) => {
    const texts = (row: Element): string[] =>
      [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim());
    const head = table.querySelector('thead tr');
    return { columns: head === null ? [] : texts(head), rows: [...table.querySelectorAll('tbody tr')].map(texts) };
  });
}

/** Rows of the CSV that the page's table gives, the names of its columns first. */
export async function csvOf(page: Page): Promise<readonly (readonly string[])[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-action="csv"]').click()]);
  const text = await readFile(await download.path(), 'utf8');
  return parse(text, { bom: true });
}

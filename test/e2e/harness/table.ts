/** The table that stands behind a chart, as the page writes it. */
import type { Page } from 'playwright-core';
import type { Row } from './native.ts';

/** `1,234` is a number, so is `−3`; `—` and an empty cell are none. */
function figure(text: string): string | number | null {
  if (text === '—' || text === '') return null;
  const plain = text.replaceAll(',', '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** All rows of a card's table, those behind its button too. */
export async function tableOf(page: Page, card: string): Promise<readonly Row[]> {
  const more = page.locator(`[data-card="${card}"] .body button`).filter({ hasText: '显示全部' });
  if ((await more.count()) > 0) await more.click();
  const rows = await page
    .locator(`[data-card="${card}"] tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())));
  return rows.map((row) => row.map(figure));
}

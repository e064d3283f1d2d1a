/** A list of 数据质量 in the briefing: on slides and pages with its rows, and asked again when the data are newer. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Guarded } from '../e2e/harness/browser.ts';
import { setStage } from '../e2e/harness/stage.ts';
import { openOffice, type Office } from './office.ts';
import { orderFaults } from './order.ts';
import { packageFaults, partsOf } from './packages.ts';

const stage = setStage();
let guarded: Guarded;
let page: Page;
const office: Office | null = openOffice();
beforeAll(async () => {
  guarded = await stage.open('#/quality', { width: 1400 });
  ({ page } = guarded);
});
afterAll(async () => {
  await guarded.close();
});

async function saved(selector: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

it('goes into the briefing, and onto slides and pages with its rows', async () => {
  await page.locator('main button', { hasText: '加入简报' }).first().click({ timeout: 60_000 });
  await expect.poll(() => page.locator('main .tools .notice').textContent()).toContain('共 1 项');
  await page.locator('header a.briefing').click();
  await expect.poll(() => page.locator('[data-item]').count()).toBe(1);
  const [agency = ''] = await page.locator('[data-item] tbody :is(th, td)').allTextContents();
  expect(agency).toMatch(/局$/);
  for (const type of ['pptx', 'docx'] as const) {
    const { bytes } = await saved(`[data-make="${type}"]`);
    const parts = partsOf(bytes);
    expect([...packageFaults(parts), ...orderFaults(parts)], type).toEqual([]);
    if (office !== null) expect(office.pages(bytes, type, `list-${type}`).join(''), type).toContain(agency);
  }
});

it('is asked again when the data are newer', async () => {
  const { name, bytes } = await saved('[data-save]');
  const older = bytes.toString('utf8').replace(/"dataVersion": "[^"]*"/g, '"dataVersion": "older"');
  const open = async (text: string): Promise<void> =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const state = (): Promise<string | null> => page.locator('[data-fresh]').getAttribute('data-fresh');
  await open(older);
  await expect.poll(state, { timeout: 30_000 }).toBe('same');
  await open(older.replace(/("reported": )\d+/, '$199'));
  await expect.poll(state, { timeout: 30_000 }).toBe('changed');
  expect(guarded.complaints).toEqual([]);
});

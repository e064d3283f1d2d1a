/** The yearly analysis filled on the site: the same sentences as by the command, opened by LibreOffice under `npm run exports`. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTables, sourceOf } from '../../scripts/brief/data.ts';
import { fillYear } from '../../src/app/briefing/templates/fill.ts';
import { fillingOf } from '../../src/app/briefing/templates/filling.ts';
import { parseHash } from '../../src/app/url/link.ts';
import { zh } from '../../src/words/site/index.ts';
import type { Guarded } from '../e2e/harness/browser.ts';
import { setStage } from '../e2e/harness/stage.ts';
import { savedFrom } from './card-menu.ts';
import { openOffice } from './office.ts';
import { packageFaults, partsOf, xmlOf } from './packages.ts';

const HASH = '#/briefing?province=云岫省';
const stage = setStage();
const office = openOffice();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open(HASH, { width: 1400 });
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
  await guarded.close();
});

/** The sentences as the command makes them. */
async function sentences(): Promise<readonly string[]> {
  const tables = await openTables(path.join(import.meta.dirname, '../../data/parquet'));
  const { link } = parseHash(HASH);
  const source = await sourceOf(tables, link);
  if (source === null) throw new Error('no data');
  const items = await fillYear(fillingOf(source, link, { lang: 'zh', t: zh }, () => Promise.resolve()));
  await tables.db.close();
  return items.flatMap((item) => (item.kind === 'text' ? item.text.split('\n') : []));
}

it('is filled by one click, says what the command says, and can be taken back', async () => {
  const { page } = guarded;
  await page.locator('[data-fill-year]').click();
  await expect.poll(() => page.locator('[data-filled]').textContent(), { timeout: 60_000 }).toContain('共 27 项');
  expect(await page.locator('[data-item]').count()).toBe(27);
  expect(await page.locator('input[name="title"]').inputValue()).toBe('云岫省政府信息公开年度分析报告（2019–2025 年）');
  const { bytes } = await savedFrom(page, () => page.locator('[data-make="docx"]').click());
  const parts = partsOf(bytes);
  expect(packageFaults(parts)).toEqual([]);
  const text = xmlOf(parts, 'word/document.xml');
  const expected = await sentences();
  expect(expected.length).toBeGreaterThan(20);
  expect(expected.filter((sentence) => !text.includes(sentence))).toEqual([]);
  const pages = office?.pages(bytes, 'docx') ?? null;
  if (pages !== null) {
    expect(pages.length).toBeGreaterThanOrEqual(12);
    expect(pages.length).toBeLessThanOrEqual(18);
    expect(pages.join('\n').replace(/\s/g, '')).toContain('八、机关排序各机关新收');
  }
  await page.locator('[data-unfill]').click();
  await expect.poll(() => page.locator('[data-item]').count()).toBe(0);
}, 180_000);

/** Files out of the menu of a card: the same numbers in each, for LibreOffice too. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../e2e/harness/browser.ts';
import { setStage } from '../e2e/harness/stage.ts';
import { cardOf, noticeOf, runAction, savedFrom, type Saved } from './card-menu.ts';
import { table } from './numbers.ts';
import { openOffice, type Office } from './office.ts';
import { orderFaults } from './order.ts';
import { packageFaults, partsOf, xmlOf } from './packages.ts';

const stage = setStage();
let guarded: Guarded;
let page: Page;
const office: Office | null = openOffice();
beforeAll(async () => {
  guarded = await stage.open('#/', { width: 1400 });
  ({ page } = guarded);
  await cardOf(page, 'procurement-by-agency').locator('.plot svg').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  await guarded.close();
});
afterEach(() => {
  expect(guarded.complaints).toEqual([]);
});

const menu = (id: string, action: string): Promise<void> => runAction(page, id, action);
const said = (id: string): Promise<string> => noticeOf(page, id);
const saved = (start: () => Promise<void>): Promise<Saved> => savedFrom(page, start);

/** Numbers as LibreOffice shows them: means of years with two decimals, shares in per cent with one. */
function asShown(rows: ReturnType<typeof table>, read: ReturnType<typeof table>): ReturnType<typeof table> {
  return rows.map((row, at) =>
    row.map((cell, column) => {
      if (typeof cell !== 'number') return cell;
      const shown = read[at]?.[column];
      if (typeof shown !== 'string' || !shown.endsWith('%')) return Number(cell.toFixed(2));
      return Math.abs(Number.parseFloat(shown) - 100 * cell) <= 0.05001 ? shown : cell;
    }),
  );
}

describe('the menu of a card', () => {
  it.each(['requests-by-year', 'refusals-by-agency', 'procurement-by-year'])(
    '%s: the workbook has the numbers of the CSV, for LibreOffice too',
    async (id) => {
      const csv = await saved(() => menu(id, 'csv'));
      const xlsx = await saved(() => menu(id, 'xlsx'));
      expect(xlsx.name).toBe(csv.name.replace('.csv', '.xlsx'));
      expect([...packageFaults(partsOf(xlsx.bytes)), ...orderFaults(partsOf(xlsx.bytes))]).toEqual([]);
      const shown = table(csv.bytes.toString('utf8'));
      const noted = await saved(() => menu(id, 'csv-notes'));
      expect(noted.bytes.toString('utf8').startsWith(`${csv.bytes.toString('utf8')}\r\n`)).toBe(true);
      expect(shown.flat().some((cell) => typeof cell === 'number' && cell > 0)).toBe(true);
      const [read = ''] = office?.csv([xlsx.bytes]) ?? [];
      if (office !== null) expect(table(read)).toEqual(asShown(shown, table(read)));
      const notes = xmlOf(partsOf(xlsx.bytes), 'xl/sharedStrings.xml');
      for (const text of ['各机关政府信息公开工作年度报告', 'intranet.test', '不是 0']) expect(notes).toContain(text);
    },
  );

  it('saves a square picture of the exact size', async () => {
    await cardOf(page, 'requests-by-year').locator('[data-action="menu"]').click();
    await cardOf(page, 'requests-by-year').locator('[data-choice="1:1"]').click();
    const { bytes } = await saved(() => cardOf(page, 'requests-by-year').locator('[data-action="png-3"]').click());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2880, 2880]);
  });

  it('saves the picture that may not be copied without a secure context, and says so', async () => {
    const { name } = await saved(() => menu('requests-by-year', 'copy'));
    expect(name).toMatch(/\.png$/);
    await expect.poll(() => said('requests-by-year')).toContain('不允许复制图片');
  });
});

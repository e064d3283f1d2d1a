/**
 * From the embedded data to a briefing and its files, in a real browser; opened by LibreOffice under
 * `npm run exports`.
 */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../e2e/harness/browser.ts';
import { setStage } from '../e2e/harness/stage.ts';
import { cardOf, noticeOf, runAction, savedFrom, type Saved } from './card-menu.ts';
import { chartFaults } from './numbers.ts';
import { openOffice, type Office } from './office.ts';
import { orderFaults } from './order.ts';
import { namesLike, packageFaults, partsOf, withoutEastAsian, xmlOf } from './packages.ts';

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

async function make(type: string): Promise<Saved> {
  return saved(() => page.locator(`[data-make="${type}"]`).click());
}

const titles = async (): Promise<readonly string[]> => page.locator('[data-item] .bar strong').allTextContents();

/** Drags by `dy` px; a page hears of a drop only after it has been dragged over twice. */
async function drag(handle: ReturnType<Page['locator']>, dy: number): Promise<void> {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = await handle.boundingBox();
  if (box === null) throw new Error('nothing to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + 60, y + dy, { steps: 3 });
  await page.mouse.up();
}

/** With the finding before and the table after them: eight views of different kinds and pages. */
const VIEWS = [
  ['#/requests', ['requests-distribution', 'requests-multiples']],
  ['#/refusals', ['answers-by-year', 'openness-scatter', 'refusals-heat']],
  ['#/disputes', ['correction-by-agency']],
  ['#/procurement', []],
] as const;

/** Of the eight views, as the charts say them. */
const TITLES = ['申请数量', '公开率', '纠错率', '政府集中采购', '办理结果'];

/** Line, distribution, answers, scatter and a ranking. */
const NATIVE = 5;

describe('the briefing', () => {
  it('takes findings, charts and tables of every kind from every page', async () => {
    let items = 0;
    const add = async (id: string): Promise<void> => {
      items += 1;
      await menu(id, 'briefing');
      await expect.poll(() => said(id)).toContain(`共 ${items} 项`);
    };
    const visit = async (hash: string): Promise<void> => {
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      await page.locator('[data-card]').first().waitFor();
      await expect.poll(() => page.locator('[data-card][aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
    };
    items += 1;
    await page.locator('[data-keep="requests-by-year"]').click();
    await expect.poll(() => page.locator('[data-findings] [role="status"]').textContent()).toContain('共 1 项');
    for (const [hash, ids] of VIEWS) {
      await visit(hash);
      for (const id of ids) await add(id);
    }
    await cardOf(page, 'procurement-by-year').locator('[data-choice="table"]').click();
    await add('procurement-by-year');
    await page.locator('header a.briefing').click();
    await expect.poll(titles).toHaveLength(8);
    expect(await page.locator('[data-item] .picture svg').count()).toBe(7);
    expect(await page.locator('[data-item] table').count()).toBe(1);
  });

  it('is put in order by keys and by mouse, captioned and set', async () => {
    const [first = '', second = ''] = await titles();
    await page.locator('[data-move="down"]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await titles())[1]).toBe(first.replace('1.', '2.'));
    // The focus goes with the item, so that the key can be pressed again.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-move'))).toBe('down');
    await drag(page.locator('.handle').nth(1), -120);
    await expect.poll(async () => (await titles()).slice(0, 2)).toEqual([first, second]);
    await page.locator('textarea').first().fill('新收申请逐年变化，见下图。');
    await page.locator('input[name="title"]').fill('政务公开分析简报');
    await page.locator('input[name="marking"]').fill('内部资料');
    await page.locator('input[name="header"]').fill('示例办公室');
    await page.locator('input[name="header"]').blur();
  });

  it('takes titles, texts and tables of its author, and gives back what was removed', async () => {
    const first = page.locator('[data-item]').first();
    await first.locator('[data-field="title"]').fill('新收申请数量逐年变化的结论');
    await first.locator('[data-field="title"]').blur();
    await expect.poll(titles).toContain('1. 新收申请数量逐年变化的结论');
    expect(await first.locator('.picture svg').textContent()).toContain('新收申请数量逐年变化的结论');
    const second = page.locator('[data-item]').nth(1);
    const finding = (await second.locator('[data-use-finding]').getAttribute('title')) ?? '';
    await second.locator('[data-use-finding]').click();
    expect(await second.locator('[data-field="title"]').inputValue()).toBe(finding);
    expect(await second.locator('[data-use-finding]').count()).toBe(0);
    await second.locator('[data-with-table]').check();
    await page.locator('[data-add-text]').click();
    const last = page.locator('[data-item]').last();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('heading');
    await last.locator('[data-field="heading"]').fill('附注');
    await last.locator('[data-field="text"]').fill('本简报由演示数据作成。');
    await last.locator('[data-field="text"]').blur();
    await last.locator('[data-remove]').click();
    await expect.poll(titles).toHaveLength(8);
    await page.locator('[data-undo]').click();
    await expect.poll(async () => (await titles()).at(-1)).toBe('9. 附注');
  });

  it('is there again after a reload', async () => {
    await expect.poll(() => page.locator('[data-item]').count()).toBe(9);
    const before = await titles();
    await page.reload();
    await expect.poll(titles, { timeout: 60_000 }).toEqual(before);
    expect(await page.locator('textarea').first().inputValue()).toBe('新收申请逐年变化，见下图。');
    expect(await page.locator('input[name="marking"]').inputValue()).toBe('内部资料');
  });

  it('removes an item, and gets it back from a file', async () => {
    const { name, bytes } = await saved(() => page.locator('[data-save]').click());
    expect(name).toMatch(/^政务公开分析简报_\d{4}-\d\d-\d\d\.json$/);
    await page.locator('[data-remove]').last().click();
    await expect.poll(titles).toHaveLength(8);
    const open = async (text: string): Promise<void> =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    const told = (): Promise<string | null> => page.locator('[data-file-said]').textContent();
    await open(bytes.toString('utf8').slice(0, 5000));
    await expect.poll(told).toContain('不是简报文件，或文件已损坏');
    await open(bytes.toString('utf8').replace('"kind": "ranked"', '"kind": "ranke"'));
    await expect.poll(told).toMatch(/第 \d+ 项有误/);
    expect(await titles()).toHaveLength(8);
    await open(bytes.toString('utf8'));
    await expect.poll(titles).toHaveLength(9);
    expect(await told()).toContain('共 9 项');
  });

  it('says which numbers changed with newer data, and takes them when asked', async () => {
    const { bytes } = await saved(() => page.locator('[data-save]').click());
    const file = bytes.toString('utf8');
    const older = file
      .replace(/"dataVersion": "[^"]*"/g, '"dataVersion": "older"')
      // One figure of a table of one item was another then.
      .replace(/("received": )\d+/, '$1999999');
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(older) });
    await expect.poll(() => page.locator('[data-fresh="changed"]').count(), { timeout: 30_000 }).toBe(1);
    await expect.poll(() => page.locator('[data-fresh="same"]').count(), { timeout: 30_000 }).toBe(7);
    expect(await page.locator('[data-fresh="changed"]').textContent()).toContain('有 1 个数字变了');
    await page.locator('[data-fresh="changed"] [data-update]').click();
    await expect.poll(() => page.locator('[data-fresh="changed"]').count()).toBe(0);
    await input.setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: bytes });
    await expect.poll(() => page.locator('[data-fresh]').count()).toBe(0);
  });
});

describe('the slides', () => {
  it.each(['16:9', '4:3'])('%s: editable charts, tables, Chinese; opened by LibreOffice', async (ratio) => {
    await page.locator('select[name="ratio"]').selectOption(ratio);
    const { name, bytes } = await make('pptx');
    expect(name).toMatch(/^政务公开分析简报_.*\.pptx$/);
    const parts = partsOf(bytes);
    expect([...packageFaults(parts), ...orderFaults(parts)]).toEqual([]);
    expect(namesLike(parts, /^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(NATIVE);
    expect(namesLike(parts, /^ppt\/embeddings\/.*\.xlsx$/)).toHaveLength(NATIVE);
    expect(namesLike(parts, /^ppt\/media\/.*\.png$/).length).toBeGreaterThan(0);
    for (const part of namesLike(parts, /^ppt\/(slides|charts|notesSlides)\/[^/]+\.xml$/)) {
      expect(withoutEastAsian(xmlOf(parts, part)), part).toEqual([]);
    }
    expect(xmlOf(parts, 'ppt/theme/theme1.xml')).not.toMatch(/<a:ea typeface=""/);
    for (const chart of namesLike(parts, /^ppt\/charts\/chart\d+\.xml$/)) {
      const xml = xmlOf(parts, chart);
      expect(xml, chart).not.toContain('<c:v></c:v>');
      if (xml.includes('<c:barChart>')) expect(xml, chart).toMatch(/<c:valAx>.*?<c:min val="0"\/>/s);
    }
    if (office === null) return;
    expect(chartFaults(parts, office)).toEqual([]);
    const pages = office.pages(bytes, 'pptx', `slides-${ratio.replace(':', '-')}`);
    // A title, eight charts and tables, a text, and the table that was asked for, on as many slides as it needs.
    expect(pages.length).toBeGreaterThanOrEqual(11);
    expect(pages[0]).toContain('政务公开分析简报');
    for (const text of pages) expect(text).toContain('内部资料');
    const all = pages.join('');
    for (const text of [
      '新收申请逐年变化',
      '新收申请数量逐年变化的结论',
      '本简报由演示数据作成',
      ...TITLES,
      '来源：',
      '数据版本',
    ])
      expect(all).toContain(text);
  });

  it.skipIf(office === null)('say the numbers of the screen', async () => {
    const shown = (await page.locator('[data-item] td.number').allTextContents()).filter((text) => text !== '—');
    expect(shown.length).toBeGreaterThan(4);
    const { bytes } = await make('pptx');
    const all = office?.pages(bytes, 'pptx').join('');
    for (const text of shown) expect(all).toContain(text);
  });
});

describe('the document', () => {
  it('has headings, pictures, tables and numbered sources; opened by LibreOffice', async () => {
    const { name, bytes } = await make('docx');
    expect(name).toMatch(/^政务公开分析简报_.*\.docx$/);
    const parts = partsOf(bytes);
    expect([...packageFaults(parts), ...orderFaults(parts)]).toEqual([]);
    expect(namesLike(parts, /^word\/media\/.*\.png$/)).toHaveLength(7);
    expect(xmlOf(parts, 'word/styles.xml')).toContain('w:eastAsia="Microsoft YaHei"');
    if (office === null) return;
    const pages = office.pages(bytes, 'docx', 'document');
    const all = pages.join('');
    for (const text of [
      '政务公开分析简报',
      '新收申请逐年变化',
      '图 7',
      '表 2',
      '[1]',
      '来源',
      '示例办公室',
      '目录',
      '附注',
    ]) {
      expect(all).toContain(text);
    }
    for (const text of pages) expect(text).toContain('内部资料');
    const shown = (await page.locator('[data-item] td.number').allTextContents()).filter((text) => text !== '—');
    for (const text of shown) expect(all).toContain(text);
  });
});

describe('the archive', () => {
  it('has every picture, table and the briefing itself', async () => {
    const { bytes } = await make('zip');
    const parts = partsOf(bytes);
    expect(namesLike(parts, /^\d\d_.*\.png$/)).toHaveLength(7);
    expect(namesLike(parts, /^\d\d_.*\.svg$/)).toHaveLength(7);
    expect(namesLike(parts, /^\d\d_.*\.csv$/)).toHaveLength(8);
    expect(namesLike(parts, /^\d\d_.*\.xlsx$/)).toHaveLength(8);
    expect(xmlOf(parts, '简报.json')).toContain('政务公开分析简报');
  });
});

describe('the print', () => {
  it.skipIf(office === null).each([
    ['a4', 595],
    ['a3l', 1191],
  ])('%s: pictures are not cut, controls are not printed', async (paper, width) => {
    await page.locator('select[name="paper"]').selectOption(paper);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(office?.pageSize(pdf)[0]).toBe(width);
    const all = office?.pages(pdf, 'pdf', `print-${paper}`).join('');
    for (const text of ['政务公开分析简报', '内部资料', '新收申请逐年变化']) expect(all).toContain(text);
    for (const text of ['版式', '生成文件', '打开原图']) expect(all).not.toContain(text);
  });
});

/** Every file that leaves the site, made from hostile data, a hostile briefing and hostile settings. */
import { readFile } from 'node:fs/promises';
import { strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../e2e/harness/browser.ts';
import { openOffice } from '../export/office.ts';
import { packageFaults, partsOf } from '../export/packages.ts';
import { formulas, packageXmlFaults, workbookFormulas, xmlFaults } from './parts.ts';
import { PAYLOADS } from './payloads.ts';
import { go, hostileSite, settled, type HostileSite } from './site.ts';
import { intruders, overflow } from './watch.ts';

const office = openOffice();
let site: HostileSite;
let guarded: Guarded;
let page: Page;
beforeAll(async () => {
  site = await hostileSite();
  guarded = await site.open();
  ({ page } = guarded);
});
afterAll(async () => {
  await guarded.close();
  await site.close();
});
afterEach(() => {
  expect(guarded.complaints).toEqual([]);
});

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function saved(start: () => Promise<void>): Promise<Saved> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), start()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

function card(id: string): ReturnType<Page['locator']> {
  return page.locator(`[data-card="${id}"]`);
}

async function menu(id: string, action: string): Promise<void> {
  await card(id).locator('[data-action="menu"]').click();
  await card(id).locator(`[data-action="${action}"]`).click();
}

const BOARDS = ['', 'requests', 'refusals', 'procurement', 'disputes'];

describe('hostile names', () => {
  it.each(BOARDS)('stay words in what the cards of "%s" give', async (board) => {
    await go(page, `#/${board}`);
    const ids = await page.locator('[data-card]').evaluateAll((all) => all.map((one) => one.getAttribute('data-card')));
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids.filter((one) => one !== null)) {
      const svg = await saved(() => menu(id, 'svg'));
      expect([id, await xmlFaults(page, { svg: svg.bytes.toString('utf8') })]).toEqual([id, []]);
      const png = await saved(() => menu(id, 'png-1'));
      expect([id, png.bytes.length > 5000]).toEqual([id, true]);
      const csv = await saved(() => menu(id, 'csv'));
      expect([id, formulas(csv.bytes.toString('utf8'))]).toEqual([id, []]);
      const xlsx = await saved(() => menu(id, 'xlsx'));
      expect([id, await packageXmlFaults(page, xlsx.bytes)]).toEqual([id, []]);
      expect([id, await workbookFormulas(page, xlsx.bytes)]).toEqual([id, []]);
      await menu(id, 'briefing');
      await expect.poll(() => card(id).locator('.notice').textContent()).toMatch(/共 \d+ 项/);
    }
  });

  it('stay words in the CSV of tables', async () => {
    await go(page, '#/quality');
    for (const tab of await page.locator('main [data-tab]').all()) {
      await tab.click();
      await settled(page);
      const button = page.locator('main [data-action="csv"]');
      if ((await button.count()) === 0) continue;
      const { name, bytes } = await saved(() => button.first().click());
      expect(name).toMatch(/^[^/\\:*?"<>|\p{C}]+\.csv$/u);
      expect(formulas(bytes.toString('utf8'))).toEqual([]);
    }
  });
});

async function filesAreHarmless(what: string): Promise<void> {
  const pptx = await saved(() => page.locator('[data-make="pptx"]').click());
  const docx = await saved(() => page.locator('[data-make="docx"]').click());
  const zip = await saved(() => page.locator('[data-make="zip"]').click());
  for (const { name, bytes } of [pptx, docx]) {
    expect([what, name, packageFaults(partsOf(bytes))]).toEqual([what, name, []]);
    expect([what, name, await packageXmlFaults(page, bytes)]).toEqual([what, name, []]);
  }
  const inside = partsOf(zip.bytes);
  for (const [name, bytes] of inside) {
    expect(name).toMatch(/^[^/\\:*?"<>|\p{C}]+$/u);
    if (name.endsWith('.csv')) expect([name, formulas(strFromU8(bytes))]).toEqual([name, []]);
    if (name.endsWith('.xlsx')) expect([name, await packageXmlFaults(page, bytes)]).toEqual([name, []]);
    if (name.endsWith('.svg')) expect([name, await xmlFaults(page, { svg: strFromU8(bytes) })]).toEqual([name, []]);
  }
  if (office === null) return;
  expect(office.pages(pptx.bytes, 'pptx', `${what}-slides`).join('')).toContain('<script>');
  expect(office.pages(docx.bytes, 'docx', `${what}-document`).join('')).toContain('<script>');
}

/** Every text of a briefing file that may be any text, replaced by the payloads in turn. */
function spoiledBriefing(text: string): string {
  const KEPT =
    /^(?:format|kind|id|lang|scale|card|link|key|by|colour|accent|\w+Font|ratio|state|code|group|unit|type|field|absence|after|code|from|to)$/;
  let at = 0;
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value !== 'string' || KEPT.test(key) || value === '') return value;
      at += 1;
      return PAYLOADS[at % PAYLOADS.length]?.slice(0, 100);
    }),
  );
}

describe('a hostile briefing', () => {
  it('of hostile data becomes files in which they stay words', async () => {
    await go(page, '#/briefing');
    expect(await page.locator('[data-item]').count()).toBeGreaterThan(15);
    expect(await intruders(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await filesAreHarmless('data');
  });

  it('with hostile settings and captions does, too', async () => {
    for (const [at, name] of ['title', 'author', 'header', 'marking'].entries()) {
      await page.locator(`input[name="${name}"]`).fill((PAYLOADS[at] ?? '').slice(0, 120));
      await page.locator(`input[name="${name}"]`).blur();
    }
    const captions = await page.locator('[data-item] textarea').all();
    for (const [at, caption] of captions.entries()) {
      await caption.fill((PAYLOADS[at % PAYLOADS.length] ?? '').slice(0, 2000));
      await caption.blur();
    }
    expect(await intruders(page)).toEqual([]);
    await filesAreHarmless('settings');
  });

  it('from a file does, too', async () => {
    const { bytes } = await saved(() => page.locator('[data-save]').click());
    const text = spoiledBriefing(bytes.toString('utf8'));
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect.poll(() => page.locator('[data-file-said]').textContent()).toContain('已');
    await expect.poll(() => page.locator('[data-item]').first().textContent()).toMatch(/hacked/);
    expect(await intruders(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await filesAreHarmless('file');
  });
});

/** Every page over hostile data: all its views, menus, tables and tooltips, and links that are hostile themselves. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../e2e/harness/browser.ts';
import { runLinked } from '../e2e/harness/statement.ts';
import { PAYLOADS } from './payloads.ts';
import { go, hostileSite, settled, type HostileSite } from './site.ts';
import { intruders, overflow } from './watch.ts';

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

async function harmless(where: string): Promise<void> {
  expect([where, await intruders(page)]).toEqual([where, []]);
  expect([where, await overflow(page)]).toEqual([where, 0]);
}

/** Addresses that the view leads to, at most `most` of each page. */
async function links(most: number): Promise<readonly string[]> {
  const all = await page.locator('main a[href^="#/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
  const hashes = [...new Set(all.filter((href) => href !== null))];
  const seen = new Map<string, number>();
  return hashes.filter((hash) => {
    const kind = hash.split('?')[0] ?? '';
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return (seen.get(kind) ?? 0) <= most;
  });
}

const BOARDS = ['', 'requests', 'refusals', 'procurement', 'disputes'];
const OTHERS = ['compare', 'profile', 'quality', 'explore', 'source', 'briefing'];

describe('hostile data', () => {
  it('are in the page', async () => {
    const text = await page.locator('main').innerText();
    expect(text).toContain('<script>');
  });

  it.each(BOARDS)('do nothing on the page of charts "%s", as picture, table or tooltip', async (name) => {
    await go(page, `#/${name}`);
    await harmless(name);
    const marks = page.locator('[data-mark]');
    const total = await marks.count();
    expect(total).toBeGreaterThan(10);
    for (let at = 0; at < total; at += Math.ceil(total / 24)) {
      await marks.nth(at).dispatchEvent('pointerenter');
      await marks.nth(at).dispatchEvent('pointermove');
      await marks.nth(at).dispatchEvent('focus');
    }
    await harmless(`${name}, tooltips`);
    for (const choice of await page.locator('[data-choice="table"]').all()) await choice.click();
    expect(await page.locator('main table').count()).toBeGreaterThan(2);
    await harmless(`${name}, tables`);
  });

  it.each(OTHERS)('do nothing on the page "%s" and where it leads', async (name) => {
    await go(page, `#/${name}`);
    await harmless(name);
    for (const hash of await links(6)) {
      await go(page, hash);
      await harmless(hash);
    }
  });

  it('do nothing in reports’ texts, whose files have hostile names', async () => {
    await go(page, '#/quality');
    const sources = (await links(40)).filter((hash) => hash.startsWith('#/source'));
    expect(sources.length).toBeGreaterThan(10);
    for (const hash of sources.slice(0, 12)) {
      await go(page, hash);
      expect([hash, await page.locator('[data-text]').count()]).toEqual([hash, 1]);
      await harmless(hash);
      for (const view of await page.locator('main [role="group"] a').all()) await view.click();
      await harmless(`${hash}, as it was read`);
    }
  });

  it('do nothing in the filters', async () => {
    await go(page, '#/');
    for (const button of await page.locator('button[aria-expanded="false"][id$="-button"]').all()) {
      if (await button.isDisabled()) continue;
      await button.click();
      await harmless('a list of the filters');
      await page.keyboard.press('Escape');
    }
  });

  it.each(['agencies', 'reports', 'texts', 'cells', 'rejects'])(
    'do nothing as answers of the SQL box: %s',
    async (table) => {
      await go(page, `#/explore?p.sql=${encodeURIComponent(`select * from ${table}`)}`);
      await runLinked(page);
      await page.locator('main table tbody tr').first().waitFor();
      await harmless(table);
    },
  );
});

describe('a hostile link', () => {
  const KEYS = [
    'agency',
    'province',
    'kind',
    'level',
    'from',
    'lang',
    'sound',
    'card',
    'p.q',
    'p.sort',
    'p.file',
    'p.cell',
  ];
  const hash = (name: string, text: string): string =>
    `#/${name}?${KEYS.map((key) => `${key}=${encodeURIComponent(text)}`).join('&')}`;

  it.each([...BOARDS, ...OTHERS])('does nothing on the page "%s"', async (name) => {
    for (const text of PAYLOADS.map((text) => text.slice(0, 600)).filter((_, at) => at % 11 === 0)) {
      await go(page, hash(name, text));
      await harmless(hash(name, text));
    }
  });

  it.each(PAYLOADS.slice(0, 5))('names no page: %s', async (text) => {
    await go(page, `#/${text}`);
    await harmless(text);
    await go(page, `#/explore?p.sql=${encodeURIComponent(text)}`);
    await harmless(`SQL ${text}`);
  });

  it('does nothing to a page that opens with it', async () => {
    const other = await site.open(hash('', PAYLOADS[0] ?? ''));
    await settled(other.page);
    expect(await intruders(other.page)).toEqual([]);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

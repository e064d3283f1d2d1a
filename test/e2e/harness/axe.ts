/** What axe finds wrong with every page of the site, and with what opens on them. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { vi } from 'vitest';
import './axe-window.ts';
import { openPage } from './browser.ts';
import { runLinked } from './statement.ts';

const AGENCY = '鲸屿市自然资源局';

/** Views that together hold every part of the site, by the hash of their link. */
export const VIEWS: Readonly<Record<string, string>> = {
  overview: '#/',
  'overview-tables': '#/?card=requests-by-year;table&card=requests-by-agency;table',
  'overview-unknown': '#/?agency=没有这个机关&colour=red',
  requests: `#/requests?own=${AGENCY}`,
  refusals: '#/refusals',
  procurement: '#/procurement',
  disputes: '#/disputes',
  compare: `#/compare?own=${AGENCY}&agency=云岫省财政厅`,
  'compare-nobody': '#/compare',
  profile: `#/profile?agency=${AGENCY}`,
  profiles: '#/profile',
  coverage: '#/quality',
  checks: '#/quality?p.tab=checks',
  failing: '#/quality?p.tab=failing',
  check: '#/check',
  units: '#/quality?p.tab=units',
  duplicates: '#/quality?p.tab=duplicates',
  rejects: '#/quality?p.tab=rejects',
  explore: '#/explore?p.sql=select agency, year, "new" from reports limit 20',
  'explore-refused': '#/explore?p.sql=drop table reports',
  source: '#/source',
  briefing: '#/briefing',
};

/** Opens something on the overview. */
const OPENERS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  menu: (page) => page.locator('[data-action="menu"]').first().click(),
  facet: (page) => page.locator('#kind-button').click(),
  agencies: (page) => page.locator('#agency-input').fill('云岫'),
  own: (page) => page.locator('#own-input').fill('云岫'),
  tooltip: (page) => page.locator('[data-mark][tabindex="0"]').first().focus(),
};

interface Run {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly lang: 'zh' | 'en';
}

/** Faults of impact serious or critical, as lines `view: rule element`; also whatever the page complained of. */
export async function faults(browser: Browser, url: string, { width, theme, lang }: Run): Promise<readonly string[]> {
  const { page, complaints, close } = await openPage(browser, url, { width, theme, calm: true });
  const found: string[] = [];
  const program = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  await page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
  await page.evaluate(program);

  async function look(name: string): Promise<void> {
    const lines = await page.evaluate(async () => {
      const { axe } = window;
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ target, html }) => `${id} ${String(target)} ${html.slice(0, 160)}`),
        );
    });
    found.push(...lines.map((line) => `${name}: ${line}`));
  }

  /** Waits until what the view asked is answered and drawn. */
  async function settle(): Promise<void> {
    // A new view asks its questions a moment after it is there, and what was pale takes two frames to be dark again.
    await page.waitForTimeout(200);
    await vi.waitUntil(
      async () => {
        await page.evaluate(
          () => new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done))),
        );
        return (await page.locator('[aria-busy="true"], [data-waiting]').count()) === 0;
      },
      { timeout: 60_000, interval: 50 },
    );
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  }

  async function go(hash: string): Promise<void> {
    const full = lang === 'zh' ? hash : `${hash}${hash.includes('?') ? '&' : '?'}lang=${lang}`;
    await page.evaluate((to) => {
      window.location.hash = to;
    }, full);
    await page.locator(`html[lang^="${lang}"] main h1`).waitFor();
    await settle();
  }

  for (const [name, hash] of Object.entries(VIEWS)) {
    await go(hash);
    await look(name);
    if (name !== 'explore') continue;
    await runLinked(page);
    await page.locator('tr[data-row]').first().waitFor();
    await settle();
    await look('explore, with its answer');
  }
  for (const [name, opener] of Object.entries(OPENERS)) {
    await go('#/');
    await opener(page);
    await page.waitForTimeout(200);
    await look(`overview with ${name}`);
    await page.keyboard.press('Escape');
  }
  await close();
  return [...found, ...complaints];
}

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { settled } from '../../e2e/harness/overview.ts';
import { DIST } from '../../e2e/harness/site.ts';
import { BROWSERS, KNOWN_CONSOLE, launchBrowser } from '../harness/browsers.ts';
import { barFills } from '../harness/bars.ts';
import { nginx, type WebServer } from '../harness/servers.ts';

let server: WebServer;
beforeAll(async () => {
  server = await nginx(DIST);
});
afterAll(() => server.close());

describe.each(BROWSERS)('nginx with the sample configuration, %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser.close());

  it('draws the overview under a sub-path on plain http, in its colours', async () => {
    const { page, complaints, close } = await openPage(browser, server.url, { expected: KNOWN_CONSOLE });
    await settled(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    const fills = await barFills(page);
    expect(fills.length).toBeGreaterThan(5);
    expect(fills.filter((fill) => fill === 'rgb(0, 0, 0)' || fill === 'none')).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

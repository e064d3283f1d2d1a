import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { settled } from '../../e2e/harness/overview.ts';
import { DIST } from '../../e2e/harness/site.ts';
import { launchBrowser } from '../harness/browsers.ts';
import { apache, gateway, nginx, type WebServer } from '../harness/servers.ts';

describe.each([
  ['nginx', nginx],
  ['Apache', apache],
] as const)('%s with the sample configuration', (_, start) => {
  let own: WebServer;
  beforeAll(async () => {
    own = await start(DIST);
  });
  afterAll(() => own.close());

  const get = (file: string): Promise<Response> => {
    const address = new URL(own.url);
    address.hostname = '127.0.0.1';
    return fetch(new URL(file, address), { redirect: 'manual' });
  };

  it('sends every file by its type', async () => {
    const html = await (await get('')).text();
    const script = /src="(\.\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const style = /href="(\.\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    for (const [file, type, cache] of [
      ['index.html', /^text\/html/, /no-cache/],
      ['boot.js', /javascript/, /no-cache/],
      [script, /javascript/, /immutable/],
      [style, /^text\/css/, /immutable/],
      ['data/manifest.json.bin', /^application\/octet-stream/, /no-cache/],
    ] as const) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('content-type')).toMatch(type);
      expect(response.headers.get('cache-control')).toMatch(cache);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    }
    expect((await get('data/nowhere.bin')).status).toBe(404);
  });

  it('leads an address without its slash to the site', async () => {
    const response = await get('../b');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toMatch(/\/a\/b\/$/);
  });
});

it.each([
  ['Apache', () => apache(DIST)],
  ['nginx behind a gateway with another path', async () => gateway(await nginx(DIST))],
] as const)('draws the overview on %s', async (_, start) => {
  const [own, browser] = await Promise.all([start(), launchBrowser('chromium')]);
  try {
    const { page, complaints } = await openPage(browser, own.url);
    await settled(page);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await own.close();
  }
});

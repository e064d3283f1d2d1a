import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { settled } from '../../e2e/harness/overview.ts';
import { DIST } from '../../e2e/harness/site.ts';
import { launchBrowser } from '../harness/browsers.ts';
import { apache, caddy, gateway, nginx, tomcat, type WebServer } from '../harness/servers.ts';

/** Each file is asked for again, those whose names change with their content never. */
const CACHED = { always: /no-cache/, never: /immutable/ };
const FRAMED = ['content-security-policy', "frame-ancestors 'self'"] as const;

describe.each([
  ['nginx', nginx, CACHED, FRAMED],
  ['Apache', apache, CACHED, FRAMED],
  ['Caddy', caddy, CACHED, FRAMED],
  // Tomcat has filters for times and for frames, none for other headers.
  // Tomcat counts the seconds that are left of the year when it answers: 31,536,000 or a little less.
  [
    'Tomcat',
    tomcat,
    { always: /^max-age=0$/, never: /^max-age=3153(?:6000|5\d{3})$/ },
    ['x-frame-options', 'SAMEORIGIN'],
  ],
] as const)('%s with the sample configuration', (_, start, cached, framed) => {
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
      ['index.html', /^text\/html/, cached.always],
      ['boot.js', /javascript/, cached.always],
      [script, /javascript/, cached.never],
      [style, /^text\/css/, cached.never],
      ['data/manifest.json.bin', /^application\/octet-stream/, cached.always],
    ] as const) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('content-type')).toMatch(type);
      expect(response.headers.get('cache-control')).toMatch(cache);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get(framed[0])).toBe(framed[1]);
    }
    expect((await get('data/nowhere.bin')).status).toBe(404);
  });

  it('leads an address without its slash to the site', async () => {
    const response = await get('../b');
    expect([301, 302]).toContain(response.status);
    expect(response.headers.get('location')).toMatch(/\/a\/b\/$/);
  });
});

it.each([
  ['Apache', () => apache(DIST)],
  ['Caddy', () => caddy(DIST)],
  ['Tomcat', () => tomcat(DIST)],
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

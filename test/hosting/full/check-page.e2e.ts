import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { DIST } from '../../e2e/harness/site.ts';
import { BROWSERS, KNOWN_CONSOLE, launchBrowser } from '../harness/browsers.ts';
import { nginx, type WebServer } from '../harness/servers.ts';

let server: WebServer;
beforeAll(async () => {
  server = await nginx(DIST);
});
afterAll(() => server.close());

describe.each(BROWSERS)('check.html in %s', (name) => {
  it('passes a good installation', async () => {
    const browser = await launchBrowser(name);
    const { page, complaints } = await openPage(browser, `${server.url}check.html`, { expected: KNOWN_CONSOLE });
    await page.locator('html[data-checked]').waitFor({ timeout: 90_000 });
    const report = await page.locator('#report').inputValue();
    expect(report).toContain('结论：全部通过');
    expect(report).not.toContain('[问题]');
    expect(complaints).toEqual([]);
    await browser.close();
  });
});

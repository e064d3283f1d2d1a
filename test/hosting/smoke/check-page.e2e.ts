import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { DIST, HOST } from '../../e2e/harness/site.ts';
import { roughServer, type Answer, type RoughServer } from '../../queries/fixtures/rough-server.ts';
import { launchBrowser } from '../harness/browsers.ts';
import { nginx } from '../harness/servers.ts';

let browser: Browser;
let server: RoughServer;
beforeAll(async () => {
  browser = await launchBrowser('chromium');
  server = await roughServer(DIST, '/a/b/');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function report(page: Page): Promise<string> {
  await page.locator('html[data-checked]').waitFor({ timeout: 60_000 });
  return page.locator('#report').inputValue();
}

describe('check.html', () => {
  it('passes a good installation, and its report can be copied', async () => {
    const good = await nginx(DIST);
    const { page, complaints, close } = await openPage(browser, `${good.url}check.html`);
    const text = await report(page);
    expect(text).toContain('结论：全部通过');
    expect(text).not.toContain('[问题]');
    for (const part of ['engine/duckdb-eh', 'assets/index', 'boot.js', '数据表 Table cells', good.url]) {
      expect(text).toContain(part);
    }
    await page.locator('#copy').click();
    expect(await page.locator('#status').innerText()).toContain('已复制');
    // A real paste, into a field made for it.
    await page.evaluate(() => document.body.append(document.createElement('textarea')));
    const field = page.locator('textarea').last();
    await field.focus();
    await page.keyboard.press('Control+V');
    expect(await field.inputValue()).toBe(text);
    expect(complaints).toEqual([]);
    await close();
    await good.close();
  });

  const CASES: readonly (readonly [what: string, pattern: RegExp, answer: Answer, found: RegExp])[] = [
    ['a missing engine', /^engine\/.*wasm/, 'missing', /\[问题\] engine\/duckdb-eh.*HTTP 404/],
    ['half a file', /^engine\/.*wasm/, 'half', /\[问题\] engine\/duckdb-eh.*应为 expected \d+ B/],
    ['scripts of no type', /^assets\/.*\.js$/, 'untyped', /\[问题\] assets\/.*无类型 no type/],
    ['a login page for the data', /^data\//, 'login', /\[问题\] 数据与引擎.*manifest-invalid/],
  ];
  it.each(CASES)('finds %s', async (_, pattern, answer, found) => {
    server.answer = (file) => (pattern.test(file) ? answer : 'as-is');
    const { page, close } = await openPage(browser, `http://${HOST}:${server.port}/a/b/check.html`);
    const text = await report(page);
    expect(text).toMatch(found);
    expect(text).toContain('结论：发现');
    await close();
  });
});

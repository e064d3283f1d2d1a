import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../../e2e/harness/browser.ts';
import { settled } from '../../e2e/harness/overview.ts';
import { DIST, HOST } from '../../e2e/harness/site.ts';
import { roughServer, type Answer, type RoughServer } from '../../queries/fixtures/rough-server.ts';
import { BROWSERS, launchBrowser, KNOWN_CONSOLE } from '../harness/browsers.ts';

let server: RoughServer;
let url: string;
/** A page whose questions the totals cannot answer. */
let needsEngine: string;
beforeAll(async () => {
  server = await roughServer(DIST, '/a/b/');
  url = `http://${HOST}:${server.port}/a/b/`;
  needsEngine = `${url}#/requests`;
});
afterAll(() => server.close());
afterEach(() => {
  server.answer = () => 'as-is';
});

function answering(pattern: RegExp, answer: Answer): void {
  server.answer = (file) => (pattern.test(file) ? answer : 'as-is');
}

/** What the browser writes about files that the test spoils, and about downloads that are then broken off. */
const SPOILED = /404|net::ERR_FAILED|MIME type|invalid source: ''wasm-unsafe-eval''/;

describe.each(BROWSERS)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser.close());

  it('needs no right encoding for scripts and styles', async () => {
    answering(/\.(?:js|css)$/, 'latin');
    const { page, complaints, close } = await openPage(browser, needsEngine, { expected: KNOWN_CONSOLE });
    await settled(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it('needs no type for engine and data', async () => {
    answering(/\.bin$/, 'untyped');
    const { page, complaints, close } = await openPage(browser, needsEngine, { expected: SPOILED });
    await settled(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['engine-assets-missing', /^engine\//, 'missing'],
    ['engine-not-an-asset', /^engine\/.*wasm/, 'login'],
    ['engine-not-an-asset', /^engine\/.*wasm/, 'half'],
    ['data-missing', /^data\//, 'missing'],
    ['manifest-invalid', /^data\//, 'login'],
    ['data-truncated', /^data\/reports/, 'half'],
  ] as const)('says %s when %s is %s', async (code, pattern, answer) => {
    answering(pattern, answer);
    const { page, complaints, close } = await openPage(browser, needsEngine, { expected: SPOILED });
    const problem = page.locator('[role=alert][data-problem]');
    await problem.waitFor();
    expect(await problem.getAttribute('data-problem')).toBe(code);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['a login page comes instead of the program', /^assets\/.*\.js$/, 'login'],
    ['no script is taken at all, for its type', /\.js$/, 'plain-text'],
    ['no script is there at all', /\.js$/, 'missing'],
  ] as const)('has words when %s', async (_, pattern, answer) => {
    answering(pattern, answer);
    const { page, complaints, close } = await openPage(browser, url, { expected: SPOILED });
    await expect.poll(() => page.locator('#no-program').isVisible(), { timeout: 20_000 }).toBe(true);
    expect(await page.locator('#no-program').innerText()).toContain('页面程序未能载入');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that there is no memory for the engine', async () => {
    const small = await launchBrowser(name, '--js-flags=--wasm-max-mem-pages=128');
    const { page, close } = await openPage(small, needsEngine, { expected: SPOILED });
    const problem = page.locator('[role=alert][data-problem]');
    await problem.waitFor({ timeout: 60_000 });
    expect(await problem.getAttribute('data-problem')).toBe('engine-out-of-memory');
    await close();
    await small.close();
  });
});

it('works in 128 MB, or says that it cannot', async () => {
  const small = await launchBrowser('chromium', '--js-flags=--wasm-max-mem-pages=2048');
  const { page, complaints } = await openPage(small, needsEngine, { expected: SPOILED });
  const card = page.locator('[data-card][aria-busy="false"]').first();
  await card.or(page.locator('[data-problem="engine-out-of-memory"]')).waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await small.close();
});

describe('a browser that is too old', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser('chromium-92');
  });
  afterAll(() => browser.close());

  it.each([
    ['lacks a function that is needed', 'delete window.DecompressionStream', /^$/, 'as-is'],
    ['cannot read the program', '', /^assets\/index.*\.js$/, Buffer.from('let x = 1; let x = 2;')],
  ] as const)('is told so when it %s', async (_, script, pattern, answer) => {
    answering(pattern, answer);
    const page = await browser.newPage();
    await page.addInitScript(script);
    await page.goto(url);
    await expect.poll(() => page.locator('#old-browser').isVisible()).toBe(true);
    expect(await page.locator('#old-browser').innerText()).toContain('极速模式');
    expect(await page.locator('#no-program').isVisible()).toBe(false);
    await page.close();
  });
});

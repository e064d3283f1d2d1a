/** Thirty faults of servers: the page shows its figures, or says in words what is wrong. It never waits for ever, and never says "unexpected". */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, openPage } from '../e2e/harness/browser.ts';
import { DIST, HOST } from '../e2e/harness/site.ts';
import { roughServer, type Answer, type RoughServer } from '../queries/fixtures/rough-server.ts';

let browser: Browser;
let server: RoughServer;
beforeAll(async () => {
  browser = await launch();
  server = await roughServer(DIST, '/a/b/');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const ENGINE = /^engine\/.*wasm/u;
const WORKER = /^engine\/.*worker/u;
const FILES: Readonly<Record<string, RegExp>> = {
  program: /^assets\/.*\.js$/u,
  style: /\.css$/u,
  boot: /^boot\.js$/u,
  manifest: /^data\/manifest/u,
  totals: /^data\/totals/u,
  agencies: /^data\/agencies/u,
  reports: /^data\/reports/u,
  summary: /^data\/quality/u,
  engine: ENGINE,
  worker: WORKER,
};
const FAULTS: readonly (readonly [file: string, answer: Answer])[] = Object.keys(FILES).flatMap((file) =>
  (['missing', 'login', 'half'] as const).map((answer) => [file, answer] as const),
);

/** A card with its figures, a problem with its code, or the words of the page itself. */
const ENDS = '[data-card][aria-busy="false"], [data-problem], #no-program:not([hidden]), #old-browser:not([hidden])';

async function ended(page: Page): Promise<string> {
  const first = page.locator(ENDS).locator('visible=true').first();
  await first.waitFor({ timeout: 90_000 });
  return (await first.getAttribute('data-problem')) ?? '';
}

it('are thirty', () => {
  expect(FAULTS).toHaveLength(30);
});

it.each(FAULTS)('%s: %s', async (file, answer) => {
  const pattern = FILES[file];
  if (pattern === undefined) throw new Error(file);
  server.answer = (name) => (pattern.test(name) ? answer : 'as-is');
  const url = `http://${HOST}:${server.port}/a/b/#/requests`;
  const { page, close } = await openPage(browser, url, { expected: /./u });
  expect(await ended(page)).not.toBe('unexpected');
  // What was drawn beforehand may stand there while the fault is still found.
  await page.waitForTimeout(1500);
  expect(await page.locator('[data-problem="unexpected"]').count()).toBe(0);
  expect(await ended(page)).not.toBe('unexpected');
  // Half a script is what a browser says of one that it is too old for, too.
  const words = page.locator('#no-program, #old-browser').locator('visible=true');
  if (file === 'program') expect(await words.count()).toBe(1);
  await close();
});

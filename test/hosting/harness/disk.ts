/** The portable builds, in a place as readers have it: Chinese characters and spaces. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { runNode, script } from '../../../scripts/common/run.ts';
import { parseDocument } from '../../../src/etl/parse/document.ts';
import { jsonLines } from '../../../src/parse/json-lines.ts';
import { openPage } from '../../e2e/harness/browser.ts';
import { card, settled } from '../../e2e/harness/overview.ts';
import { barFills } from './bars.ts';
import { KNOWN_CONSOLE } from './browsers.ts';

export interface Disk {
  readonly folder: string;
  remove(): Promise<void>;
}

export async function disk(): Promise<Disk> {
  await mkdir('.cache', { recursive: true });
  const root = await mkdtemp(path.resolve('.cache/portable-'));
  const folder = path.join(root, 'U 盘', '公开年报 分析');
  return { folder, remove: () => rm(root, { recursive: true }) };
}

/** Runs `build:portable` into the disk. */
export async function buildPortable({ folder }: Disk, ...options: readonly string[]): Promise<void> {
  expect(await runNode(script('scripts/portable.ts', '--out', folder, ...options))).toBe(0);
}

/** Expects that the page draws its charts in their colours, gives a download and complains of nothing. */
export async function opens(browser: Browser, file: string): Promise<void> {
  const { page, complaints, close } = await openPage(browser, pathToFileURL(file).href, { expected: KNOWN_CONSOLE });
  await settled(page);
  const fills = await barFills(page);
  expect(fills.length).toBeGreaterThan(5);
  expect(fills).not.toContain('rgb(0, 0, 0)');
  await card(page, 'requests-by-year').locator('[data-action="menu"]').click();
  const waiting = page.waitForEvent('download');
  await card(page, 'requests-by-year').locator('[data-action="csv"]').click();
  expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
  expect(complaints).toEqual([]);
  await close();
}

const OWN = ['data/reports/real/000_07b97f19a67ff91d.txt', 'test/golden/readers/pdf-form-2021/input.pdf'];

/** Expects that a text and a PDF of the reader's own are read as `inspect` reads them. */
export async function readsOwn(browser: Browser, file: string): Promise<void> {
  const { page, complaints, close } = await openPage(browser, `${pathToFileURL(file).href}#/check`, {
    expected: KNOWN_CONSOLE,
  });
  await page.locator('[data-files]').setInputFiles(OWN);
  await page.locator('[data-busy="false"]').waitFor({ timeout: 60_000 });
  const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
  const lines = await Promise.all(
    OWN.map(async (own) => jsonLines(await parseDocument({ kind: 'file', path: own, file: path.basename(own) }))),
  );
  expect(await readFile(await saved.path(), 'utf8')).toBe(`${lines.flat().join('\n')}\n`);
  expect(complaints).toEqual([]);
  await close();
}

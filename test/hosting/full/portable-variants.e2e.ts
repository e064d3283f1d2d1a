import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, launchBrowser } from '../harness/browsers.ts';
import { buildPortable, disk, opens, readsOwn, type Disk } from '../harness/disk.ts';

let stick: Disk;
beforeAll(async () => {
  stick = await disk();
  await buildPortable(stick, '--modern');
  await buildPortable(stick, '--folder');
  await rename(path.join(stick.folder, 'dashboard'), path.join(stick.folder, '文件夹 版'));
});
afterAll(() => stick.remove());

describe.each(BROWSERS)('from a disk, %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser.close());

  it('opens the folder', () => opens(browser, path.join(stick.folder, '文件夹 版/index.html')));
  it.skipIf(name === 'chromium-92')('opens the file with one engine', () =>
    opens(browser, path.join(stick.folder, 'dashboard.html')),
  );
});

it('is half the size with one engine', async () => {
  // 10 MB of it is the engine; the parser that reads a reader's own files is in it, too.
  expect((await stat(path.join(stick.folder, 'dashboard.html'))).size).toBeLessThan(13.2e6);
});

it('opens the whole file in Chromium 92', async () => {
  await buildPortable(stick);
  const browser = await launchBrowser('chromium-92');
  await opens(browser, path.join(stick.folder, 'dashboard.html'));
  await readsOwn(browser, path.join(stick.folder, 'dashboard.html'));
  await browser.close();
});

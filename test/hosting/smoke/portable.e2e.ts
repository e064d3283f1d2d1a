import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browsers.ts';
import { buildPortable, disk, opens, readsOwn, type Disk } from '../harness/disk.ts';

let stick: Disk;
let file: string;
beforeAll(async () => {
  stick = await disk();
  await buildPortable(stick);
  file = path.join(stick.folder, '仪表盘 2025.html');
  await rename(path.join(stick.folder, 'dashboard.html'), file);
});
afterAll(() => stick.remove());

describe('the portable file', () => {
  // Chromium 92, which compiles the engine for long, has its turn in full/.
  it.each(['chromium', 'chromium-109'] as const)('opens from a disk in %s', async (name) => {
    const browser = await launchBrowser(name);
    try {
      await opens(browser, file);
      await readsOwn(browser, file);
    } finally {
      await browser.close();
    }
  });

  it('fits into a letter', async () => {
    expect((await stat(file)).size).toBeLessThan(25e6);
  });
});

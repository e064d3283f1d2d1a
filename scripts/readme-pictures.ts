/** `tsx scripts/readme-pictures.ts`: the three pictures of the README, from the built site on the fictional panel. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './common/browser.ts';
import { command } from './common/options.ts';
import { serveFolder } from './common/server.ts';

interface Picture {
  readonly name: string;
  readonly hash: string;
}

const AGENCY = '鲸屿市自然资源局';
const PICTURES: readonly Picture[] = [
  { name: 'overview', hash: `#/?own=${AGENCY}` },
  { name: 'compare', hash: `#/compare?own=${AGENCY}&agency=云岫省财政厅&p.peers=level` },
  { name: 'source', hash: '#/source?p.file=panel/p000/p00031-2025.md&p.cell=requests.new.total' },
];
const SIZE = { width: 1280, height: 860 };
const QUALITY = 70;

const { dir, out } = command('readme-pictures', 'The pictures of the README, from the built site.')
  .option('--dir <folder>', 'the built site', 'dist')
  .option('--out <folder>', 'where the pictures go', 'docs/pictures')
  .parse()
  .opts<{ readonly dir: string; readonly out: string }>();

/** WebP, a fifth of a PNG; only the browser's own protocol writes it. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

await mkdir(out, { recursive: true });
const site = await serveFolder({ dir, port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  for (const { name, hash } of PICTURES) {
    const context = await browser.newContext({ viewport: SIZE, locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(site.url + hash);
    await page.locator('main h1:not([aria-busy] > h1)').first().waitFor({ timeout: 60_000 });
    while ((await page.locator('[aria-busy="true"], [data-waiting]').count()) > 0) await page.waitForTimeout(100);
    await page.waitForTimeout(600);
    const picture = await webp(page);
    await writeFile(path.join(out, `${name}.webp`), picture);
    console.log(`${name}: ${picture.byteLength} bytes`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}

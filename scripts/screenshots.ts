/** `tsx scripts/screenshots.ts`: pictures of every page of the built site, at four widths and in both themes, and on paper. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from './common/browser.ts';
import { command } from './common/options.ts';
import { serveFolder } from './common/server.ts';

/** A view worth looking at, by the hash of its link. */
const VIEWS: Readonly<Record<string, string>> = {
  overview: '#/',
  'overview-en': '#/?lang=en',
  'overview-shares': '#/?card=refusals-by-year;share&card=refusals-by-agency;share&from=2020&level=市&sound=1',
  'overview-tables':
    '#/?' +
    ['requests-by-year', 'requests-by-agency', 'refusals-by-year', 'refusals-by-agency', 'procurement-by-year']
      .map((card) => `card=${card};table`)
      .join('&'),
  requests: '#/requests?own=鲸屿市自然资源局',
  refusals: '#/refusals?card=answers-by-applicant;share',
  'refusals-median': '#/refusals?card=refusals-heat;relative&p.least=100&lang=en',
  procurement: '#/procurement',
  'procurement-sure': '#/procurement?p.sure=1',
  disputes: '#/disputes',
  compare: '#/compare?agency=鲸屿市自然资源局&agency=云岫省财政厅',
  profile: '#/profile?agency=鲸屿市自然资源局',
  profiles: '#/profile',
  quality: '#/quality',
  'quality-checks': '#/quality?p.tab=checks',
  'quality-units': '#/quality?p.tab=units',
  'quality-duplicates': '#/quality?p.tab=duplicates',
  explore:
    '#/explore?p.sql=select agency, sum("new") as requests from reports where superseded_by is null group by all order by 2 desc limit 20',
  source: '#/source',
  'source-report': '#/source?p.file=panel/p000/p00031-2025.md&p.cell=requests.new.total',
  briefing: '#/briefing',
  'overview-unknown': '#/?agency=没有这个机关&colour=red&from=2021&kind=审计',
};
const WIDTHS = [360, 1280, 1920, 3840];
const THEMES = ['light', 'dark'] as const;

interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

interface Options {
  readonly dir: string;
  readonly out: string;
  readonly view?: string;
  readonly width?: string;
  readonly theme?: string;
  readonly print?: boolean;
}

const { dir, out, view, width, theme, print } = command(
  'screenshots',
  'Pictures of every page of the built site, to look at.',
)
  .option('--dir <folder>', 'the built site', 'dist')
  .option('--out <folder>', 'where the pictures go', '.cache/screenshots')
  .option('--view <name>', `only this one of: ${Object.keys(VIEWS).join(', ')}`)
  .option('--width <px>', `only this one of: ${WIDTHS.join(', ')}`)
  .option('--theme <name>', `only this one of: ${THEMES.join(', ')}`)
  .option('--print', 'only as PDF on A4')
  .parse()
  .opts<Options>();
/** null stands for paper. */
const looks: readonly (Look | null)[] = [
  ...THEMES.flatMap((one) => WIDTHS.map((px) => ({ theme: one, width: px }))).filter(
    (look) =>
      print !== true &&
      (width === undefined || String(look.width) === width) &&
      (theme === undefined || look.theme === theme),
  ),
  ...(print === true || (width === undefined && theme === undefined) ? [null] : []),
];

async function shoot(browser: Browser, url: string, look: Look | null, name: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: look?.width ?? 1280, height: 900 },
    colorScheme: look?.theme ?? 'light',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await page.goto(url);
  // The page's own heading comes only when the data are there; before it stands the loading view's.
  await page.locator('main h1:not([aria-busy] > h1)').first().waitFor({ timeout: 60_000 });
  // A statement out of a link waits for a click.
  const waits = page.locator('[data-waits] button');
  if ((await waits.count()) > 0) await waits.click();
  while ((await page.locator('[data-card].busy, [aria-busy="true"]').count()) > 0) await page.waitForTimeout(100);
  await page.waitForTimeout(600);
  if (look === null) await page.pdf({ path: path.join(out, `${name}-print.pdf`), format: 'A4', printBackground: true });
  else await page.screenshot({ path: path.join(out, `${name}-${look.width}-${look.theme}.png`), fullPage: true });
  await context.close();
}

if (!existsSync(dir)) {
  console.error(`screenshots: ${dir} does not exist; run "npm run build" first`);
  process.exit(1);
}
await mkdir(out, { recursive: true });
const site = await serveFolder({ dir, port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  for (const [name, hash] of Object.entries(VIEWS)) {
    if (view !== undefined && view !== name) continue;
    for (const look of looks) await shoot(browser, site.url + hash, look, name);
    console.log(`${name}: ${looks.length} pictures in ${out}`);
  }
} finally {
  await browser.close();
  await site.close();
}

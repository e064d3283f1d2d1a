/** A real browser whose pages may talk to the site alone; everything else is written down and fails the test. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../../scripts/common/browser.ts';
import { HOST } from './site.ts';

/** Chromium that resolves the site's name to this machine, and no other name at all. */
export async function launch(...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureBrowser(),
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`, ...flags],
  });
}

export interface Guarded {
  readonly page: Page;
  /** Requests to another origin, errors on the console, uncaught errors, violations of the content policy. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface GuardOptions {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** true: without motion. */
  readonly calm?: boolean;
  /** Console errors that the test provokes, such as the browser's line about a 404. */
  readonly expected?: RegExp;
  /** Runs before the address is opened. */
  readonly before?: (page: Page) => Promise<void>;
}

export async function openPage(
  browser: Browser,
  url: string,
  { width = 1280, theme = 'light', calm = false, expected, before }: GuardOptions = {},
): Promise<Guarded> {
  const { origin } = new URL(url);
  const complaints: string[] = [];
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: calm ? 'reduce' : 'no-preference',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const isOurs = (address: string): boolean =>
    address.startsWith('data:') || address.startsWith('blob:') || new URL(address).origin === origin;
  context.on('request', (request) => {
    if (!isOurs(request.url())) complaints.push(`request to another origin: ${request.url()}`);
  });
  await context.route(
    (address) => !isOurs(address.href),
    (route) => route.abort(),
  );
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      throw new Error(`content policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !expected?.test(text)) complaints.push(`console: ${text}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  await before?.(page);
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}

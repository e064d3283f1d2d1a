/** The browsers that the built site is tried in. */
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_FLAGS, ensureBrowser } from '../../../scripts/common/browser.ts';
import { HOST } from '../../e2e/harness/site.ts';
import { oldChromium } from './old-chromium.ts';

export const BROWSERS = ['chromium', 'chromium-109', 'chromium-92'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Chromium 92 does not know one word of the content policy and says so; it runs what the word allows all the same. */
export const KNOWN_CONSOLE = /contains an invalid source: ''wasm-unsafe-eval''/;

/** The browser, knowing the site's name and no other. */
export function launchBrowser(name: BrowserName, ...flags: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: name === 'chromium' ? ensureBrowser() : oldChromium(name),
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND`, ...flags],
  });
}

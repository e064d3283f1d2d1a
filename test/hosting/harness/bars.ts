/** The colours that bars really get: a colour that the browser does not know is drawn black. */
import type { Page } from 'playwright-core';

/** Computed fills of the filled rectangles in all cards, without the invisible ones that catch the pointer. */
export function barFills(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-card] svg rect:not([data-mark])')]
      .filter((bar) => bar.getBoundingClientRect().height > 1 && bar.closest('defs') === null)
      .map((bar) => getComputedStyle(bar).fill),
  );
}

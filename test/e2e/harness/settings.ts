/** The menu 设置 of the header: language and appearance. */
import type { Locator, Page } from 'playwright-core';

async function opened(page: Page): Promise<Locator> {
  const opener = page.locator('#settings');
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  return page.locator('#settings-panel');
}

/** The menu stays open, as for a reader who chooses on. */
export async function chooseLanguage(page: Page, lang: 'zh-CN' | 'en'): Promise<void> {
  await (await opened(page)).locator(`button[lang=${lang}]`).click();
}

export async function chooseTheme(page: Page, theme: 'light' | 'dark' | 'system'): Promise<void> {
  await (await opened(page)).locator(`[data-choice=${theme}]`).click();
}

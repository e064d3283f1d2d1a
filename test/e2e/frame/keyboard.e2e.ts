/** Every page by the Tab key alone, and what opens and closes by keys. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEWS } from '../harness/axe.ts';
import type { Guarded } from '../harness/browser.ts';
import { setStage } from '../harness/stage.ts';
import { go } from '../numbers/read.ts';

const stage = setStage();
let guarded: Guarded;
let page: Page;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  ({ page } = guarded);
  await page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
});

const PAGES = [
  'overview',
  'requests',
  'refusals',
  'procurement',
  'disputes',
  'compare',
  'profile',
  'profiles',
  'coverage',
  'checks',
  'failing',
  'check',
  'explore',
  'source',
  'briefing',
];

/** Twenty presses each. */
const MOST = 40;

/** Marks all that a key should reach, and writes down what the focus comes to and whether it can be seen. */
function watch(): { readonly count: number } {
  const wanted =
    'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"], [contenteditable="true"]';
  const reachable = [...document.querySelectorAll(wanted)].filter((element) => {
    const box = element.getBoundingClientRect();
    return (
      element.checkVisibility() &&
      element.getAttribute('tabindex') !== '-1' &&
      // Of a long table the first rows stand for the others.
      element.closest('[data-row]:nth-child(n + 4)') === null &&
      box.width > 0 &&
      box.height > 0 &&
      getComputedStyle(element).visibility === 'visible'
    );
  });
  for (const old of document.querySelectorAll('[data-walk]')) old.removeAttribute('data-walk');
  reachable.forEach((element) => element.setAttribute('data-walk', 'not reached'));
  document.addEventListener('focusin', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const style = getComputedStyle(target);
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    const stroked = style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 1;
    // The editor puts its outline on a moment later, and around itself.
    const editor = target.closest('.cm-editor') !== null;
    target.setAttribute('data-walk', editor || outlined || stroked ? 'seen' : 'not seen');
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.querySelector<HTMLElement>('.skip')?.focus();
  return { count: reachable.length };
}

describe('the Tab key', () => {
  it.each(PAGES)('reaches everything on %s, and each can be seen', async (name) => {
    await go(page, VIEWS[name] ?? '#/');
    const { count } = await page.evaluate(watch);
    expect(count).toBeGreaterThan(10);
    // Around as often as it takes: long tables show further rows as the focus comes to them. A trap ends it.
    for (let at = 0; at < MOST && (await page.locator('[data-walk="not reached"]').count()) > 0; at += 1)
      for (let press = 0; press < 20; press += 1) await page.keyboard.press('Tab');
    const faults = await page
      .locator('[data-walk]:not([data-walk="seen"])')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('data-walk') ?? ''}: ${one.outerHTML.slice(0, 160)}`));
    expect(faults).toEqual([]);
  });
});

it('a long table can be passed by', async () => {
  await go(page, '#/source');
  await page.locator('[data-row]').first().waitFor();
  const past = page.getByRole('button', { name: '跳过表格' });
  await past.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table') ?? null)).toBeNull();
});

describe('the Escape key', () => {
  it.each([
    ['a menu', '[data-action="menu"]', '[data-action="csv"]'],
    ['a list of values', '#kind-button', '[data-list="kind"]'],
  ])('closes %s and gives the focus back', async (_, opener, opened) => {
    await go(page, '#/');
    const button = page.locator(opener).first();
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator(opened).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(`${opened}:visible`).count()).toBe(0);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

it('the menu of a card is walked by arrows and first letters, and says what it is', async () => {
  await go(page, '#/');
  const card = page.locator('[data-card="requests-by-year"]');
  await card.locator('[data-action="menu"]').focus();
  await page.keyboard.press('ArrowDown');
  await card.getByRole('menu').waitFor();
  const at = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-action') ?? null);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toMatch(/^menu/);
  await page.keyboard.press('End');
  expect(await at()).toBe('link');
  await page.keyboard.press('ArrowUp');
  expect(await at()).toBe('briefing');
  await page.keyboard.press('s');
  expect(await at()).toBe('svg');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await card.getByRole('menuitemradio', { checked: true }).textContent()).toBe('4:3');
  await page.keyboard.press('Escape');
});

it('the arrows go from mark to mark, and Home and End to the first and the last', async () => {
  await go(page, '#/');
  const card = page.locator('[data-card="requests-by-year"]');
  await card.locator('[data-mark][tabindex="0"]').focus();
  const at = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);
  const years: (string | null)[] = [];
  for (const key of ['Home', 'ArrowRight', 'End', 'ArrowLeft']) {
    await page.keyboard.press(key);
    years.push(await at());
  }
  expect(years).toEqual(['2019', '2020', '2025', '2024']);
});

it('T turns the focused chart into its table and back, and the focus goes along', async () => {
  await go(page, '#/');
  const card = page.locator('[data-card="requests-by-year"]');
  await card.locator('[data-mark][tabindex="0"]').focus();
  await page.keyboard.press('t');
  await card.locator('table').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region');
  await page.keyboard.press('t');
  await card.locator('svg[role="group"]').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-mark') ?? false)).toBe(true);
});

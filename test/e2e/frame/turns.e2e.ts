/** Cards out of sight after a change of the filters: empty until their turn comes, never with figures of before. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { setStage } from '../harness/stage.ts';
import { go } from '../numbers/read.ts';

const stage = setStage();

/** A page that is never idle: what waits for its turn waits until it is wanted. */
async function openBusy(): Promise<Page> {
  const { page } = await stage.open('#/');
  await go(page, '#/');
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0;
  });
  return page;
}

interface Seen {
  readonly inSight: boolean;
  readonly busy: boolean;
  readonly drawn: boolean;
  readonly figures: boolean;
}

/** Each card of the page; one within half a window's height counts as in sight. */
const cardsOf = (page: Page): Promise<readonly Seen[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-card]')].map((card) => {
      const { top, bottom } = card.getBoundingClientRect();
      return {
        inSight: bottom > -window.innerHeight / 2 && top < window.innerHeight * 1.5,
        busy: card.getAttribute('aria-busy') === 'true',
        drawn: card.querySelector('svg') !== null,
        figures: /\d/.test(card.textContent),
      };
    }),
  );

async function change(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/?from=2020&to=2024';
  });
  await expect.poll(() => page.title()).toContain('2020');
  // What is still asked shows the answer before, as busy; here all answers are there.
  await expect.poll(async () => (await cardsOf(page)).filter(({ busy, drawn }) => busy && drawn)).toEqual([]);
}

it('what is in sight is drawn at once, the rest holds no figure and moves nothing', async () => {
  const page = await openBusy();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await change(page);
  const cards = await cardsOf(page);
  const far = cards.filter(({ inSight }) => !inSight);
  expect(far.length).toBeGreaterThan(3);
  expect(far.every(({ busy, drawn, figures }) => busy && !drawn && !figures)).toBe(true);
  expect(cards.some(({ busy, drawn }) => drawn && !busy)).toBe(true);
  expect(Math.abs((await page.evaluate(() => document.documentElement.scrollHeight)) - height)).toBeLessThan(40);
});

it('a card is drawn when it is scrolled to, and when it has the focus', async () => {
  const page = await openBusy();
  const last = page.locator('[data-card]').last();
  await last.locator('.notes-opener').focus();
  await change(page);
  await expect.poll(() => last.getAttribute('aria-busy')).toBe('false');
  const waiting = page.locator('[data-card][aria-busy="true"]').first();
  const name = await waiting.getAttribute('data-card');
  await waiting.scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator(`[data-card="${name}"]`).getAttribute('aria-busy')).toBe('false');
});

it('paper has every card, laid out for it', async () => {
  const page = await openBusy();
  await change(page);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const cards = await cardsOf(page);
  expect(cards.filter(({ busy, drawn }) => busy || !drawn)).toEqual([]);
  const widths = await page
    .locator('[data-card] .plot > svg')
    .evaluateAll((drawings) => drawings.map((one) => one.getAttribute('viewBox')?.split(' ')[2]));
  expect(new Set(widths)).toEqual(new Set(['690']));
});

it('an idle page draws them all', async () => {
  const { page } = await stage.open('#/');
  await go(page, '#/');
  await change(page);
  await expect.poll(async () => (await cardsOf(page)).filter(({ busy, drawn }) => busy || !drawn)).toEqual([]);
});

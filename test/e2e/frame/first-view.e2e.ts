/** The view that is in the page itself: read without script, taken over without a jump, never shown for another one. */
import type { Page } from 'playwright-core';
import { REQUEST_ROWS } from '../../../src/schema/form.ts';
import { describe, expect, it } from 'vitest';
import { settled } from '../harness/overview.ts';
import { setStage } from '../harness/stage.ts';
import { chooseLanguage } from '../harness/settings.ts';

const stage = setStage();

const COUNTED = 'superseded_by is null and year is not null';

/** Rows of the form by answer, as the headline adds them up. */
const OPENED = ['granted', 'partial'];
const DENIED = REQUEST_ROWS.filter(({ group }) => group === 'denied').map(({ code }) => code);
/** All of a report's answers: of form 2021 the three other ones stand in `other`, too. */
const ANSWERS = REQUEST_ROWS.filter(
  ({ group, code }) =>
    ['granted', 'partial', 'denied', 'unable', 'rejected'].includes(String(group)) || code === 'other',
).map(({ code }) => code);
const blankAsNothing = (codes: readonly string[]): string => codes.map((code) => `coalesce(${code}, 0)`).join(' + ');

/** The headline figures of the last year by SQL written apart from the site's own; rates of reports whose answers add up. */
async function headlines(where = 'true'): Promise<Readonly<Record<string, number>>> {
  const fits = `coalesce(${ANSWERS.join(', ')}) is not null and ${blankAsNothing(ANSWERS)} = total`;
  const rate = (codes: readonly string[]): string =>
    `sum(${blankAsNothing(codes)}) filter (where ${fits}) / sum(total) filter (where ${fits})`;
  const [row] = await stage.native.rows(`
    select sum("new"), ${rate(OPENED)}, ${rate(DENIED)}, sum(review_total + litigation_direct_total)
    from reports where ${COUNTED} and ${where}
      and year = (select max(year) from reports where ${COUNTED} and ${where})`);
  const [received, open, denied, challenges] = (row ?? []).map(Number);
  return { received: received ?? NaN, open: open ?? NaN, denied: denied ?? NaN, challenges: challenges ?? NaN };
}

async function shownHeadlines(page: Page): Promise<Readonly<Record<string, number>>> {
  const pairs = await page
    .locator('[data-figure]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('data-figure') ?? '',
        Number(one.querySelector('[data-value]')?.getAttribute('data-value')),
      ]),
    );
  return Object.fromEntries(pairs);
}

/** Name and requests a year of the agency that received most, by SQL. */
async function mostReceived(where: string): Promise<string> {
  const [row] = await stage.native.rows(`
    select any_value(agency), avg("new") from reports where ${COUNTED} and ${where}
    group by agency_id order by 2 desc nulls last, 1 limit 1`);
  return `${String(row?.[0])} ${String(Number(Number(row?.[1]).toFixed(2)))}`;
}

/** The same, as the ranking says it. */
async function firstOfRanking(page: Page): Promise<string> {
  const mark = page.locator('[data-card="requests-by-agency"] [data-mark]').first();
  const [name = '', value = ''] = ((await mark.getAttribute('aria-label')) ?? '').split(', ');
  return `${name.replace(/^1\. /, '')} ${value.replace(/[^\d.]/g, '')}`;
}

/** In the page: marks a figure of the prerendered markup, and adds up how far things move. */
function watchShifts(): void {
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelector('[data-figure="received"]')?.setAttribute('data-seen', '');
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const before = Number(document.documentElement.getAttribute('data-shift') ?? 0);
      const value = 'value' in entry ? Number(entry.value) : 0;
      document.documentElement.setAttribute('data-shift', String(before + value));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In the page: every value of the first headline that was visible in any frame. */
function watchValues(): void {
  const seen = new Set<string>();
  const look = (): void => {
    const value = document.querySelector('[data-figure="received"] [data-value]');
    const visible = value !== null && getComputedStyle(value).visibility === 'visible';
    if (visible) seen.add(value.getAttribute('data-value') ?? '');
    document.documentElement.setAttribute('data-values', [...seen].join());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: whether a Chinese word of the page itself was visible in any frame, and whether English ones were. */
function watchWords(): void {
  const look = (): void => {
    // The agencies' own names stand as they are in every language.
    const own = [...document.querySelectorAll('main h1, main h2:not(#movers-heading), main h3, header nav a')].filter(
      (one) => getComputedStyle(one).visibility === 'visible',
    );
    for (const one of own) {
      const han = /\p{Script=Han}/u.test(one.textContent ?? '');
      document.documentElement.setAttribute(han ? 'data-seen-zh' : 'data-seen-en', one.textContent ?? '');
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('without JavaScript', () => {
  it('the page has figures, charts, coverage and a word on what it lacks', async () => {
    const context = await stage.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(stage.site.url);
    expect(await shownHeadlines(page)).toEqual(await headlines());
    expect(await page.locator('[data-card] svg').count()).toBe(7);
    expect(await page.locator('[data-movers] tbody tr').count()).toBe(8);
    expect(await page.locator('[data-attention] li').count()).toBeGreaterThan(2);
    const [counts] = await stage.native.rows(`
      select count("new"), (select count(*) from agencies) * count(distinct year) from reports where ${COUNTED}`);
    expect(await page.locator('[data-card="requests-by-year"] [data-coverage]').getAttribute('data-coverage')).toBe(
      (counts ?? []).join('/'),
    );
    expect(await page.locator('h1').innerText()).toMatch(
      /^2025 年新收申请按可比口径[增减] [\d.]+%，公开率[升降] [\d.]+ 个百分点$/,
    );
    expect(await page.locator('body').innerText()).toContain('JavaScript');
    await context.close();
  });
});

describe('the first view', () => {
  it('is taken over as it stands: nothing moves, nothing is drawn anew', async () => {
    const warnings: string[] = [];
    const { page, complaints, close } = await stage.open('', {
      async before(page) {
        page.on('console', (message) => {
          if (message.type() === 'warning') warnings.push(message.text());
        });
        await page.addInitScript(watchShifts);
      },
    });
    await settled(page);
    expect(await page.locator('[data-figure="received"][data-seen]').count()).toBe(1);
    expect(Number((await page.locator('html').getAttribute('data-shift')) ?? 0)).toBeLessThan(0.01);
    expect(warnings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  // The first is told by the totals, the second by the engine alone.
  it.each([
    ['level=县', "level = '县'"],
    ['sound=1', 'checks_failed = 0'],
  ])('is never seen under an address that wants another: %s', async (filter, where) => {
    const { page, close } = await stage.open(`#/?${filter}`, {
      before: (page) => page.addInitScript(watchValues),
    });
    await settled(page);
    await page.locator('[data-headline][aria-busy="false"]').waitFor({ timeout: 60_000 });
    const { received } = await headlines(where);
    await expect.poll(() => page.locator('html').getAttribute('data-values')).toBe(String(received));
    expect(await shownHeadlines(page)).toEqual(await headlines(where));
    await close();
  });

  it('in English is never seen in Chinese', async () => {
    const { page, close } = await stage.open('#/?lang=en', {
      before: (page) => page.addInitScript(watchWords),
    });
    const html = page.locator('html');
    await expect.poll(() => html.getAttribute('data-seen-en'), { timeout: 60_000 }).not.toBeNull();
    await settled(page);
    expect(await html.getAttribute('lang')).toBe('en');
    expect(await html.getAttribute('data-seen-zh')).toBeNull();
    await close();
  });

  it('keeps its language where the other does not come, and says so', async () => {
    const without = {
      expected: /ERR_FAILED/,
      before: (page: Page) => page.route(/assets\/en-/, (route) => route.abort()),
    };
    const chinese = await stage.open('', without);
    await settled(chinese.page);
    await chooseLanguage(chinese.page, 'en');
    await chinese.page.locator('[data-words-missing]').waitFor();
    expect(await chinese.page.locator('h1').innerText()).toContain('年新收申请');
    await chinese.close();
    const english = await stage.open('#/?lang=en', without);
    await expect.poll(() => english.page.locator('#no-program').isVisible()).toBe(true);
    expect(await english.page.locator('#app').isVisible()).toBe(false);
    await english.close();
  });

  it('stays hidden there when the program does not come', async () => {
    const { page, close } = await stage.open('#/?level=县', {
      expected: /ERR_FAILED/,
      before: (page) => page.route(/assets\/index-.*\.js$/, (route) => route.abort()),
    });
    await expect.poll(() => page.locator('#no-program').isVisible()).toBe(true);
    expect(await page.locator('[data-figure="received"]').isVisible()).toBe(false);
    await close();
  });

  it('answers filters, rankings too, without the engine, which comes with the first question that needs it', async () => {
    const engine: string[] = [];
    const { page, complaints, close } = await stage.open('', {
      before: async (page) => {
        await page.route(/\/engine\//, async (route) => {
          engine.push(route.request().url());
          await route.continue();
        });
      },
    });
    await settled(page);
    await page.locator('#filter-to').selectOption({ label: '2021 年' });
    expect(await shownHeadlines(page)).toEqual(await headlines('year <= 2021'));
    await settled(page);
    expect(await firstOfRanking(page)).toBe(await mostReceived('year <= 2021'));
    expect(engine).toEqual([]);
    await page.goto(`${stage.site.url}#/requests`);
    await page.locator('[data-card="requests-multiples"] svg').waitFor();
    expect(engine).not.toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('ends thirty quick choices with the numbers of the last', async () => {
    const { page, complaints, close } = await stage.open();
    await settled(page);
    for (let step = 0; step < 30; step += 1) {
      const year = 2019 + (step % 6);
      await page.locator(step % 2 === 0 ? '#filter-from' : '#filter-to').selectOption({ label: `${year} 年` });
    }
    await page.locator('#filter-from').selectOption({ label: '2020 年' });
    await page.locator('#filter-to').selectOption({ label: '2023 年' });
    await settled(page);
    expect(await shownHeadlines(page)).toEqual(await headlines('year between 2020 and 2023'));
    const [total] = await stage.native.rows(
      `select count("new") from reports where ${COUNTED} and year between 2020 and 2023`,
    );
    const coverage = await page.locator('[data-card="requests-by-year"] [data-coverage]').getAttribute('data-coverage');
    expect(coverage?.split('/')[0]).toBe(String(total?.[0]));
    expect(await firstOfRanking(page)).toBe(await mostReceived('year between 2020 and 2023'));
    expect(complaints).toEqual([]);
    await close();
  });
});

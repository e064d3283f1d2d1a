import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectedTable, type Choice } from '../harness/expected.ts';
import type { Row } from '../harness/native.ts';
import { card, CARDS, chips, settled } from '../harness/overview.ts';
import { GROUPS, REASONS } from '../numbers/form.ts';
import { setStage } from '../harness/stage.ts';
import { tableOf } from '../harness/table.ts';

const stage = setStage();

const TABLES = CARDS.map((id) => `card=${id};table`).join('&');
const ALL: Choice = { from: 2019, to: 2025, where: 'true', sound: false };

/** Rows whose order is not part of the question, or is settled by names that sort differently elsewhere. */
const sorted = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Means of a year as far as they are written out. */
function written(row: Row): Row {
  return row.map((value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value));
}

/** Places of the shares behind the counts of the reasons: `numbers.e2e.ts` holds them to SQL. */
const SHARES: ReadonlySet<number> = new Set(
  REASONS.map(([, group], at) => 2 * at + 3 + GROUPS.findIndex((one) => one === group)),
);

async function compare(page: Page, choice: Choice): Promise<void> {
  for (const id of CARDS) {
    const expected = await expectedTable(stage.native, id, choice);
    const shown = await tableOf(page, id);
    const width = id === 'procurement-by-agency' ? 4 : Infinity;
    const isShare = (at: number): boolean => id.startsWith('refusals-') && SHARES.has(at);
    const figures = shown.map((row) => row.filter((_, at) => !isShare(at)).slice(0, width));
    if (id.endsWith('-by-agency')) expect(sorted(figures), id).toEqual(sorted(expected.map(written)));
    else expect(figures, id).toEqual(expected);
  }
}

/** Three agencies whose names are theirs alone. */
async function agencyNames(): Promise<readonly string[]> {
  const rows = await stage.native.rows(
    'select agency from agencies group by agency having count(*) = 1 order by 1 limit 3',
  );
  return rows.map(([name]) => String(name));
}

function hashOf(filters: string, agencies: readonly string[]): string {
  return `#/?${[filters, ...agencies.map((name) => `agency=${name}`), TABLES].join('&')}`;
}

function whereAgency(names: readonly string[]): string {
  return `agency in (${names.map((name) => `'${name}'`).join(', ')})`;
}

/** One after the other, as fast as the browser takes them. */
async function choose(page: Page, hashes: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const hash of all) {
      window.location.hash = hash;
      await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    }
  }, hashes);
}

/**
 * In the page, before its own script: a tab behind others, as far as a page can tell. It paints no frame, and its timers
 * come once a second. A browser without a screen shows every tab, so that a real one cannot be had.
 */
function background(): void {
  const frames: FrameRequestCallback[] = [];
  const { requestAnimationFrame: frame, setTimeout: timer } = window;
  let hidden = true;
  Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
  Object.defineProperty(document, 'hidden', { get: () => hidden });
  window.requestAnimationFrame = (callback) => (hidden ? frames.push(callback) : frame(callback));
  Object.defineProperty(window, 'setTimeout', {
    value: (work: () => void, ms = 0) => timer(work, hidden ? Math.max(ms, 1000) : ms),
  });
  document.addEventListener('to-the-front', () => {
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    for (const callback of frames.splice(0)) frame(callback);
  });
}

describe('the figures on the page', () => {
  it('tell years without the item from years without a figure', async () => {
    const { page, close } = await stage.open();
    await settled(page);
    expect(await card(page, 'procurement-by-year').innerText()).toContain('格式无此项');
    await page.locator('#filter-from').selectOption({ label: '2021 年' });
    await settled(page);
    for (const id of ['procurement-by-year', 'procurement-by-agency'] as const) {
      expect(await card(page, id).innerText()).toContain('格式无此项');
    }
    await close();
  });

  it('follow each filter on the open page', async () => {
    const { page, complaints, close } = await stage.open(`#/?${TABLES}`);
    await settled(page);
    await page.locator('#filter-to').selectOption({ label: '2020 年' });
    await page.locator('#filter-sound').click();
    await settled(page);
    await compare(page, { ...ALL, to: 2020, sound: true });
    await page.getByRole('button', { name: '重置' }).click();
    await settled(page);
    await compare(page, ALL);
    expect(complaints).toEqual([]);
    await close();
  });

  it('are those of the last of thirty choices that come faster than answers', async () => {
    const names = await agencyNames();
    const { page, complaints, close } = await stage.open(`#/?${TABLES}`);
    await settled(page);
    // Single agencies are asked of the engine, which is not even started at the first of them.
    const choices = Array.from({ length: 29 }, (_, n) => {
      const agencies = n % 3 === 0 ? [] : names.slice(n % 3, 3);
      return hashOf(`from=${2019 + (n % 6)}${n % 2 === 0 ? '&sound=1' : ''}`, agencies);
    });
    await choose(page, [...choices, hashOf('to=2023&sound=1', names.slice(1, 3))]);
    await settled(page);
    await compare(page, { ...ALL, to: 2023, where: whereAgency(names.slice(1, 3)), sound: true });
    expect(complaints).toEqual([]);
    await close();
  });

  it('are right when a tab comes to the front that was in the background', async () => {
    const names = await agencyNames();
    const { page, complaints, close } = await stage.open(`#/?${TABLES}`, {
      before: (one) => one.addInitScript(background),
    });
    await choose(page, [hashOf('from=2022', []), hashOf('from=2020', names.slice(0, 2))]);
    await settled(page);
    await page.evaluate(() => document.dispatchEvent(new Event('to-the-front')));
    await settled(page);
    await compare(page, { ...ALL, from: 2020, where: whereAgency(names.slice(0, 2)) });
    expect(complaints).toEqual([]);
    await close();
  });

  it('give way to words when nothing matches', async () => {
    const [pair] = await stage.native.rows(`
      select level, kind from (select distinct level from agencies) as levels, (select distinct kind from agencies) as kinds
      where level is not null and kind is not null
        and not exists (from agencies as other where other.level = levels.level and other.kind = kinds.kind)
      order by level, kind limit 1`);
    const [level, kind] = pair ?? [];
    const { page, complaints, close } = await stage.open(`#/?level=${level}&kind=${kind}`);
    await settled(page);
    for (const id of CARDS) {
      expect(await card(page, id).innerText()).toContain('当前筛选下没有报告');
      expect(await card(page, id).locator('svg, table').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a mark of a chart', () => {
  it('narrows the page to its year, with the keyboard too', async () => {
    const { page, complaints, close } = await stage.open();
    await settled(page);
    await card(page, 'procurement-by-year').locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => chips(page)).toEqual(['2019 年']);
    await settled(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it('narrows the page to its agency, and lifts that again', async () => {
    const { page, complaints, close } = await stage.open();
    await settled(page);
    const [first] = await stage.native.rows(`
      select agency from reports where superseded_by is null group by agency_id, agency order by avg("new") desc nulls last limit 1`);
    const name = String(first?.[0]);
    const mark = card(page, 'requests-by-agency').locator('[data-mark]').first();
    await mark.click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain(`agency=${name}`);
    await settled(page);
    expect(await chips(page)).toEqual([name]);
    await mark.click();
    await expect.poll(() => chips(page)).toEqual([]);
    await settled(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

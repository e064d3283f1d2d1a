/** The pages 申请, 不予公开与其他答复, 政府采购 and 复议诉讼: their tables against SQL over the Parquet files. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launch, openPage } from './harness/browser.ts';
import { openNative, type Native, type Row } from './harness/native.ts';
import { serveSite, type Site } from './harness/site.ts';

let site: Site;
let browser: Browser;
let native: Native;
beforeAll(async () => {
  [site, browser, native] = await Promise.all([serveSite(), launch(), openNative()]);
});
afterAll(async () => {
  native.close();
  await browser.close();
  await site.close();
});

const WHERE = 'superseded_by is null and year between 2019 and 2025';
const N = '(select count(*) from agencies)';
const YEARS = '(select unnest(range(2019, 2026)) as year)';
const DENIED = ['state_secret', 'law', 'safety', 'third_party', 'internal', 'process', 'enforcement', 'inquiry'];
const REJECTED = ['petition', 'repeat', 'publication', 'massive', 'confirm'];
const plus = (group: string, codes: readonly string[]): string =>
  codes.map((code) => `coalesce(${group}_${code}, 0)`).join(' + ');
const GROUPS = `coalesce(granted, 0) as a, coalesce(partial, 0) as b, ${plus('denied', DENIED)} as c,
  ${plus('unable', ['not_held', 'creation', 'unclear'])} as d, ${plus('rejected', REJECTED)} as e, coalesce(other, 0) as f`;
const SETTLED = `(select * from (select *, ${GROUPS} from reports where ${WHERE}) where a + b + c + d + e + f = total)`;

/** Columns of the tables on the page, from the left, by card. */
const EXPECTED: readonly (readonly [page: string, card: string, sql: string])[] = [
  [
    'requests',
    'requests-by-kind',
    `select coalesce(kind, '（未归类）'), sum("new"), sum(total), (select count(*) from agencies a where a.kind is not distinct from r.kind),
       count("new") from (select * from reports where ${WHERE}) r group by kind`,
  ],
  [
    'requests',
    'requests-multiples',
    `select agency, year, "new" from reports where ${WHERE} and agency_id in (
       select agency_id from reports where ${WHERE} group by agency_id, agency order by sum("new") desc nulls last, agency limit 12)`,
  ],
  [
    'refusals',
    'answers-by-year',
    `select year, sum(a), sum(b), sum(c), sum(d), sum(e), sum(f), sum(total), count(*), ${N} from ${SETTLED} group by year`,
  ],
  [
    'refusals',
    'openness-by-agency',
    `select agency, sum(granted + partial), sum(total), count(*) from reports
     where ${WHERE} and granted is not null and partial is not null and total is not null group by agency_id, agency`,
  ],
  [
    'refusals',
    'openness-scatter',
    `select agency, sum(total), sum(granted + partial), count(*), 7 from reports
     where ${WHERE} and granted is not null and partial is not null and total is not null group by agency_id, agency`,
  ],
  [
    'disputes',
    'disputes-review',
    `select year, sum(review_upheld), sum(review_corrected), sum(review_other), sum(review_pending) from ${YEARS}
     left join (select * from reports where ${WHERE}) using (year) group by year`,
  ],
  [
    'disputes',
    'disputes-by-agency',
    `select agency, sum(coalesce(review_total, 0) + coalesce(litigation_direct_total, 0) + coalesce(litigation_after_review_total, 0))
     from reports where ${WHERE} and coalesce(review_total, litigation_direct_total, litigation_after_review_total) is not null
     group by agency_id, agency`,
  ],
  [
    'procurement',
    'procurement-average-by-year',
    `select year, round(sum(procurement_yuan) / sum(procurement_projects), 2), round(sum(procurement_yuan), 2), sum(procurement_projects), count(*), ${N}
     from reports where ${WHERE} and procurement_yuan is not null and procurement_projects > 0 group by year`,
  ],
];

/** Which columns of the shown table the statement gives; all from the left when absent. */
const COLUMNS: Readonly<Record<string, readonly number[]>> = {
  'openness-by-agency': [1, 3, 4, 5],
  'openness-scatter': [0, 1, 3, 4, 5],
  'disputes-by-agency': [1, 2],
};

/** Where in a row the figure stands that decides whether there is one. */
const VALUE_AT: Readonly<Record<string, number>> = { 'requests-multiples': 2 };

async function settled(page: Page): Promise<void> {
  await vi.waitUntil(
    async () =>
      (await page.locator('[data-card]').count()) > 0 &&
      (await page.locator('[data-card][aria-busy="true"]').count()) === 0,
    { timeout: 60_000, interval: 50 },
  );
}

function cell(text: string): string | number | null {
  if (text === '—' || text === '') return null;
  const plain = text.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

async function tableOf(page: Page, card: string): Promise<readonly Row[]> {
  const more = page.locator(`[data-card="${card}"] .body button`).filter({ hasText: '显示全部' });
  if ((await more.count()) > 0) await more.click();
  const rows = await page
    .locator(`[data-card="${card}"] tbody tr`)
    .evaluateAll((all) => all.map((row) => [...row.children].map((td) => (td.textContent ?? '').trim())));
  return rows.map((row) => row.map(cell));
}

const sorted = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('the figures on the pages', () => {
  it.each(EXPECTED)('%s: %s is what SQL says', async (path, card, sql) => {
    const { page, complaints, close } = await openPage(browser, `${site.url}#/${path}?card=${card};table`);
    await settled(page);
    const expected = await native.rows(sql);
    const shown = await tableOf(page, card);
    const columns = COLUMNS[card];
    const width = expected[0]?.length ?? 0;
    // Years and reports without the figure have no row in the statement.
    const at = VALUE_AT[card] ?? 1;
    const figures = shown
      .map((row) => (columns === undefined ? row.slice(0, width) : columns.map((index) => row[index] ?? null)))
      .filter((row) => row[at] !== null);
    expect(sorted(figures)).toEqual(sorted(expected.filter((row) => row[at] !== null)));
    expect(complaints).toEqual([]);
    await close();
  });

  it('the headlines are those of the last year', async () => {
    const { page, close } = await openPage(browser, `${site.url}#/`);
    await settled(page);
    const [row] = await native.rows(
      `select sum("new"), sum(total), sum(granted + partial),
         sum(review_total + litigation_direct_total + litigation_after_review_total)
       from reports where superseded_by is null and year = 2025`,
    );
    const shown = await page
      .locator('[data-headline] [data-value]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-value'))));
    expect(shown).toEqual(row);
    await close();
  });

  it('the heat map has the share, its numerator and its denominator', async () => {
    const { page, close } = await openPage(
      browser,
      `${site.url}#/refusals?card=refusals-heat;table;search=云岫省人民政府办公厅`,
    );
    await settled(page);
    const [row] = await native.rows(
      `select sum(unable_not_held), sum(total) from reports
       where ${WHERE} and agency = '云岫省人民政府办公厅' and unable_not_held is not null and total is not null`,
    );
    const shown = (await tableOf(page, 'refusals-heat')).find((one) => one[2] === '本机关不掌握');
    expect(shown?.slice(3, 5)).toEqual(row);
    const [count, base] = row ?? [];
    expect(shown?.[5]).toBe(`${((Number(count) / Number(base)) * 100).toFixed(1).replace(/\.0$/, '')}%`);
    await close();
  });
});

describe('the options of a page', () => {
  it('move the threshold, in the link and in the charts', async () => {
    const { page, complaints, close } = await openPage(browser, `${site.url}#/refusals`);
    await settled(page);
    const card = page.locator('[data-card="openness-by-agency"]');
    expect(await card.innerText()).toContain('分母不足 30');
    expect((await page.locator('#option-least').boundingBox())?.width).toBeGreaterThan(64);
    await page.locator('#option-least').fill('1000');
    await page.locator('#option-least').press('Enter');
    await expect.poll(() => card.innerText()).toContain('分母不足 1,000'.replace(',', ''));
    expect(page.url()).toContain('p.least=1000');
    await page.goBack();
    await expect.poll(() => card.innerText()).toContain('分母不足 30');
    expect(complaints).toEqual([]);
    await close();
  });

  it('leave doubtful amounts out and restate n', async () => {
    const { page, complaints, close } = await openPage(
      browser,
      `${site.url}#/procurement?card=procurement-by-year;table`,
    );
    await settled(page);
    await page.locator('#option-sure').click();
    const expected = await native.rows(
      `select year, round(sum(procurement_yuan), 2), sum(procurement_projects), count(procurement_yuan) from reports
       where ${WHERE} and procurement_unit_from is distinct from 'assumed' and not coalesce(procurement_suspect, false)
         and year <= 2020 group by year order by year`,
    );
    const shown = async (): Promise<readonly Row[]> =>
      (await tableOf(page, 'procurement-by-year')).slice(0, 2).map((row) => row.slice(0, 4));
    await expect.poll(shown).toEqual(expected);
    expect(await page.locator('[data-card="procurement-by-year"]').innerText()).toContain('表式不含此项');
    expect(complaints).toEqual([]);
    await close();
  });

  it('mark the own agency in the charts', async () => {
    const { page, close } = await openPage(browser, `${site.url}#/requests?own=鲸屿市自然资源局`);
    await settled(page);
    expect(await page.locator('[data-card="requests-distribution"]').innerText()).toContain('● 鲸屿市自然资源局');
    await close();
  });
});

it('a finding leads to its chart, and its numbers are in the table of that chart', async () => {
  const { page, complaints, close } = await openPage(browser, `${site.url}#/disputes`);
  await settled(page);
  const button = page.locator('[data-finding="disputes-review"]');
  const sentence = (await button.locator('xpath=..').innerText()).replace(/\s*看图$/, '');
  const [, count, total] = /（([\d,]+) ÷ ([\d,]+)）/.exec(sentence) ?? [];
  await button.click();
  const card = page.locator('[data-card="disputes-review"]');
  expect(await card.locator('[data-mark]:focus').count()).toBe(1);
  await card.locator('[data-choice="table"]').click();
  const last = (await tableOf(page, 'disputes-review')).at(-1);
  expect(last).toContain(Number(count?.replaceAll(',', '')));
  expect(last).toContain(Number(total?.replaceAll(',', '')));
  expect(complaints).toEqual([]);
  await close();
});

it('a kind that is chosen in its chart narrows the page', async () => {
  const { page, close } = await openPage(browser, `${site.url}#/requests`);
  await settled(page);
  await page.locator('[data-card="requests-by-kind"] [data-mark]').first().click();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('kind=');
  await close();
});

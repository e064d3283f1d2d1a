/** docs/questions.md, walked: each question's clicks from the overview end at its answer, and the number is SQL's. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import { WHOLE } from '../harness/expected.ts';
import type { Row } from '../harness/native.ts';
import { setStage } from '../harness/stage.ts';
import { go } from '../numbers/read.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  await guarded.page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
});

const MOST_CLICKS = 4;
/** Menus of the header. */
const MENUS: Readonly<Partial<Record<string, string>>> = { 分析: '#menu-analysis', 数据: '#menu-data' };
const OWN = '鲸屿市自然资源局';
const LAST = '(select * from reports where superseded_by is null and year = (select max(year) from reports))';
const PEERS = `(select a.* from agencies a, agencies own where own.agency = '${OWN}' and a.level = own.level)`;

const text = (value: Row[number] | undefined): string => Number(value).toLocaleString('en');

interface Answer {
  readonly where: string;
  readonly sql: string;
  /** What the place must say. */
  readonly says: (row: Row) => readonly string[];
}

const ranked = (card: string, figure: string): Answer => ({
  where: `[data-card="${card}"]`,
  sql: `select agency, avg(${figure}) as n from reports where superseded_by is null group by agency_id, agency order by n desc nulls last limit 1`,
  says: ([agency, n]) => [`1. ${String(agency)}`, Number(n).toLocaleString('en', { maximumFractionDigits: 2 })],
});

/** By question, in the order of the page. */
const ANSWERS: readonly Answer[] = [
  {
    where: '[data-figure="received"]',
    sql: `select sum("new"), count("new") from ${LAST}`,
    says: (row) => row.map(text),
  },
  ranked('requests-by-agency', '"new"'),
  {
    where: '[data-findings]',
    sql: `select (select sum("count") from applicants join ${LAST} using (report_id) where "row" = 'new' and applicant = 'natural'), sum("new") from ${LAST}`,
    says: ([n, all]) => ['自然人', `（${text(n)} ÷ ${text(all)}）`],
  },
  {
    where: '[data-findings]',
    sql: `select sum(unable_not_held) from ${LAST} where ${WHOLE}`,
    says: ([n]) => ['本机关不掌握', `（${text(n)} ÷ `],
  },
  {
    where: '[data-card="procurement-by-year"]',
    sql: `select sum(procurement_yuan) from reports where superseded_by is null and year = 2020
      and not coalesce(procurement_suspect, false)`,
    says: ([n]) => [`${(Number(n) / 1e8).toPrecision(3)}亿元`],
  },
  ranked('disputes-by-agency', 'review_total + litigation_direct_total + litigation_after_review_total'),
  {
    where: 'tr[data-measure-row="received"] [data-median]',
    sql: `select quantile_cont("new", 0.5) from ${LAST} where agency_id in (select agency_id from ${PEERS} where agency <> '${OWN}')`,
    says: ([n]) => [text(n)],
  },
  {
    where: '[data-card="compare-slope"]',
    sql: `select agency, b."new" from reports a join reports b using (agency_id, agency)
      where a.superseded_by is null and b.superseded_by is null and a.year = 2019 and b.year = 2025
        and agency_id in (select agency_id from ${PEERS}) order by abs(b."new" - a."new") desc nulls last limit 1`,
    says: ([agency, n]) => [`${String(agency)} ${text(n)}`],
  },
  {
    where: 'tr[data-path="requests.new.total"] td:last-child',
    sql: `select "new" from ${LAST} where agency = '${OWN}'`,
    says: ([n]) => [text(n)],
  },
  {
    where: '[data-count]',
    sql: `select count(distinct report_id) from checks join reports using (report_id) where superseded_by is null`,
    says: ([n]) => [text(n)],
  },
  { where: 'mark[data-lit]', sql: '', says: () => [] },
  {
    where: '[data-asked]',
    sql: `select agency, "new" from ${LAST} order by "new" desc nulls last limit 1`,
    says: ([agency, n]) => [String(agency), text(n)],
  },
];

const QUESTIONS = readFileSync('docs/questions.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('？'))
  .map((line, at) => {
    const [, question = '', path = ''] = line.split('|').map((cell) => cell.trim());
    return {
      question,
      steps: path === '打开即见' ? [] : path.split('→').map((step) => step.trim()),
      answer: ANSWERS[at],
    };
  });

/** Does one step and gives how many clicks it took. */
async function walk(page: Page, step: string): Promise<number> {
  const [first = '', second] = [...step.matchAll(/“(.+?)”/g)].map(([, name = '']) => name);
  if (second !== undefined) {
    const box = page.getByRole('combobox', { name: first, exact: true });
    await box.click();
    await box.fill(second);
    await page.locator('[data-combobox-item]').filter({ hasText: second }).first().click();
    return 2;
  }
  const menu = MENUS[first];
  const inMenu = page.locator('header nav .choice').filter({ has: page.getByText(first, { exact: true }) });
  const target =
    first === ''
      ? page.locator('main [role="row"] a[href*="p.cell"], main td a[href*="p.cell"]')
      : menu === undefined
        ? page.getByRole('link', { name: first, exact: true }).or(inMenu)
        : page.locator(menu);
  await target.first().click();
  return 1;
}

it('every question has an answer that is looked for', () => {
  expect(QUESTIONS).toHaveLength(ANSWERS.length);
});

it.each(QUESTIONS)('$question', async ({ steps, answer }) => {
  const { page, complaints } = guarded;
  await go(page, '#/');
  let clicks = 0;
  for (const step of steps) clicks += await walk(page, step);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  const { where = '', sql = '', says } = answer ?? {};
  const place = page.locator(where).first();
  await place.waitFor({ timeout: 30_000 });
  if (sql === '') {
    const link = new URLSearchParams(decodeURIComponent(page.url()).split('?')[1]);
    const [row] = await stage.native.rows(
      `select value from cells join reports using (report_id) where file = '${link.get('p.file') ?? ''}' and path = '${link.get('p.cell') ?? ''}'`,
    );
    expect((await place.innerText()).replaceAll(',', '').trim()).toBe(String(row?.[0]));
  } else {
    const [row = []] = await stage.native.rows(sql);
    for (const words of says?.(row) ?? ['?'])
      await expect.poll(async () => (await place.textContent()) ?? '', { timeout: 20_000 }).toContain(words);
  }
  expect(complaints).toEqual([]);
});

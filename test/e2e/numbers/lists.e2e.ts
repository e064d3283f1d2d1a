/** The numbers outside the charts: headlines, comparison, profile, quality, source; SQL apart from the site's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guarded } from '../harness/browser.ts';
import type { Row } from '../harness/native.ts';
import { setStage } from '../harness/stage.ts';
import { numbersDiffer } from './claim.ts';
import { compared, COMPARISONS, headlines, profileOf } from './lists.ts';
import { csvOf, go, readTable } from './read.ts';
import { choose, OWN, STATES } from './states.ts';

const stage = setStage();
let guarded: Guarded;
beforeAll(async () => {
  guarded = await stage.open('', { calm: true });
  await guarded.page.locator('[data-dataset]').waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
});

describe('the headlines', () => {
  it.each(STATES)('$name', async (state) => {
    const { page } = guarded;
    await go(page, `#/?${state.query}`);
    await choose(stage.native, state);
    const shown = await page.locator('[data-figure]').allInnerTexts();
    const expected = await headlines(stage.native);
    const faults = shown.map((text, at) => numbersDiffer(text.replaceAll('/', ' '), expected[at] ?? []));
    expect(faults).toEqual(expected.map(() => null));
  });
});

describe('the comparison', () => {
  it.each(COMPARISONS)('$name', async (one) => {
    const { page } = guarded;
    await go(page, `#/compare?${one.query}`);
    await page.locator('[data-measure-row]').first().waitFor();
    const { rows } = await readTable(page, 'table:has([data-measure-row])');
    const expected = await compared(stage.native, one);
    expect(rows.map(([name]) => name)).toEqual(expected.map(({ name }) => name));
    const faults = rows.flatMap(([name = '', ...cells], at) =>
      cells.flatMap((cell, place) => {
        const numbers = expected[at]?.cells[place] ?? [];
        const fault = numbersDiffer(cell.replaceAll('/', ' '), numbers);
        return fault === null ? [] : [`${name}: ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

it.each([OWN, '云岫省财政厅', '中卫市审计局'])('the profile of %s: every cell of its reports', async (agency) => {
  const { page } = guarded;
  await go(page, `#/profile?agency=${agency}`);
  await page.locator('tr[data-path]').first().waitFor();
  const shown = await page
    .locator('tr[data-path]')
    .evaluateAll((rows) =>
      rows.flatMap((row) =>
        [...row.querySelectorAll('td')].map(
          (cell, at) =>
            `${row.getAttribute('data-path') ?? ''} ${2019 + at}: ${(cell.textContent ?? '').replace(/[\s,]+/g, '')}`,
        ),
      ),
    );
  expect(shown.length).toBeGreaterThan(400);
  const expected = await profileOf(stage.native, agency, new Set(shown.map((line) => line.split(' ')[0] ?? '')));
  expect(shown.filter((line) => !expected.has(line))).toEqual([]);
});

const COUNTED = '(select * from reports where superseded_by is null and year between 2020 and 2023)';
/** Numbers of each list, by the head of their columns. */
const LISTS: readonly (readonly [tab: string, columns: readonly string[], sql: string])[] = [
  [
    '',
    ['机关', '有报告年度数'],
    `select agency, count(year) from agencies left join (select agency_id, year from ${COUNTED}) using (agency_id) group by agency_id, agency`,
  ],
  ['reports', ['机关', '年度', '本年新收', '办理结果总计'], `select agency, year, "new", total from ${COUNTED}`],
  [
    'checks',
    ['机关', '年度', '左边', '右边', '差（左－右）'],
    `select agency, year, case when code <> 'same-matrix' then "left" end, case when code <> 'same-matrix' then "right" end,
       case when code <> 'same-matrix' then round("left" - "right", 2) end
     from checks join ${COUNTED} using (report_id)`,
  ],
  [
    'failing',
    ['机关', '年度', '不成立（条）', '可疑（条）', '最大差额'],
    `select agency, year, count(*) filter (where severity = 'error'), count(*) filter (where severity <> 'error'),
       max(round(abs("left" - "right"), 2)) filter (where severity = 'error')
     from checks join ${COUNTED} using (report_id) group by report_id, agency, year`,
  ],
  [
    'units',
    ['机关', '年度', '金额（元）', '采购项目数', '可能的读数（元）'],
    `select agency, year, procurement_yuan, procurement_projects, procurement_likely_yuan from ${COUNTED}
     where procurement_yuan is not null and (procurement_unit_from = 'assumed' or procurement_suspect)`,
  ],
];

it.each(LISTS)('the list %s of the quality page', async (tab, columns, sql) => {
  const { page } = guarded;
  await go(page, `#/quality?from=2020&to=2023${tab === '' ? '' : `&p.tab=${tab}`}`);
  await page.locator('[data-action="csv"]').waitFor();
  const [head = [], ...rows] = await csvOf(page);
  const places = columns.map((column) => head.indexOf(column));
  expect(places).not.toContain(-1);
  const line = (row: Row): string => row.map((cell) => (cell === null ? '' : String(cell))).join(' | ');
  const expected = (await stage.native.rows(sql)).map(line).sort();
  expect(rows.map((row) => line(places.map((at) => row[at] ?? null))).sort()).toEqual(expected);
});

it('the cells beside a report are those that were read from it', async () => {
  const { page } = guarded;
  const [report] = await stage.native.rows(
    `select file, report_id from reports where superseded_by is null and agency = '${OWN}' and year = 2021`,
  );
  await go(page, `#/source?p.file=${String(report?.[0])}&p.part=list`);
  await page.locator('[data-action="csv"]').waitFor();
  const [, ...rows] = await csvOf(page);
  const expected = await stage.native.rows(
    `select value, trim(raw) from cells where report_id = ${String(report?.[1])}`,
  );
  const line = (row: Row): string => `${String(row[0] ?? '')} | ${String(row[1] ?? '')}`;
  expect(rows.map((row) => line([row[2] ?? null, row[3] ?? null])).sort()).toEqual(expected.map(line).sort());
});

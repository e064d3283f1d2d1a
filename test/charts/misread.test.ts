/**
 * Figures that would be read wrongly, on the embedded data: what stands beside them says what they are of. What else could mislead is
 * held by `pairs` (one name, one figure), `basis`, `means`, `peers`, `negative`, `unfilled` and `test/queries/alike`.
 */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boardCards } from '../../src/app/pages/board/pages.ts';
import { findingOf } from '../../src/app/pages/board/findings.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import { WORDS } from '../../src/words/charts/common.ts';
import { csv } from '../../src/export/table/csv.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { disputesByYear } from '../../src/queries/disputes/disputes.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';
import { DATA, writtenPanel, writtenTotals } from '../queries/fixtures/totals.ts';
import { modelsOf } from './fixtures/claims.ts';

const ALL: Selection = { years: [2019, 2025], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const COUNTED = 'reports where superseded_by is null and counts is not false';

let db: Db;
let models: Awaited<ReturnType<typeof modelsOf>> = [];
beforeAll(async () => {
  const engine = await nativeDb(
    ['agencies', 'reports', 'applicants'].map(
      (table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`,
    ),
  );
  const panel = await writtenPanel();
  db = { ...engine, totals: await writtenTotals(), panel: { current: panel, loaded: Promise.resolve(panel) } };
  models = await modelsOf(db, boardCards(), ALL);
});
afterAll(() => db.close());

async function numbers(sql: string): Promise<readonly (number | null)[]> {
  const rows = await db.query(`select cast(n as double) as n from (${sql})`, [], { n: 'num?' });
  return rows.map(({ n }) => n);
}

function modelOf(id: string): ChartModel {
  const found = models.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is empty`);
  return found.of('zh');
}

describe('a figure has its own k', () => {
  test('requests handled, whose k is not that of those received', async () => {
    const rows = await requestsByYear(db, ALL);
    expect(rows.map(({ handled_reported: k }) => k)).toEqual(
      await numbers(`select count(total) as n from ${COUNTED} group by year order by year`),
    );
    expect(rows.some(({ reported, handled_reported }) => reported !== handled_reported)).toBe(true);
  });

  test('each channel of disputes', async () => {
    const rows = await disputesByYear(db, ALL);
    const review = rows.filter(({ channel }) => channel === 'review');
    expect(review.map(({ reported }) => reported)).toEqual(
      await numbers(`select count(review_total) as n from ${COUNTED} group by year order by year`),
    );
  });
});

test('amounts of fewer reports than the page counts never have the plain name', () => {
  const plain = models.flatMap(({ id, of }) => {
    const { subset = null, table, lang } = of('zh');
    if (subset === null) return [];
    const amounts = table.columns.filter(({ key }) => /^(?:answer|denied|unable|rejected)-?\w*$/u.test(key));
    return amounts.filter(({ label }) => !label.includes(WORDS[lang].inBrackets('').slice(0, 1))).map(() => id);
  });
  expect(plain).toEqual([]);
});

test('a change on the year is of the agencies that have both, on both its ends', async () => {
  const [received] = (await headline(db, ALL)).filter(({ code }) => code === 'received');
  const both = `select agency_id from ${COUNTED} and year in (2024, 2025) and "new" is not null group by agency_id having count(*) = 2`;
  const ends = await numbers(
    `select sum("new") as n from ${COUNTED} and year in (2024, 2025) and agency_id in (${both}) group by year order by year`,
  );
  expect([received?.before.value, received?.now.value]).toEqual(ends);
  expect([received?.matched]).toEqual(await numbers(`select count(*) as n from (${both})`));
});

test('copies are counted as failing, and left out where only sound reports are asked for', async () => {
  const [copies = 0] = await numbers(`select count(*) as n from ${COUNTED} and copied`);
  expect(copies).toBeGreaterThan(0);
  const [reports] = await numbers(`select count(*) as n from ${COUNTED} and checks_failed = 0`);
  const sound = await requestsByYear(db, { ...ALL, soundOnly: true });
  expect(sound.reduce((sum, row) => sum + row.reports, 0)).toBe(reports);
  expect(await numbers(`select count(*) as n from ${COUNTED} and copied and checks_failed = 0`)).toEqual([0]);
});

test.each(['zh', 'en'] as const)('every sentence says of when it is: %s', (lang) => {
  const said = models.flatMap(({ of }) => findingOf(chartOf(of(lang)), ALL.years) ?? []);
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((text) => !/20\d\d/u.test(text))).toEqual([]);
});

test('the last known figure of a small chart has its year where that is not the last one', () => {
  const model = modelOf('requests-multiples');
  if (model.kind !== 'multiples') throw new Error('no small charts');
  const [first, ...others] = model.panels;
  if (first === undefined) throw new Error('no panels');
  const points = first.points.map((point) =>
    point.year === 2025 ? { ...point, value: null, absence: 'blank' as const } : point,
  );
  const shown = (panels: typeof model.panels): readonly string[] => {
    const chart = chartOf({ ...model, panels });
    return chart
      .layout(DEFAULT_VIEW, { width: 900, height: chart.height(DEFAULT_VIEW, 900, 12), text: 12 })
      .labels.map(({ text }) => text);
  };
  expect(shown(model.panels).some((text) => text.endsWith('（2024）'))).toBe(
    model.panels.some(({ points: own }) => own.findLast(({ value }) => value !== null)?.year === 2024),
  );
  expect(shown([{ ...first, points }, ...others]).some((text) => /^[\d,]+（2024）$/u.test(text))).toBe(true);
});

test('of two years of an agency that differ a thousandfold one amount is suspect, and has a likely reading', async () => {
  const pairs = await numbers(
    `select count(*) as n from ${COUNTED} and procurement_suspect group by agency_id having count(procurement_likely_yuan) = count(*)`,
  );
  expect(pairs).toEqual([1, 1, 1, 1, 1]);
});

test('a composition has count and share side by side, each with its unit', () => {
  const columns = modelOf('answers-by-year').table.columns.map(({ label, format }) => [
    label.split(' ').at(-1),
    format,
  ]);
  const parts = columns.filter(([unit]) => unit === '(%)' || unit === '(件)');
  expect(parts.filter(([unit]) => unit === '(%)')).toHaveLength(6);
  expect(parts.filter(([unit, format]) => (unit === '(%)') !== (format === 'percent'))).toEqual([]);
});

test.each(['zh', 'en'] as const)('the files of all cards are the tables to a strict reader: %s', (lang) => {
  expect(models.length).toBeGreaterThan(12);
  for (const { id, of } of models) {
    const model = of(lang);
    const { columns, rows } = model.table;
    const [head = [], ...read]: string[][] = parse(csv(model, DEFAULT_VIEW), { bom: true, record_delimiter: '\r\n' });
    expect(head, id).toEqual(columns.map(({ label }) => label));
    expect(new Set(head).size, id).toBe(head.length);
    const expected = rows.map((row) =>
      columns.map(({ key }) => {
        const value = row[key] ?? null;
        return value === null ? '' : String(value);
      }),
    );
    // What begins like a formula is a text to a spreadsheet, by the sign before it.
    expect(
      read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@])/u, ''))),
      id,
    ).toEqual(expected);
  }
});

/** The rules that make numbers trustworthy, held against every card of the site on the embedded data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCards } from '../../src/app/briefing/cards.ts';
import { findingOf } from '../../src/app/pages/board/findings.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW, type ChartModel } from '../../src/charts/model.ts';
import type { Layout } from '../../src/charts/ground/geometry/shapes.ts';
import { WORDS } from '../../src/words/charts/common.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { readManifest } from '../../src/schema/manifest.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { nativeDb } from '../queries/fixtures/native-db.ts';
import { contextOf } from './fixtures/fixtures.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/parquet');
const CARDS = allCards('#/compare?p.peers=all&p.measure=open', { idsOf: () => [] }, [], [2019, 2025]);
const NO_AGENCY: Selection = {
  years: [2019, 2025],
  provinces: [],
  levels: [],
  kinds: [],
  agencies: [],
  soundOnly: false,
};

let db: Db;
/** agency_id of one that has many reports. */
let own: number;
beforeAll(async () => {
  const read = readManifest(JSON.parse(readFileSync(path.join(FOLDER, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(read.detail);
  const { tables } = read.manifest;
  db = await nativeDb(
    TABLE_NAMES.filter((table) => tables[table].files.length > 0).map((table) => {
      const files = tables[table].files.map((file) => `'${path.join(FOLDER, file.path)}'`).join(', ');
      return `create table ${table} as from read_parquet([${files}], hive_partitioning = true)`;
    }),
  );
  const rows = await db.query(
    'select agency_id from reports where checks_failed > 0 group by agency_id order by count(*) desc, agency_id limit 1',
    [],
    { agency_id: 'num' },
  );
  own = rows[0]?.agency_id ?? 0;
});
afterAll(() => db.close());

type Context = Parameters<typeof contextOf>[1];

async function modelOf(id: string, context: Context = {}, selection: Selection = NO_AGENCY): Promise<ChartModel> {
  const card = CARDS.find((one) => one.id === id);
  const agencies = /^(?:compare|profile)-/.test(id) ? [own] : selection.agencies;
  const picture = await card?.ask(db, { ...selection, agencies }, {});
  if (picture === null || picture === undefined) throw new Error(`${id} is empty`);
  return picture(contextOf('zh', { mine: new Set([own]), ...context })).model;
}

function drawn(model: ChartModel): Layout {
  const width = 900;
  return chartOf(model).layout(DEFAULT_VIEW, {
    width,
    height: chartOf(model).height(DEFAULT_VIEW, width, 12),
    text: 12,
  });
}

const IDS = [...new Set(CARDS.map(({ id }) => id))];

/** Cards without any share, rate or average: no denominator to tell. */
const COUNTS = [
  'requests-by-year',
  'requests-by-agency',
  'requests-by-kind',
  'requests-by-level',
  'requests-distribution',
  'requests-multiples',
  'profile-received',
  'profile-fees',
  'procurement-by-year',
  'procurement-by-agency',
];
/** Rates of single agencies or years, whose denominator may be small. */
const RATES = [
  'openness-by-year',
  'openness-by-agency',
  'openness-scatter',
  'correction-by-year',
  'correction-by-agency',
  'refusals-heat',
];
/** Only reports that add up are in it. */
const SOUND = ['flow-of-year'];
/** Its cells are coverage themselves; failing reports are counted in its notes. */
const COVERAGE = 'coverage-by-group';
/** Years on an axis. The form of 2021 changed 其他处理, which is one of the six answers, and nothing of the others. */
const CHANGED = ['answer-shares', 'answers-by-year'];
const UNCHANGED = [
  'requests-by-year',
  'requests-multiples',
  'openness-by-year',
  'correction-by-year',
  'applicants-by-year',
  'refusals-by-year',
  'disputes-review',
  'disputes-litigation-direct',
  'disputes-litigation-after-review',
  'compare-band',
  'compare-slope',
];
const MONEY = ['procurement-by-year', 'procurement-average-by-year'];

test('the table below knows every card', () => {
  for (const id of [...COUNTS, ...RATES, ...SOUND, ...CHANGED, ...UNCHANGED, ...MONEY]) expect(IDS).toContain(id);
});

describe.each(IDS)('%s', (id) => {
  test('says of how many it has figures', async () => {
    const { coverage } = await modelOf(id);
    if (id === COVERAGE) {
      expect(coverage).toBeNull();
      return;
    }
    expect(coverage).not.toBeNull();
    expect(coverage?.n).toBeGreaterThan(0);
    expect(coverage?.k).toBeGreaterThan(0);
    expect(coverage?.k).toBeLessThanOrEqual(coverage?.n ?? 0);
  });

  test('tells the formula of its rates, with the denominator', async () => {
    const { formula, table } = await modelOf(id);
    if (COUNTS.includes(id)) expect(formula).toBeNull();
    // A figure that stands on the form needs none; a rate always does.
    if (formula === null) expect(table.columns.map(({ format }) => format)).not.toContain('percent');
    else expect(formula).toMatch(/÷|=/);
  });

  test('marks reports that fail a check, in the drawing, the tooltip and the notes', async () => {
    const model = await modelOf(id);
    const layout = drawn(model);
    const failing = layout.marks.reduce((sum, mark) => sum + (mark.failing ?? 0), 0);
    if (id === COVERAGE) {
      expect(model.notes.join('')).toMatch(/\d+ 份勾稽关系不符/);
      return;
    }
    if (SOUND.includes(id)) {
      expect(failing).toBe(0);
      return;
    }
    expect(failing).toBeGreaterThan(0);
    expect(model.notes.join('')).toMatch(/◆ \d+ 份报告勾稽关系不符/);
    const told = layout.marks.filter((mark) => (mark.failing ?? 0) > 0);
    for (const { lines } of told)
      expect(lines.map(({ label, value }) => label + value).join('\n')).toMatch(/◆[\s\S]*勾稽关系不符/);
    const diamonds = layout.dots.some(({ shape }) => shape === 'diamond');
    const signs = layout.labels.some(({ text }) => text.includes('◆'));
    expect(diamonds || signs).toBe(true);
  });

  test('has words for screen readers, a table, and leads from its rows and marks', async () => {
    const model = await modelOf(id);
    expect(model.summary).not.toBe('');
    expect(model.table.rows.length).toBeGreaterThan(0);
    if (model.table.refs !== undefined) expect(model.table.refs).toHaveLength(model.table.rows.length);
    const ids = drawn(model).marks.map((mark) => mark.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('never shows a blank as a number', async () => {
    const model = await modelOf(id);
    for (const row of model.table.rows)
      for (const value of Object.values(row)) expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true);
  });
});

test.each(RATES)('%s: what has a small denominator is hollow, unranked and in no sentence', async (id) => {
  const model = await modelOf(id, { least: 1_000_000 });
  const layout = drawn(model);
  expect(findingOf(chartOf(model), [2019, 2025], 1_000_000)).toBeNull();
  expect(model.notes.join('')).toMatch(/空心|空框/);
  if (model.kind === 'ranked') {
    expect([...model.bars].some(({ rank }) => rank !== null)).toBe(false);
    expect(layout.bars.length).toBeGreaterThan(0);
    expect(layout.bars.every(({ hollow }) => hollow === true)).toBe(true);
  } else if (model.kind === 'heat') {
    expect(Object.values(model.medians).every((value) => value === null)).toBe(true);
  } else {
    expect(layout.dots.length).toBeGreaterThan(0);
    expect(layout.dots.every(({ hollow }) => hollow)).toBe(true);
  }
});

test.each(CHANGED)('%s: the change of form is a break with a note, only where the years span it', async (id) => {
  const spanning = await modelOf(id);
  expect(spanning.notes.join('')).toContain('启用新格式');
  const after = await modelOf(id, { years: [2021, 2025] }, { ...NO_AGENCY, years: [2021, 2025] });
  expect(after.notes.join('')).not.toContain('启用新格式');
  const dashed = (model: ChartModel): number => drawn(model).rules.filter((rule) => rule.dashed === true).length;
  expect(dashed(spanning)).toBeGreaterThan(0);
  expect(dashed(after)).toBe(0);
});

test.each(UNCHANGED)('%s: runs through the change of form, which left its rows alone', async (id) => {
  const model = await modelOf(id);
  expect(model.notes.join('')).not.toContain('启用新格式');
  if (model.kind === 'slope') {
    expect(drawn(model).strokes.some(({ dashed }) => dashed !== true)).toBe(true);
    return;
  }
  expect(drawn(model).rules.filter((rule) => rule.dashed === true)).toEqual([]);
  if (model.kind !== 'line') return;
  const [first, second] = ['2020', '2021'].map((year) =>
    drawn(model).marks.find(({ title }) => title.startsWith(year)),
  );
  const [from, to] = [first?.anchorX ?? 0, second?.anchorX ?? 0];
  const crosses = drawn(model).strokes.some(({ d }) => {
    const xs = [...d.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
    return Math.min(...xs) < to - 1 && Math.max(...xs) > from + 1;
  });
  expect(crosses).toBe(true);
});

test.each(MONEY)('%s: years without the item say so, and have no coverage to be blamed for', async (id) => {
  const model = await modelOf(id);
  if (model.kind !== 'columns') throw new Error(`${id} has no columns`);
  const later = model.columns.filter(({ year }) => year > 2020);
  for (const { value, absence, coverage } of later)
    expect([value, absence, coverage]).toEqual([null, 'not-on-form', null]);
  expect(
    drawn(model)
      .labels.map(({ text }) => text)
      .join(''),
  ).toContain('格式无此项');
  expect(model.notes.join('')).toContain(WORDS.zh.notOnForm('2021–2025'));
});

test.each(IDS)('%s: groups add up to the whole', async (id) => {
  const model = await modelOf(id);
  if (model.kind === 'stacked')
    for (const { values, total, absence } of model.rows) {
      // What is stated of some parts is no part of a sum.
      if (absence === 'partial') {
        expect(total).toBeNull();
        continue;
      }
      const parts = Object.values(values).filter((value) => value !== null);
      // Means of a year are no whole numbers.
      expect(total ?? 0).toBeCloseTo(
        parts.reduce((sum, value) => sum + value, 0),
        9,
      );
    }
  if (model.kind === 'flow') {
    const sum = (end: 'from' | 'to'): number =>
      model.links.filter((link) => link[end] === 'due').reduce((all, link) => all + link.value, 0);
    expect(sum('from')).toBe(sum('to'));
  }
});

test('own agencies stay in sight on every page of a ranking', async () => {
  const model = await modelOf('requests-by-agency');
  if (model.kind !== 'ranked') throw new Error('no ranking');
  const pages = Math.ceil(model.bars.length / 15);
  for (let page = 0; page < pages; page += 1) {
    const { marks } = chartOf(model).layout({ ...DEFAULT_VIEW, page }, { width: 900, height: 500, text: 12 });
    expect(marks.filter((mark) => mark.id === String(own))).toHaveLength(1);
  }
});

test.each(IDS.filter((id) => id.startsWith('profile-')))(
  '%s: all years of the agency, whatever the filter',
  async (id) => {
    const whole = await modelOf(id);
    const narrow = await modelOf(id, { years: [2021, 2022] }, { ...NO_AGENCY, years: [2021, 2022], soundOnly: true });
    expect(narrow).toEqual(whole);
    expect(whole.kind === 'band' ? whole.years : []).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(whole.subtitle).toContain('同类：');
  },
);

/** One figure is one figure: every question that gives a metric gives the same for every agency and year. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { refusalsByAgency } from '../../src/queries/refusals/refusals-by-agency.ts';
import { REFUSAL_GROUPS } from '../../src/schema/form.ts';
import { comparison, type ComparedFigureRow } from '../../src/queries/compare/comparison.ts';
import { disputesByAgency, disputesByYear } from '../../src/queries/disputes/disputes.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { MEASURES, MEASURE_CODES } from '../../src/queries/metrics/measures.ts';
import { opennessByAgency } from '../../src/queries/requests/openness.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { METRIC_CODES, isOnForm, metricOf } from '../../src/schema/metrics/metrics.ts';
import { METRIC_WORDS, formulaOf } from '../../src/schema/metrics/words.ts';
import { contextOf } from '../charts/fixtures/fixtures.ts';
import { refusalsByAgencyModel } from '../../src/charts/kinds/stacked/model.ts';
import { picturedFigures } from './fixtures/metric-pictures.ts';
import { askersDiffer, byRecord } from './fixtures/metric-records.ts';
import { ofYears } from './fixtures/of-years.ts';
import { DATA, madeAgencies, madeDb } from './fixtures/totals.ts';
import { headlinesAgree } from './fixtures/headlines.ts';
import { nativeDb } from './fixtures/native-db.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
const MADE_YEARS = [2019, 2021] as const;

/** All agencies, with no peers of anybody. */
function everybody(agencies: readonly number[]): Parameters<typeof comparison>[2] {
  return { agencies, rule: { own: 0, by: [] } };
}

/** What each question says of a metric, by `metric agency year`. */
type Said = ReadonlyMap<string, readonly [question: string, value: number | null, base: number | null]>;
type Figure = readonly [metric: string, agency: number, value: number | null, base: number | null];

async function saidByPages(db: Db, year: number): Promise<Said[]> {
  const selection = ofYears(year, year);
  const said = (question: string, figures: readonly Figure[]): Said =>
    new Map(figures.map(([code, agency, value, base]) => [`${code} ${agency} ${year}`, [question, value, base]]));
  const disputes = await disputesByAgency(db, selection);
  const openness = await opennessByAgency(db, selection);
  const requests = [...(await requestsByAgency(db, selection))];
  const amounts = [...(await procurementByAgency(db, selection))];
  const refusals = [...(await refusalSums(db, selection))];
  const shares = await refusalsByAgency(db, selection);
  return [
    said(
      'refusals',
      refusals.map(({ agency_id, total }) => ['refused', agency_id, total, null]),
    ),
    ...REFUSAL_GROUPS.map((group) =>
      said(
        'groups of refusals',
        // Of a report that lacks another group's reason the group is whole all the same.
        refusals.map(({ agency_id, groups }) => [`group ${group}`, agency_id, groups[group], null]),
      ),
    ),
    said(
      'heat',
      shares.map(({ agency_id, row, rate_count, rate_base }) => [`share ${row}`, agency_id, rate_count, rate_base]),
    ),
    said(
      'projects',
      amounts.map(({ agency_id, projects }) => ['projects', agency_id, projects, null]),
    ),
    said(
      'disputes',
      disputes.map(({ agency_id, total }) => ['disputes', agency_id, total, null]),
    ),
    said(
      'corrected',
      disputes.map(({ agency_id, rate_count, rate_base }) => ['corrected', agency_id, rate_count, rate_base]),
    ),
    said(
      'openness',
      openness.map(({ agency_id, opened, base }) => ['open', agency_id, opened, base]),
    ),
    said(
      'received',
      requests.map(({ agency_id, received }) => ['received', agency_id, received, null]),
    ),
    said(
      'handled',
      requests.map(({ agency_id, handled }) => ['handled', agency_id, handled, null]),
    ),
    said(
      'procurement',
      amounts.map(({ agency_id, yuan }) => ['procurement', agency_id, yuan, null]),
    ),
  ];
}

/** A share counts only where both of its sides are numbers. */
function sidesOf({ numerator, denominator, measure }: ComparedFigureRow): readonly [number | null, number | null] {
  const whole = metricOf(measure).denominator === null || (numerator !== null && denominator !== null);
  return whole ? [numerator, denominator] : [null, null];
}

async function differences(
  db: Db,
  years: readonly number[] = YEARS,
): Promise<{ readonly compared: number; readonly different: readonly string[] }> {
  const { agencies } = await filterOptions(db);
  const ids = agencies.map(({ agency_id }) => agency_id);
  const { figures: rows } = await comparison(db, ofYears(YEARS[0], YEARS[6]), everybody(ids), {}, MEASURE_CODES);
  const expected = new Map([
    ...rows.map((row) => [`${row.measure} ${row.agency_id} ${row.year}`, sidesOf(row)] as const),
    ...(await byRecord(db)),
  ]);
  const different: string[] = [];
  let compared = 0;
  for (const year of years) {
    different.push(...(await askersDiffer(db, year, ids)));
    for (const said of await saidByPages(db, year)) {
      for (const [key, [question, value, base]] of said) {
        const [numerator, denominator] = expected.get(key) ?? [Number.NaN, Number.NaN];
        compared += 1;
        if (value !== numerator || base !== denominator) {
          different.push(`${key}: ${question} ${value} ÷ ${base}, compare ${numerator} ÷ ${denominator}`);
        }
      }
    }
  }
  return { compared, different };
}

/** Sums of the year are those of its agencies. */
async function yearsAgree(db: Db, years: readonly number[] = YEARS): Promise<void> {
  for (const year of years) {
    const selection = ofYears(year, year);
    const rows = await disputesByAgency(db, selection);
    await headlinesAgree(db, selection);
    const stated = (await disputesByYear(db, selection)).reduce((sum, row) => sum + row.reported, 0);
    expect(rows.reduce((sum, row) => sum + row.channels, 0)).toBe(stated);
  }
}

describe('on the embedded data', () => {
  let db: Db;
  beforeAll(async () => {
    db = await nativeDb(
      ['agencies', 'reports', 'applicants'].map(
        (table) => `create table ${table} as from read_parquet('${DATA}/${table}.parquet')`,
      ),
    );
  });
  afterAll(() => db.close());

  it('every page says the same of every agency and year', async () => {
    const { compared, different } = await differences(db);
    expect(different).toEqual([]);
    expect(compared).toBeGreaterThan(1500);
    await yearsAgree(db);
  }, 180_000);

  it('the share denied of the comparison is a number where the refusals have that group, and nowhere else', async () => {
    const { agencies } = await filterOptions(db);
    const ids = agencies.map(({ agency_id }) => agency_id);
    let partial = 0;
    for (const year of YEARS) {
      const groups = new Map([...(await refusalSums(db, ofYears(year, year)))].map((row) => [row.agency_id, row]));
      for (const row of (await comparison(db, ofYears(year, year), everybody(ids), {}, ['denied'])).figures) {
        const refusals = groups.get(row.agency_id);
        expect(row.numerator, `${row.agency} ${year}`).toBe(refusals?.groups.denied ?? null);
        if (refusals !== undefined && refusals.total === null && refusals.parts > 0) partial += 1;
      }
    }
    expect(partial).toBe(44);
  });

  it('a report that lacks a reason has no sum of them, and comes after all that have one', async () => {
    const rows = [...(await refusalSums(db, ofYears(2019, 2019)))];
    const first = rows.findIndex(({ total }) => total === null);
    expect(first).toBeGreaterThan(0);
    expect(rows.slice(first).every(({ total, reported }) => total === null && reported === 0)).toBe(true);
    const model = refusalsByAgencyModel(rows, contextOf('zh', { mine: new Set() }));
    for (const { total, parts } of [...model.rows].slice(first)) {
      expect(total).toBeNull();
      if (parts !== undefined) expect([parts.n, parts.of]).toEqual([16, '项情形']);
    }
  });

  it('charts, tooltips, tables and exported tables show the metric of every agency and year', async () => {
    let compared = 0;
    for (const year of YEARS) {
      for (const { agency, shown, metric } of await picturedFigures(db, year)) {
        expect(shown, `${agency} ${year}`).toEqual([metric, metric, metric]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(700);
  }, 60_000);

  it('a report in which one channel has no number has no sum, and says how many have one', async () => {
    const rows = await disputesByAgency(db, ofYears(2025, 2025));
    const partial = rows.filter(({ channels, channels_due }) => channels > 0 && channels < channels_due);
    expect(partial.length).toBeGreaterThan(0);
    expect(partial.filter(({ total, reported }) => total !== null || reported > 0)).toEqual([]);
    // Nulls come last: a partial sum stands behind every whole one.
    const first = rows.findIndex(({ total }) => total === null);
    expect(rows.slice(first).every(({ total }) => total === null)).toBe(true);
  });
});

it('on made-up data, with blanks in any part', async () => {
  await fc.assert(
    fc.asyncProperty(madeAgencies, async (agencies) => {
      const db = await madeDb(agencies);
      try {
        expect((await differences(db, MADE_YEARS)).different).toEqual([]);
        await yearsAgree(db, MADE_YEARS);
      } finally {
        await db.close();
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

describe('the records', () => {
  it.each(METRIC_CODES)('%s has its columns, and words in both languages', (code) => {
    const metric = metricOf(code);
    const columns: ReadonlySet<string> = new Set(
      columnsOf(metric.item === undefined ? 'reports' : 'proactive').map(({ name }) => name),
    );
    for (const name of [...metric.numerator, ...(metric.denominator ?? [])]) expect(columns).toContain(name);
    const { name, definition, numerator, denominator } = METRIC_WORDS[code];
    for (const lang of ['zh', 'en'] as const) {
      expect([name[lang], definition[lang]]).not.toContain('');
      const formula = formulaOf(code, lang);
      expect(formula === null).toBe(numerator === undefined);
      if (formula !== null) expect(formula.startsWith(`${name[lang]} =`)).toBe(true);
    }
    expect(denominator === undefined).toBe(metric.denominator === null);
    // What is added up from several columns says of what.
    expect(metric.numerator.length > 1 || metric.denominator !== null).toBe(numerator !== undefined);
  });

  it('years of the form', () => {
    expect(MEASURES.filter((code) => !isOnForm(metricOf(code), 2020))).toEqual(['fees']);
    expect(MEASURES.filter((code) => !isOnForm(metricOf(code), 2021))).toEqual(['procurement']);
  });
});

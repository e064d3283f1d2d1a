/** One figure is one figure: every question that gives a metric gives the same for every agency and year. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../src/queries/metrics/reasons.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { refusalsByAgency } from '../../src/queries/refusals/refusals-by-agency.ts';
import { applicantsByYear } from '../../src/queries/requests/applicants.ts';
import { REFUSAL_GROUPS } from '../../src/schema/form.ts';
import type { Metric } from '../../src/schema/metrics/metric.ts';
import { comparedFigures, type ComparedFigureRow } from '../../src/queries/compare/compared-figures.ts';
import { disputesByAgency, disputesByYear } from '../../src/queries/disputes/disputes.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { MEASURES, MEASURE_CODES } from '../../src/queries/metrics/measures.ts';
import { opennessByAgency } from '../../src/queries/requests/openness.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import {
  METRICS,
  METRIC_CODES,
  isOnForm,
  metricOf,
  reasonMetric,
  refusalMetric,
} from '../../src/schema/metrics/metrics.ts';
import { METRIC_WORDS, formulaOf } from '../../src/schema/metrics/words.ts';
import { contextOf } from '../charts/fixtures.ts';
import { disputesByAgencyModel } from '../../src/charts/kinds/ranked/rates.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { refusalsByAgencyModel } from '../../src/charts/kinds/stacked/model.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW, PAGE_SIZE, type ChartModel } from '../../src/charts/model.ts';
import { csv } from '../../src/export/csv.ts';
import { DATA, madeAgencies, madeDb } from './totals-fixture.ts';
import { nativeDb } from './native-db.ts';

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;
const MADE_YEARS = [2019, 2021] as const;

function ofYears(from: number, to: number): Selection {
  return { years: [from, to], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
}

/** What each question says of a metric, by `metric agency year`. */
type Said = ReadonlyMap<string, readonly [question: string, value: number | null, base: number | null]>;
type Figure = readonly [metric: string, agency: number, value: number | null, base: number | null];

/** A metric in one report, by its record and not by any SQL of ours: null where a part is not a number. */
function wholeIn(report: Readonly<Record<string, unknown>>, columns: readonly string[]): number | null {
  let sum = 0;
  for (const name of columns) {
    const value = report[name];
    if (typeof value !== 'number') return null;
    sum += value;
  }
  return sum;
}

/** Both sides of a share are numbers, or neither is. */
function sidesIn(report: Readonly<Record<string, unknown>>, metric: Metric): readonly [number | null, number | null] {
  const above = wholeIn(report, metric.numerator);
  if (metric.denominator === null) return [above, null];
  const below = wholeIn(report, metric.denominator);
  return above === null || below === null ? [null, null] : [above, below];
}

/** Metrics that agencies are not compared by. */
const OTHERS: Readonly<Record<string, Metric>> = {
  refused: METRICS.refused,
  projects: METRICS.projects,
  ...Object.fromEntries(REFUSAL_GROUPS.map((group) => [`group ${group}`, refusalMetric(group)])),
  ...Object.fromEntries(REASONS.map(({ row }) => [`share ${row}`, reasonMetric(row)])),
};

const COLUMNS = columnsOf('reports').filter(({ type }) => type === 'int' || type === 'smallint' || type === 'double');
const SHAPE = Object.fromEntries(COLUMNS.map(({ name }) => [name, 'num?' as const]));

/** The reports that count, as they are, and what the metrics are in them, by `metric agency year`. */
async function byRecord(db: Db): Promise<ReadonlyMap<string, readonly [number | null, number | null]>> {
  const names = COLUMNS.map(({ name }) => (name === 'year' ? 'year::int as year' : `"${name}"`));
  const reports = await db.query(
    `select ${names.join(', ')} from reports where superseded_by is null and counts is not false and year is not null`,
    [],
    { ...SHAPE },
  );
  return new Map(
    reports.flatMap((report) =>
      Object.entries(OTHERS).map(
        ([name, metric]) => [`${name} ${report['agency_id']} ${report['year']}`, sidesIn(report, metric)] as const,
      ),
    ),
  );
}

/** Applicants of each agency that asked, as the chart by year says it, one agency at a time. */
async function askersDiffer(db: Db, year: number, ids: readonly number[]): Promise<readonly string[]> {
  const rows = await db.query(
    `select agency_id, year::int as year, "new" as received, applicant, sum("count") as n
     from reports left join (from applicants where "row" = 'new') as asked using (report_id)
     where superseded_by is null and counts is not false and year = ${year} group by all`,
    [],
    { agency_id: 'num', year: 'num', received: 'num?', applicant: 'text?', n: 'num?' },
  );
  const different: string[] = [];
  for (const id of ids) {
    const own = rows.filter(({ agency_id }) => agency_id === id);
    const received = own[0]?.received ?? null;
    const fits = own.length > 0 && received === own.reduce((sum, { n }) => sum + Number(n), 0);
    for (const { applicant, count } of await applicantsByYear(db, { ...ofYears(year, year), agencies: [id] })) {
      const stated = Number(own.find((row) => row.applicant === applicant)?.n ?? 0);
      if (count !== (fits ? stated : null)) different.push(`${applicant} ${id} ${year}: ${count}, not ${stated}`);
    }
  }
  return different;
}

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
  const rows = await comparedFigures(db, ofYears(YEARS[0], YEARS[6]), ids, {}, MEASURE_CODES);
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
    const whole = rows.flatMap(({ total }) => total ?? []);
    const [, , , disputes] = await headline(db, selection);
    const value = whole.length === 0 ? null : whole.reduce((sum, one) => sum + one, 0);
    if (disputes?.year !== null)
      expect([disputes?.value, disputes?.reported], String(year)).toEqual([value, whole.length]);
    const stated = (await disputesByYear(db, selection)).reduce((sum, row) => sum + row.reported, 0);
    expect(rows.reduce((sum, row) => sum + row.channels, 0)).toBe(stated);
  }
}

interface Pictured {
  readonly agency: string;
  /** In the tooltip, the table and the CSV, as text. */
  readonly shown: readonly string[];
  readonly metric: string;
}

/** What the rankings of one year show of every agency: the bar's tooltip, the table's cell, the field of the CSV. */
async function picturedFigures(db: Db, year: number): Promise<readonly Pictured[]> {
  const selection = ofYears(year, year);
  const context = contextOf('zh', { mine: new Set(), years: [year, year] });
  const refusals = [...(await refusalSums(db, selection))];
  const requests = [...(await requestsByAgency(db, selection))];
  const disputes = await disputesByAgency(db, selection);
  return [
    ...picturesOf(refusalsByAgencyModel(refusals, context), 'sum', refusals, ({ total }) => total),
    ...picturesOf(requestsByAgencyModel(requests, context), 'received', requests, ({ received }) => received),
    ...picturesOf(disputesByAgencyModel(disputes, context), 'total', disputes, ({ total }) => total),
  ];
}

function picturesOf<Row extends { readonly agency_id: number; readonly agency: string }>(
  model: ChartModel,
  column: string,
  rows: readonly Row[],
  metricIn: (row: Row) => number | null,
): readonly Pictured[] {
  const tips = new Map<number, string>();
  for (let page = 0; page * PAGE_SIZE < rows.length; page += 1) {
    const view = { ...DEFAULT_VIEW, page };
    const size = { width: 900, height: chartOf(model).height(view, 900, 12), text: 12 };
    for (const { ref, lines } of chartOf(model).layout(view, size).marks)
      if (ref?.type === 'agency') tips.set(ref.agencyId, lines[0]?.value ?? '');
  }
  const at = model.table.columns.findIndex(({ key }) => key === column);
  const provenance = { dataVersion: 'v1', date: '2026-03-02', example: true };
  const lines = csv(model, DEFAULT_VIEW, provenance).split('\r\n');
  const fields = lines.slice(lines.indexOf('') + 2).map((line) => line.split(','));
  return rows.map((row) => {
    const place = model.table.refs?.findIndex((ref) => ref?.type === 'agency' && ref.agencyId === row.agency_id) ?? -1;
    const metric = metricIn(row);
    const tip = tips.get(row.agency_id) ?? 'no mark';
    return {
      agency: row.agency,
      metric: String(metric),
      shown: [
        tip.startsWith('—') ? 'null' : tip.replace(/[,件 ]/g, ''),
        String(model.table.rows[place]?.[column]),
        fields[place]?.[at] === '' ? 'null' : String(fields[place]?.[at]),
      ],
    };
  });
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
  }, 60_000);

  it('the share denied of the comparison is a number where the refusals have that group, and nowhere else', async () => {
    const { agencies } = await filterOptions(db);
    const ids = agencies.map(({ agency_id }) => agency_id);
    let partial = 0;
    for (const year of YEARS) {
      const groups = new Map([...(await refusalSums(db, ofYears(year, year)))].map((row) => [row.agency_id, row]));
      for (const row of await comparedFigures(db, ofYears(year, year), ids, {}, ['denied'])) {
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
      if (parts !== undefined) expect([parts.n, parts.of]).toEqual([16, '项理由']);
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

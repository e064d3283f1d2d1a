/** What is in the data set as a whole? */
import { QueryError, type Db, type QueryOptions, type RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import type { Answered } from '../executors/answer.ts';
import type { Totals } from '../executors/totals/totals.ts';

const SHAPE = {
  /** Reports that count: with a year and not superseded. */
  reports: 'num',
  /** Reports that do not count: superseded by another, and without a year. */
  superseded: 'num',
  without_year: 'num',
  agencies: 'num',
  /** Years with a report that counts; null when there is none. */
  years: 'num',
  first_year: 'num?',
  last_year: 'num?',
  /** Of the reports that count: fictional ones, and those whose checks fail. */
  synthetic: 'num',
  failing: 'num',
} as const;
export type DatasetInfo = RowOf<typeof SHAPE>;

const QUERY = sql`
  with counted as (select * from reports where superseded_by is null and counts is not false and year is not null)
  select
    count(*) as reports,
    (select count(*) from reports where superseded_by is not null) as superseded,
    (select count(*) from reports where superseded_by is null and year is null) as without_year,
    (select count(*) from agencies) as agencies,
    count(distinct year) as years,
    min(year) as first_year,
    max(year) as last_year,
    count(*) filter (where synthetic) as synthetic,
    count(*) filter (where checks_failed > 0) as failing
  from counted`;

async function fromReports(db: Db, options?: QueryOptions): Promise<DatasetInfo> {
  const [row] = await db.query(QUERY.text, QUERY.params, SHAPE, options);
  if (row === undefined) throw new QueryError('shape', 'an aggregate without GROUP BY gave no row', QUERY.text);
  return row;
}

/** The totals have a row for every year with a report. */
export function datasetInfoOfTotals(totals: Totals): DatasetInfo {
  const all = totals.groupOf(() => true);
  const ofYears = totals.groupOf((year) => year !== null);
  const years = totals.years();
  return {
    reports: ofYears.count('reports'),
    superseded: all.count('superseded'),
    without_year: totals.groupOf((year) => year === null).count('reports'),
    agencies: all.count('agencies'),
    years: years.length,
    first_year: years[0]?.value ?? null,
    last_year: years.at(-1)?.value ?? null,
    synthetic: ofYears.count('synthetic'),
    failing: ofYears.failing.count('reports'),
  };
}

export function datasetInfo(db: Db, options?: QueryOptions): Answered<DatasetInfo> {
  return db.totals ? datasetInfoOfTotals(db.totals) : fromReports(db, options);
}

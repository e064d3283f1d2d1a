/** The metrics of single reports, worked out by their records and by SQL written apart from the site's. */
import type { Db } from '../../src/queries/db/db.ts';
import { REASONS } from '../../src/queries/metrics/reasons.ts';
import { applicantsByYear } from '../../src/queries/requests/applicants.ts';
import { REFUSAL_GROUPS } from '../../src/schema/form.ts';
import type { Metric } from '../../src/schema/metrics/metric.ts';
import { METRICS, reasonMetric, refusalMetric } from '../../src/schema/metrics/metrics.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { ofYears } from './of-years.ts';

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
export async function byRecord(db: Db): Promise<ReadonlyMap<string, readonly [number | null, number | null]>> {
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
export async function askersDiffer(db: Db, year: number, ids: readonly number[]): Promise<readonly string[]> {
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

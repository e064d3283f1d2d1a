/** The metrics that agencies are compared by, as SQL over `reports`. */
import { METRICS, METRIC_CODES, metricOf, type MetricCode } from '../../schema/metrics/metrics.ts';
import type { Metric } from '../../schema/metrics/metric.ts';
import { sql, sumOfColumns, type Sql } from '../db/sql.ts';

type Compared = { readonly [Code in MetricCode]: (typeof METRICS)[Code]['compared'] extends true ? Code : never };
export type Measure = Compared[MetricCode];

function isCompared(code: MetricCode): code is Measure {
  return METRICS[code].compared;
}

/** Every metric that agencies are compared by. */
export const MEASURES: readonly Measure[] = METRIC_CODES.filter(isCompared);

/** Those that `reports` alone can tell; the others need `proactive`. */
export const MEASURE_CODES: readonly Measure[] = MEASURES.filter((code) => metricOf(code).item === undefined);

export function isRate(measure: Measure): boolean {
  return METRICS[measure].denominator !== null;
}

/** A rate on fewer cases than this is not ranked and not in a percentile. */
export const SMALL_N = 30;

/** Columns added up, null where one is not a number; null where there are none. */
function sideOf(columns: readonly string[] | null): Sql {
  return columns === null ? sql`null` : sumOfColumns(columns);
}

function selectOne(measure: Measure): Sql {
  const metric: Metric = METRICS[measure];
  const amounts = sql`
    left join (select report_id, any_value(value) as value from proactive
      where item = ${metric.item ?? ''} and measure = 'amount' group by report_id) using (report_id)`;
  const suspect = measure === 'procurement' ? sql`coalesce(procurement_suspect, false)` : sql`false`;
  return sql`
    select agency_id, year, checks_failed > 0 as failing, cast(${measure} as varchar) as measure,
      cast(${sideOf(metric.numerator)} as double) as numerator, cast(${sideOf(metric.denominator)} as double) as denominator,
      cast(${metric.denominator !== null} as boolean) as rate, ${suspect} as suspect
    from counted ${metric.item === undefined ? sql`` : amounts}`;
}

/**
 * The common table `figures` over `counted`: agency_id, year, measure, value (null: no number), numerator, denominator
 * (null for counts), failing, rate, `suspect` (an amount that looks like a slip of units), and `firm`: the value is there, not
 * suspect and not a rate on fewer than `SMALL_N` cases.
 */
export function figures(measures: readonly Measure[] = MEASURE_CODES): Sql {
  const all = measures.map(selectOne).reduce((before, one) => sql`${before} union all ${one}`);
  return sql`
    select *, value is not null and not suspect and (not rate or denominator >= ${SMALL_N}) as firm
    from (
      select *, case when rate then numerator / nullif(denominator, 0) else numerator end as value
      from (${all}))`;
}

/** Metrics as SQL over one report. A part that is not a number makes the whole null: SQL's `+` says what the form demands. */
import type { Metric } from '../../schema/metrics/metric.ts';
import { column, joinSql, sql, type Sql } from '../db/sql.ts';

function sumOf(names: readonly string[]): Sql {
  return joinSql(names.map(column), ' + ');
}

/** What is above the line, or the count itself. */
export function numeratorOf({ numerator }: Metric): Sql {
  return sumOf(numerator);
}

/** What is below the line; SQL's null for a count or an amount. */
export function denominatorOf({ denominator }: Metric): Sql {
  return denominator === null ? sql`null` : sumOf(denominator);
}

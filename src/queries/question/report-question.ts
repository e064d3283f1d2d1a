/** A question with a row for each report that counts: metrics of one column, and what the report says beside them. */
import type { Metric } from '../../schema/metrics/metric.ts';
import type { Selection } from '../db/selection.ts';
import type { FieldKind, Shape } from '../db/shape.ts';
import { column, joinSql, sql, sumOfColumns, type Sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

type Attributes = Readonly<Record<string, readonly [column: string, kind: FieldKind]>>;
type ReportShape<M extends Readonly<Record<string, Metric>>, A extends Attributes> = {
  readonly agency_id: 'num';
  readonly agency: 'text';
  readonly year: 'num';
  readonly report_id: 'num';
} & { readonly [Name in keyof M]: 'num?' } & { readonly [Name in keyof A]: A[Name][1] } & {
  /** true: the report fails a check of the form. */
  readonly failing: 'bool';
};

/** By year, then the largest of `order` first, nulls last. */
export interface ReportQuestion<S extends Shape> {
  readonly shape: S;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly attributes: Attributes;
  readonly order: string;
}

function isShape<S extends Shape>(shape: Shape, names: readonly string[]): shape is S {
  return Object.keys(shape).join() === names.join();
}

/** The reports of years whose form asks for a metric, and those that state one all the same. */
export function eachReport<M extends Readonly<Record<string, Metric>>, A extends Attributes>(
  order: keyof M & string,
  metrics: M,
  attributes: A,
): ReportQuestion<ReportShape<M, A>> {
  const [count, text, bool, sum] = ['num', 'text', 'bool', 'num?'] as const;
  const shape: Shape = {
    agency_id: count,
    agency: text,
    year: count,
    report_id: count,
    ...Object.fromEntries(Object.keys(metrics).map((name) => [name, sum] as const)),
    ...Object.fromEntries(Object.entries(attributes).map(([name, [, kind]]) => [name, kind] as const)),
    failing: bool,
  };
  const names = ['agency_id', 'agency', 'year', 'report_id', ...Object.keys(metrics), ...Object.keys(attributes)];
  if (!isShape<ReportShape<M, A>>(shape, [...names, 'failing'])) throw new TypeError('not the columns of the question');
  return { shape, metrics, attributes, order };
}

function onForm({ years: [first, last] }: Metric): Sql {
  return last === null ? sql`year >= ${first}` : sql`year between ${first} and ${last}`;
}

export function reportStatement<S extends Shape>(
  { metrics, attributes, order }: ReportQuestion<S>,
  selection: Selection,
): Sql {
  const figures = Object.entries(metrics).map(
    ([name, metric]) => sql`${sumOfColumns(metric.numerator)} as ${column(name)}`,
  );
  const others = Object.entries(attributes).map(([name, [of]]) => sql`${column(of)} as ${column(name)}`);
  const asked = Object.values(metrics).map(
    (metric) => sql`${onForm(metric)} or ${sumOfColumns(metric.numerator)} is not null`,
  );
  return sql`
    with counted as (${countedReports(selection)})
    select
      agency_id, agency, year, report_id,
      ${joinSql([...figures, ...others], ', ')},
      checks_failed > 0 as failing
    from counted
    where ${asked.reduce((before, one) => sql`${before} or ${one}`)}
    order by year, ${column(order)} desc nulls last, agency, agency_id`;
}

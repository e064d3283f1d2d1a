/** The reader's selection as SQL: the parts that every query shares. */
import type { ReportScope, Selection } from './selection.ts';
import { column, joinSql, sql, type Sql } from './sql.ts';

function oneOf(name: string, values: readonly (string | number)[]): readonly Sql[] {
  if (values.length === 0) return [];
  const bound = values.map((value) => sql`${value}`);
  return [sql`${column(name)} in (${joinSql(bound, ', ')})`];
}

/** Reports that say of themselves that they add up others; of several editions the one that is not superseded. */
const CONSOLIDATED = sql`superseded_by is null and scope = 'consolidated' and form is not null and year is not null`;

/** Condition on `reports`: one kind of them, so that no whole is ever added to its parts. */
export function ofScope(scope: ReportScope | undefined): Sql {
  if (scope === 'consolidated') return CONSOLIDATED;
  return sql`superseded_by is null
      and counts is not false`;
}

/**
 * Condition on `agencies` or `reports` (both have the columns): the chosen provinces, levels, kinds and agencies; among consolidated
 * reports only agencies that have published one, for nobody expects one of the others.
 */
export function ofSelection(selection: Selection): Sql {
  const conditions = [
    ...(selection.scope === 'consolidated'
      ? [sql`agency_id in (select agency_id from reports where ${CONSOLIDATED})`]
      : []),
    ...oneOf('province', selection.provinces),
    ...oneOf('level', selection.levels),
    ...oneOf('kind', selection.kinds),
    ...oneOf('agency_id', selection.agencies),
  ];
  return conditions.length === 0 ? sql`true` : joinSql(conditions, ' and ');
}

/**
 * The reports that count: not superseded, with a readable table and a year within the selection; those of organs, or the consolidated
 * ones. The ETL leaves at most one for each agency and year, so that a count of reports in a year is a count of agencies.
 */
export function countedReports(selection: Selection): Sql {
  const [from, to] = selection.years;
  return sql`
    select * from reports
    where ${ofScope(selection.scope)}
      and year between ${from} and ${to}
      and (checks_failed = 0 or not ${selection.soundOnly})
      and ${ofSelection(selection)}`;
}

/** One row (`year`) for every year of the selection, whether anything was reported or not. */
export function yearsOf(selection: Selection): Sql {
  const [from, to] = selection.years;
  return sql`select cast(unnest(range(cast(${from} as bigint), cast(${to + 1} as bigint))) as smallint) as year`;
}

/** How many years the selection spans; none when it is reversed. */
export function yearCount(selection: Selection): number {
  const [from, to] = selection.years;
  return Math.max(0, to - from + 1);
}

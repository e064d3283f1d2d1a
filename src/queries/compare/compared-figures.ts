/** What are the figures of the agencies that are set side by side? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { figures, MEASURE_CODES, type Measure } from '../metrics/measures.ts';
import { comparedReports } from './peers.ts';
import type { Selection } from '../db/selection.ts';
import { joinSql, sql } from '../db/sql.ts';
import { yearsOf } from '../db/where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  measure: 'text',
  year: 'num',
  /** null: no number, or (a rate) nothing to divide by. Amounts in 元. */
  value: 'num?',
  numerator: 'num?',
  /** null for counts and amounts. */
  denominator: 'num?',
  /** false: no report of the year counts. */
  reported: 'bool',
  failing: 'bool',
  /** true: a rate on too few cases. */
  small: 'bool',
  /** true: an amount that looks like a slip of units. */
  suspect: 'bool',
  file: 'text?',
} as const;
export interface ComparedFigureRow extends Omit<RowOf<typeof SHAPE>, 'measure'> {
  readonly measure: Measure;
}

/** A row for every agency, measure and year; `agencies` are at most a screenful. */
export async function comparedFigures(
  db: Db,
  selection: Selection,
  agencies: readonly number[],
  options?: QueryOptions,
  measures: readonly Measure[] = MEASURE_CODES,
): Promise<readonly ComparedFigureRow[]> {
  if (agencies.length === 0) return [];
  const ids = joinSql(
    agencies.map((id) => sql`${id}`),
    ', ',
  );
  const codes = measures
    .map((code) => sql`select cast(${code} as varchar) as measure`)
    .reduce((a, b) => sql`${a} union all ${b}`);
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (select * from (${comparedReports(selection)}) where agency_id in (${ids})),
    figures as (${figures(measures)}),
    chosen as (select agency_id, agency from agencies where agency_id in (${ids})),
    measures as (${codes})
    select
      chosen.agency_id, chosen.agency, measures.measure, years.year, value, numerator, denominator,
      figures.agency_id is not null as reported,
      coalesce(failing, false) as failing,
      coalesce(value is not null and not suspect and not firm, false) as small,
      coalesce(value is not null and suspect, false) as suspect,
      (select any_value(file) from counted c where c.agency_id = chosen.agency_id and c.year = years.year) as file
    from chosen cross join measures cross join years
    left join figures
      on figures.agency_id = chosen.agency_id and figures.measure = measures.measure and figures.year = years.year
    order by chosen.agency_id, measures.measure, years.year`;
  const rows = await db.query(query.text, query.params, SHAPE, options);
  return rows.flatMap((row) => {
    const measure = measures.find((code) => code === row.measure);
    return measure === undefined ? [] : [{ ...row, measure }];
  });
}

/** The figure of an agency in a year, as the comparing queries give it. */
import { joinSql, sql, type Sql } from '../db/sql.ts';

export const AGENCY_FIGURE = {
  agency_id: 'num',
  agency: 'text',
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

/**
 * The columns of `AGENCY_FIGURE` out of `chosen`, joined with `figures` (left) and with `years` (a table that has each year); `counted`
 * tells the file.
 */
export function figureColumns(years: Sql): Sql {
  return sql`
    chosen.agency_id, chosen.agency, ${years}.year, value, numerator, denominator,
    figures.agency_id is not null as reported,
    coalesce(failing, false) as failing,
    coalesce(value is not null and not suspect and not firm, false) as small,
    coalesce(value is not null and suspect, false) as suspect,
    (select any_value(file) from counted c where c.agency_id = chosen.agency_id and c.year = ${years}.year) as file`;
}

/** agency_id in a list, which must not be empty. */
export function oneOf(agencies: readonly number[]): Sql {
  const ids = joinSql(
    agencies.map((id) => sql`${id}`),
    ', ',
  );
  return sql`agency_id in (${ids})`;
}

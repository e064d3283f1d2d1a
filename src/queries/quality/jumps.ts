/** Which agencies have a figure over five times that of the year before, or under a fifth of it? Either may be true, or be misread or mistyped. */
import { METRICS } from '../../schema/metrics/metrics.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql, sumOfColumns, type Sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';

/** Times the year before, or a part of it, from which a change is a jump. */
const JUMP = 5;
/** The larger of both figures has to have so many: small ones jump by chance. */
const JUMP_LEAST = 30;

/** Counts of a report that are looked at. */
export const JUMP_MEASURES = ['received', 'handled', 'carried', 'disputes'] as const;
export type JumpMeasure = (typeof JUMP_MEASURES)[number];

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  measure: 'text',
  /** Of the year before, and of the year. */
  before: 'num',
  after: 'num',
  file: 'text',
} as const;
export type JumpRow = RowOf<typeof SHAPE>;

function ofMeasure(measure: JumpMeasure): Sql {
  return sql`select agency_id, agency, year, file, cast(${measure} as varchar) as measure,
    cast(${sumOfColumns(METRICS[measure].numerator)} as double) as value from reports_of_selection`;
}

/** Between two years of the selection that follow each other; the latest year first, then the largest figure. `soundOnly` is not obeyed. */
export async function jumps(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly JumpRow[]> {
  const values = JUMP_MEASURES.map(ofMeasure).reduce((all, one) => sql`${all} union all ${one}`);
  const query = sql`
    with reports_of_selection as (${countedReports({ ...selection, soundOnly: false })}),
    figures as (${values})
    select agency_id, later.agency as agency, later.year as year, measure, earlier.value as before, later.value as after, later.file as file
    from figures later join figures earlier using (agency_id, measure)
    where earlier.year = later.year - 1
      and greatest(earlier.value, later.value) >= ${JUMP_LEAST}
      and (later.value > ${JUMP} * earlier.value or later.value * ${JUMP} < earlier.value)
    order by later.year desc, greatest(earlier.value, later.value) desc, agency, measure`;
  return db.query(query.text, query.params, SHAPE, options);
}

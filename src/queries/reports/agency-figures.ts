/** Which figures do the reports of one agency hold? Totals of part 三, parts 二 and 四, procurement. Needs `proactive`. */
import { CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../schema/form.ts';
import { disputePath, requestPath } from '../../schema/paths.ts';
import { disputeColumn, requestColumn } from '../../schema/column.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { ReportScope } from '../db/selection.ts';
import { column, sql, type Sql } from '../db/sql.ts';
import { ofScope } from '../db/where.ts';

const SHAPE = {
  report_id: 'num',
  year: 'num',
  /** Cell path, such as `requests.new.total`, `review.upheld`, `proactive.penalty.decisions`. */
  path: 'text',
  /** null: no number that is certain; `cellStates` tells why. Amounts in 元. */
  value: 'num?',
} as const;
export type AgencyFigureRow = RowOf<typeof SHAPE>;

const COLUMNS: readonly (readonly [path: string, column: string])[] = [
  ...REQUEST_ROWS.map(({ code }) => [requestPath(code, 'total'), requestColumn(code)] as const),
  ...CHANNELS.flatMap((channel) =>
    OUTCOMES.map((outcome) => [disputePath(channel, outcome), disputeColumn(channel, outcome)] as const),
  ),
  ['procurement.projects', 'procurement_projects'],
  ['procurement.amount', 'procurement_yuan'],
];

function selectOne([path, name]: readonly [path: string, column: string]): Sql {
  return sql`select report_id, year, cast(${path} as varchar) as path, cast(${column(name)} as double) as value from counted`;
}

/** Of the reports of one scope that count. A path of part 二 without a row has no stated number. */
export async function agencyFigures(
  db: Db,
  agencyId: number,
  scope: ReportScope,
  options?: QueryOptions,
): Promise<readonly AgencyFigureRow[]> {
  const all = COLUMNS.map(selectOne).reduce((before, one) => sql`${before} union all ${one}`);
  const query = sql`
    with counted as (
      select * from reports where agency_id = ${agencyId} and ${ofScope(scope)} and year is not null)
    select report_id, year, path, value from (
      ${all}
      union all
      select report_id, year, 'proactive.' || item || '.' || measure as path, value
      from proactive join counted using (report_id))
    order by path, year`;
  return db.query(query.text, query.params, SHAPE, options);
}

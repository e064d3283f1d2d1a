/** How many requests did each agency receive, year by year? For those whose number changed most, in memory where it can be. */
import { numberAt } from '../db/at.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import { countedReports, ofSelection } from '../db/where.ts';
import type { Answered } from '../executors/answer.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import type { SelectedPanel } from '../executors/panel/panel.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  /** Requests received; null where the report does not state it. */
  received: 'num?',
  failing: 'bool',
} as const;
export type ReceivedRow = RowOf<typeof SHAPE>;

function query(selection: Selection): Sql {
  return sql`
    with counted as (${countedReports(selection)}),
    chosen as (select agency_id, agency from agencies where ${ofSelection(selection)})
    select agency_id, chosen.agency as agency, year, "new" as received, checks_failed > 0 as failing
    from chosen join counted using (agency_id)
    order by chosen.agency, agency_id, year`;
}

function fromPanel(selected: SelectedPanel): readonly ReceivedRow[] {
  const { panel, agencies, rows, begins } = selected;
  const received: ReceivedRow[] = [];
  for (let n = 0; n < agencies.length; n += 1) {
    const { agency_id, agency } = selected.agency(n);
    const own = [...rows.subarray(numberAt(begins, n), numberAt(begins, n + 1))];
    own.sort((a, b) => numberAt(panel.year, a) - numberAt(panel.year, b));
    for (const row of own) {
      const failing = numberAt(panel.failing, row) === 1;
      received.push({ agency_id, agency, year: numberAt(panel.year, row), received: panel.count('new', row), failing });
    }
  }
  return received;
}

/** The selection, with the year before where it is of one year only: a change has two. */
function withYearBefore(selection: Selection): Selection {
  const [from, to] = selection.years;
  return from < to ? selection : { ...selection, years: [to - 1, to] };
}

/** One row a report that counts; by agency and year. */
export function receivedByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ReceivedRow[]> {
  return askedByAgency<typeof SHAPE, readonly ReceivedRow[]>(db, withYearBefore(selection), options, {
    shape: SHAPE,
    query,
    fromPanel,
    fromReports: (rows) => rows,
  });
}

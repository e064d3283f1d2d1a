/** What came in during the last year of the selection, and what became of it? */
import { answeredReports } from '../metrics/answers.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { ofSelection } from '../db/where.ts';

const SHAPE = {
  /** The last year of the selection with a report whose figures balance; null when there is none. */
  year: 'num?',
  /** Requests, of the balancing reports only: received + carried_in = the six answers + carried_out. */
  received: 'num?',
  carried_in: 'num?',
  granted: 'num?',
  partial: 'num?',
  denied: 'num?',
  unable: 'num?',
  rejected: 'num?',
  other: 'num?',
  carried_out: 'num?',
  /** k: reports that state all and balance; `reports`: reports of that year. */
  balanced: 'num',
  reports: 'num',
  /** N: agencies of the selection in the whole data set. */
  agencies: 'num',
} as const;
export type FlowOfYearRow = RowOf<typeof SHAPE>;

async function fromReports(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly FlowOfYearRow[]> {
  const query = sql`
    with counted as (
      select *, coalesce(settled and "new" + carried_in = total + carried_out, false) as balanced
      from (${answeredReports(selection)})),
    last as (select max(year) as year from counted where balanced),
    of_year as (select * from counted where year = (select year from last))
    select
      (select year from last) as year,
      sum("new") filter (where balanced) as received,
      sum(carried_in) filter (where balanced) as carried_in,
      sum(coalesce(answer_granted, 0)) filter (where balanced) as granted,
      sum(coalesce(answer_partial, 0)) filter (where balanced) as partial,
      sum(coalesce(answer_denied, 0)) filter (where balanced) as denied,
      sum(coalesce(answer_unable, 0)) filter (where balanced) as unable,
      sum(coalesce(answer_rejected, 0)) filter (where balanced) as rejected,
      sum(coalesce(answer_other, 0)) filter (where balanced) as other,
      sum(carried_out) filter (where balanced) as carried_out,
      count(*) filter (where balanced) as balanced,
      count(*) as reports,
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies
    from of_year`;
  return db.query(query.text, query.params, SHAPE, options);
}

function fromTotals({ years, agencies }: SelectedTotals): readonly FlowOfYearRow[] {
  const last = [...years].reverse().find(({ group }) => group.count('balanced_n') > 0);
  const sum = (name: string): number | null => last?.group.sum(`balanced_${name}_sum`) ?? null;
  return [
    {
      year: last?.year ?? null,
      received: sum('new'),
      carried_in: sum('carried_in'),
      granted: sum('granted'),
      partial: sum('partial'),
      denied: sum('denied'),
      unable: sum('unable'),
      rejected: sum('rejected'),
      other: sum('other'),
      carried_out: sum('carried_out'),
      balanced: last?.group.count('balanced_n') ?? 0,
      reports: last?.group.count('reports') ?? 0,
      agencies,
    },
  ];
}

/** One row. One year only: what one year carries out the next carries in, and would count twice. */
export function flowOfYear(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly FlowOfYearRow[]> {
  return asked(db, selection, options, fromTotals, fromReports);
}

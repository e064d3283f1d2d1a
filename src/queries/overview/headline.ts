/** The figures of the last year, and their change on the year before among the agencies that state both. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection } from '../db/where.ts';

export const HEADLINES = ['received', 'handled', 'opened', 'disputes'] as const;
export type HeadlineCode = (typeof HEADLINES)[number];

const SHAPE = {
  position: 'num',
  /** Last year of the selection with a report that counts; null when there is none. */
  year: 'num?',
  /** Requests or cases of that year; null when no report states them. */
  value: 'num?',
  /** k of N agencies. */
  reported: 'num',
  agencies: 'num',
  /** Of the k reports: those whose checks fail. */
  failing: 'num',
  /** The same figure and the one of the year before, of the agencies that state both; null when none does. */
  matched_value: 'num?',
  matched_before: 'num?',
  matched: 'num',
} as const;
export interface HeadlineRow extends Omit<RowOf<typeof SHAPE>, 'position'> {
  readonly code: HeadlineCode;
}

/** What each headline counts, in the order of `HEADLINES`; `disputes` only where all three channels are stated. */
const FIGURES: readonly Sql[] = [
  sql`"new"`,
  sql`total`,
  sql`granted + partial`,
  sql`review_total + litigation_direct_total + litigation_after_review_total`,
];

async function fromReports(db: Db, selection: Selection, options?: QueryOptions): Promise<readonly HeadlineRow[]> {
  const [from, to] = selection.years;
  const rows = FIGURES.map(
    (figure, position) =>
      sql`select agency_id, year, checks_failed, cast(${position} as integer) as position, ${figure} as n from counted`,
  ).reduce((all, row) => sql`${all} union all ${row}`);
  const query = sql`
    with counted as (${countedReports({ ...selection, years: [from - 1, to] })}),
    last as (select max(year) as year from counted where year >= ${from}),
    figures as (${rows}),
    now as (select * from figures where year = (select year from last)),
    before as (select * from figures where year = (select year from last) - 1)
    select
      grid.position as position,
      (select year from last) as year,
      sum(now.n) as value,
      count(now.n) as reported,
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies,
      count(now.n) filter (where now.checks_failed > 0) as failing,
      sum(now.n) filter (where before.n is not null) as matched_value,
      sum(before.n) filter (where now.n is not null) as matched_before,
      count(now.n + before.n) as matched
    from (select unnest([0, 1, 2, 3]) as position) as grid
    left join now on now.position = grid.position
    left join before on before.position = grid.position and before.agency_id = now.agency_id
    group by grid.position
    order by grid.position`;
  const found = await db.query(query.text, query.params, SHAPE, options);
  return found.map(({ position, ...row }) => {
    const code = HEADLINES[position];
    if (code === undefined) throw new RangeError(`no headline at position ${position}`);
    return { ...row, code };
  });
}

/** Whether the report of the year before holds is not in the totals. */
function fromTotals({ selection, years, agencies }: SelectedTotals): readonly HeadlineRow[] | null {
  if (selection.soundOnly) return null;
  const last = [...years].reverse().find(({ group }) => group.count('reports') > 0);
  return HEADLINES.map((code) => ({
    year: last?.year ?? null,
    value: last?.group.sum(`headline_${code}_sum`) ?? null,
    reported: last?.group.count(`headline_${code}_n`) ?? 0,
    agencies,
    failing: last?.group.failing.count(`headline_${code}_n`) ?? 0,
    matched_value: last?.group.sum(`headline_${code}_now_sum`) ?? null,
    matched_before: last?.group.sum(`headline_${code}_before_sum`) ?? null,
    matched: last?.group.count(`headline_${code}_both_n`) ?? 0,
    code,
  }));
}

/** Four rows. The year before is looked up even where the selection leaves it out. */
export function headline(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly HeadlineRow[]> {
  return asked(db, selection, options, fromTotals, fromReports);
}

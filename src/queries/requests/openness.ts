/** 公开率 = (granted + partial) ÷ total, by agency and by year, from the reports that state all three. */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearCount, yearsOf } from '../db/where.ts';

const RATE = {
  /** Numerator and denominator in requests; null when no report states granted, partial and total. */
  opened: 'num?',
  base: 'num?',
  /** k: reports behind the rate. */
  reported: 'num',
  /** Of those: reports whose checks fail. */
  failing: 'num',
} as const;
const BY_AGENCY = {
  agency_id: 'num',
  agency: 'text',
  ...RATE,
  /** N: years of the selection. */ years: 'num',
} as const;
const BY_YEAR = { year: 'num', ...RATE, reports: 'num', /** N: agencies of the selection. */ agencies: 'num' } as const;
export type OpennessByAgencyRow = RowOf<typeof BY_AGENCY>;
export type OpennessByYearRow = RowOf<typeof BY_YEAR>;

const SUMS = sql`
  sum(granted + partial) filter (where total is not null) as opened,
  sum(total) filter (where granted is not null and partial is not null) as base,
  count(granted + partial + total) as reported,
  count(granted + partial + total) filter (where checks_failed > 0) as failing`;

/** Every agency of the selection with a report that counts; the largest denominator first. */
export async function opennessByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly OpennessByAgencyRow[]> {
  const query = sql`
    with counted as (${countedReports(selection)}),
    sums as (select agency_id, ${SUMS} from counted group by agency_id)
    select agency_id, agency, opened, base, reported, failing, cast(${yearCount(selection)} as integer) as years
    from agencies join sums using (agency_id)
    order by base desc nulls last, agency, agency_id`;
  return db.query(query.text, query.params, BY_AGENCY, options);
}

async function byYearFromReports(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly OpennessByYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports(selection)})
    select
      year, ${SUMS},
      count(report_id) as reports,
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies
    from years left join counted using (year)
    group by year
    order by year`;
  return db.query(query.text, query.params, BY_YEAR, options);
}

function byYearFromTotals({ years, agencies }: SelectedTotals): readonly OpennessByYearRow[] {
  return years.map(({ year, group }) => ({
    year,
    opened: group.sum('opened_sum'),
    base: group.sum('opened_base_sum'),
    reported: group.count('opened_n'),
    failing: group.failing.count('opened_n'),
    reports: group.count('reports'),
    agencies,
  }));
}

/** One row for every year of the selection, ascending. */
export function opennessByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly OpennessByYearRow[]> {
  return asked(db, selection, options, byYearFromTotals, byYearFromReports);
}

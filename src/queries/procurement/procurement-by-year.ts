/** What did agencies spend on government procurement each year? The form asks for it in 2019 and 2020 only. */
import { FIRST_TABLE_YEAR, LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

const SHAPE = {
  year: 'num',
  /** 元; null when no report of the year states an amount. Assumed units and suspect amounts are in it. */
  yuan: 'num?',
  projects: 'num?',
  /** k: agencies with a number for `yuan`, and for `projects`. */
  reported: 'num',
  projects_reported: 'num',
  /** N: agencies of the selection in the whole data set. */
  agencies: 'num',
  /** Amounts without a stated unit, taken as 元. */
  assumed: 'num',
  /** Amounts that look like a slip of units. */
  suspect: 'num',
  /** The same without suspect amounts. */
  likely_yuan: 'num?',
  likely_projects: 'num?',
  likely_reported: 'num',
  /** The same without assumed units and suspect amounts. */
  clear_yuan: 'num?',
  clear_projects: 'num?',
  clear_reported: 'num',
  /** For the average of a project: amounts and projects of the reports that state both, with projects above 0. */
  average_yuan: 'num?',
  average_projects: 'num?',
  average_reported: 'num',
  likely_average_yuan: 'num?',
  likely_average_projects: 'num?',
  likely_average_reported: 'num',
  clear_average_yuan: 'num?',
  clear_average_projects: 'num?',
  clear_average_reported: 'num',
  /** Reports behind the amount, behind the average, and behind both without suspect or doubtful amounts, whose checks fail. */
  failing: 'num',
  average_failing: 'num',
  likely_failing: 'num',
  likely_average_failing: 'num',
  clear_failing: 'num',
  clear_average_failing: 'num',
  /** false: the form due for the year has no such item (该年表式不含此项), so that nulls are no gap. */
  on_form: 'bool',
} as const;
export type ProcurementByYearRow = RowOf<typeof SHAPE>;

async function fromReports(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly ProcurementByYearRow[]> {
  // Compensated and rounded to 分: otherwise the order in which an engine adds shows in the last digits.
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (
      select *,
        not coalesce(procurement_suspect, false) as likely,
        procurement_unit_from is distinct from 'assumed' and not coalesce(procurement_suspect, false) as clear,
        procurement_yuan is not null and coalesce(procurement_projects > 0, false) as both_stated
      from (${countedReports(selection)})),
    chosen as (select count(*) as agencies from agencies where ${ofSelection(selection)})
    select
      year,
      round(fsum(procurement_yuan), 2) as yuan,
      sum(procurement_projects) as projects,
      count(procurement_yuan) as reported,
      count(procurement_projects) as projects_reported,
      (select agencies from chosen) as agencies,
      count(procurement_yuan) filter (where procurement_unit_from = 'assumed') as assumed,
      count(procurement_yuan) filter (where procurement_suspect) as suspect,
      round(fsum(procurement_yuan) filter (where likely), 2) as likely_yuan,
      sum(procurement_projects) filter (where likely) as likely_projects,
      count(procurement_yuan) filter (where likely) as likely_reported,
      round(fsum(procurement_yuan) filter (where clear), 2) as clear_yuan,
      sum(procurement_projects) filter (where clear) as clear_projects,
      count(procurement_yuan) filter (where clear) as clear_reported,
      round(fsum(procurement_yuan) filter (where both_stated), 2) as average_yuan,
      sum(procurement_projects) filter (where both_stated) as average_projects,
      count(*) filter (where both_stated) as average_reported,
      round(fsum(procurement_yuan) filter (where both_stated and likely), 2) as likely_average_yuan,
      sum(procurement_projects) filter (where both_stated and likely) as likely_average_projects,
      count(*) filter (where both_stated and likely) as likely_average_reported,
      round(fsum(procurement_yuan) filter (where both_stated and clear), 2) as clear_average_yuan,
      sum(procurement_projects) filter (where both_stated and clear) as clear_average_projects,
      count(*) filter (where both_stated and clear) as clear_average_reported,
      count(procurement_yuan) filter (where checks_failed > 0) as failing,
      count(*) filter (where both_stated and checks_failed > 0) as average_failing,
      count(procurement_yuan) filter (where likely and checks_failed > 0) as likely_failing,
      count(*) filter (where both_stated and likely and checks_failed > 0) as likely_average_failing,
      count(procurement_yuan) filter (where clear and checks_failed > 0) as clear_failing,
      count(*) filter (where both_stated and clear and checks_failed > 0) as clear_average_failing,
      year between ${FIRST_TABLE_YEAR} and ${LAST_YEAR_OF_FORM_2019} as on_form
    from years left join counted using (year)
    group by year
    order by year`;
  return db.query(query.text, query.params, SHAPE, options);
}

function fromTotals({ years, agencies }: SelectedTotals): readonly ProcurementByYearRow[] {
  return years.map(({ year, group }) => ({
    year,
    yuan: group.yuan('yuan_sum'),
    projects: group.sum('projects_sum'),
    reported: group.count('yuan_n'),
    projects_reported: group.count('projects_n'),
    agencies,
    assumed: group.count('assumed_n'),
    suspect: group.count('suspect_n'),
    likely_yuan: group.yuan('likely_yuan_sum'),
    likely_projects: group.sum('likely_projects_sum'),
    likely_reported: group.count('likely_n'),
    clear_yuan: group.yuan('clear_yuan_sum'),
    clear_projects: group.sum('clear_projects_sum'),
    clear_reported: group.count('clear_n'),
    average_yuan: group.yuan('average_yuan_sum'),
    average_projects: group.sum('average_projects_sum'),
    average_reported: group.count('average_n'),
    likely_average_yuan: group.yuan('likely_average_yuan_sum'),
    likely_average_projects: group.sum('likely_average_projects_sum'),
    likely_average_reported: group.count('likely_average_n'),
    clear_average_yuan: group.yuan('clear_average_yuan_sum'),
    clear_average_projects: group.sum('clear_average_projects_sum'),
    clear_average_reported: group.count('clear_average_n'),
    failing: group.failing.count('yuan_n'),
    average_failing: group.failing.count('average_n'),
    likely_failing: group.failing.count('likely_n'),
    likely_average_failing: group.failing.count('likely_average_n'),
    clear_failing: group.failing.count('clear_n'),
    clear_average_failing: group.failing.count('clear_average_n'),
    on_form: year >= FIRST_TABLE_YEAR && year <= LAST_YEAR_OF_FORM_2019,
  }));
}

/** One row for every year of the selection, ascending. */
export function procurementByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ProcurementByYearRow[]> {
  return asked(db, selection, options, fromTotals, fromReports);
}

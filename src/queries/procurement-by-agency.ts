/** What did each agency spend on government procurement, and how sure is the amount's unit? */
import { FIRST_TABLE_YEAR, LAST_YEAR_OF_FORM_2019 } from '../schema/form.ts';
import type { Db, QueryOptions, RowOf } from './db.ts';
import { askedByAgency } from './panel/asked.ts';
import { descending } from './panel/order.ts';
import type { SelectedPanel } from './panel/panel.ts';
import type { Selection } from './selection.ts';
import { sql, type Sql } from './sql.ts';
import type { Answered } from './totals/asked.ts';
import { countedReports } from './where.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  report_id: 'num',
  /** 元; null when the report states no amount. */
  yuan: 'num?',
  projects: 'num?',
  /** cell, header or assumed (then the stated number is taken as 元); null without an amount. */
  unit_from: 'text?',
  /** true: looks like a slip of units; null: nothing to compare with. */
  suspect: 'bool?',
  /** true: the report fails a check of the form. */
  failing: 'bool',
} as const;
export type ProcurementByAgencyRow = RowOf<typeof SHAPE>;

function queryOf(selection: Selection): Sql {
  return sql`
    with counted as (${countedReports(selection)})
    select
      agency_id, agency, year, report_id,
      procurement_yuan as yuan,
      procurement_projects as projects,
      procurement_unit_from as unit_from,
      procurement_suspect as suspect,
      checks_failed > 0 as failing
    from counted
    where year between ${FIRST_TABLE_YEAR} and ${LAST_YEAR_OF_FORM_2019}
      or procurement_yuan is not null
      or procurement_projects is not null
    order by year, yuan desc nulls last, agency, agency_id`;
}

function fromPanel(selected: SelectedPanel): readonly ProcurementByAgencyRow[] {
  const { panel } = selected;
  const rows: ProcurementByAgencyRow[] = [];
  selected.agencies.forEach((place, n) => {
    const agency = panel.agencies[place];
    if (agency === undefined) return;
    const end = selected.begins[n + 1] ?? 0;
    for (let at = selected.begins[n] ?? 0; at < end; at += 1) {
      const row = selected.rows[at] ?? 0;
      const year = panel.year[row] ?? 0;
      const amount = panel.yuan[row] ?? Number.NaN;
      const projects = panel.count('procurement_projects', row);
      const onForm = year >= FIRST_TABLE_YEAR && year <= LAST_YEAR_OF_FORM_2019;
      if (!onForm && Number.isNaN(amount) && projects === null) continue;
      const suspect = panel.suspect[row] ?? -1;
      rows.push({
        agency_id: agency.agency_id,
        agency: agency.agency,
        year,
        report_id: panel.report[row] ?? 0,
        yuan: Number.isNaN(amount) ? null : amount,
        projects,
        unit_from: panel.unit(row),
        suspect: suspect < 0 ? null : suspect === 1,
        failing: panel.failing[row] === 1,
      });
    }
  });
  return rows.sort((a, b) => a.year - b.year || descending(a.yuan, b.yuan));
}

/**
 * One row a report that counts, of the years whose form asks for procurement or with a figure all the same;
 * by year, then amount descending, nulls last.
 */
export function procurementByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ProcurementByAgencyRow[]> {
  return askedByAgency(db, selection, options, {
    shape: SHAPE,
    query: queryOf,
    fromPanel,
    fromReports: (rows) => rows,
  });
}

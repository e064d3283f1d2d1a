/** Procurement out of the panel: rows in the order of the query, and what a chart of agencies has to count. */
import { missing } from '../../db/at.ts';
import { isOnForm } from '../../../schema/metrics/metrics.ts';
import { LazyRows } from '../../db/rows.ts';
import type { Chosen, PanelAgency, PanelReports } from './panel-view.ts';
import { descending, descendingPlaces, numbersAt } from '../../db/order.ts';
import { NO_COUNT } from './part.ts';
import { PROCUREMENT, type ProcurementByAgencyRow } from '../../procurement/procurement-question.ts';
import { spendingOf, type Spending } from './spending.ts';

function rowOf(panel: PanelReports, agency: PanelAgency, report: number): ProcurementByAgencyRow {
  const amount = panel.yuan[report] ?? missing(report);
  const suspect = panel.suspect[report] ?? missing(report);
  const likely = panel.likely[report] ?? missing(report);
  return {
    agency_id: agency.agency_id,
    agency: agency.agency,
    year: panel.year[report] ?? missing(report),
    report_id: panel.report[report] ?? missing(report),
    yuan: Number.isNaN(amount) ? null : amount,
    projects: panel.count('procurement_projects', report),
    unit_from: panel.unit(report),
    suspect: suspect < 0 ? null : suspect === 1,
    likely: Number.isNaN(likely) ? null : likely,
    failing: panel.failing[report] === 1,
  };
}

/** One row a report, in the order of the query; by agency where the chart wants them so. */
export class ProcurementRows extends LazyRows<ProcurementByAgencyRow> {
  readonly panel: PanelReports;
  /** Ascending. */
  readonly years: readonly number[];
  /** Reports in the panel: those of the n-th agency that has any from `begins[n]` to before `begins[n + 1]`. */
  readonly reports: Int32Array;
  readonly begins: Int32Array;
  /** Place of the n-th agency in the panel. */
  readonly places: Int32Array;

  constructor(selected: Chosen) {
    const { panel } = selected;
    const found = foundIn(selected);
    let order: Int32Array | null = null;
    const at = (row: number): number => {
      order ??= inOrderOfQuery(panel, found.reports);
      return order[row] ?? missing(row);
    };
    const agency = (row: number): PanelAgency => {
      const one = panel.agencies[found.places[found.agencyOf(at(row))] ?? missing(found.agencyOf(at(row)))];
      if (one === undefined) throw new RangeError(`no report ${row} of ${found.reports.length}`);
      return one;
    };
    super(found.reports.length, (row) => rowOf(panel, agency(row), found.reports[at(row)] ?? missing(at(row))), {
      name: (row) => agency(row).agency,
    });
    this.panel = panel;
    this.reports = found.reports;
    this.begins = found.begins;
    this.places = found.places;
    const years = new Set<number>();
    for (const report of found.reports) years.add(panel.year[report] ?? missing(report));
    this.years = [...years].sort((a, b) => a - b);
  }

  /** The n-th agency with a row. Throws `RangeError` where there is none. */
  agency(n: number): PanelAgency {
    const agency = this.panel.agencies[this.places[n] ?? missing(n)];
    if (agency === undefined) throw new RangeError(`no agency ${n}`);
    return agency;
  }

  /** `sure`: amounts of an assumed unit and suspicious ones are left out. */
  spending(sure: boolean): Spending {
    return spendingOf(this, sure);
  }

  /** Rows of the n-th agency, in the order of the query. */
  rowsOf(n: number): readonly ProcurementByAgencyRow[] {
    const agency = this.agency(n);
    return Array.from(this.reports.subarray(this.begins[n], this.begins[n + 1]), (report) =>
      rowOf(this.panel, agency, report),
    ).sort((a, b) => a.year - b.year || descending(a.yuan, b.yuan));
  }
}

interface FoundReports extends Pick<ProcurementRows, 'reports' | 'begins' | 'places'> {
  /** The agency, from 0, of an element of `reports`. */
  agencyOf(at: number): number;
}

function foundIn({ panel, rows, begins, agencies }: Chosen): FoundReports {
  const projects = panel.counts('procurement_projects');
  const asked = Object.values(PROCUREMENT.metrics);
  const reports = new Int32Array(rows.length);
  const places = new Int32Array(agencies.length);
  const starts = new Int32Array(agencies.length + 1);
  let [found, withAny] = [0, 0];
  for (let n = 0; n < agencies.length; n += 1) {
    const [before, end] = [found, begins[n + 1] ?? missing(n + 1)];
    for (let at = begins[n] ?? missing(n); at < end; at += 1) {
      const row = rows[at] ?? missing(at);
      const year = panel.year[row] ?? missing(row);
      const onForm = asked.some((metric) => isOnForm(metric, year));
      if (!onForm && Number.isNaN(panel.yuan[row]) && projects[row] === NO_COUNT) continue;
      reports[found] = row;
      found += 1;
    }
    if (found === before) continue;
    places[withAny] = agencies[n] ?? missing(n);
    withAny += 1;
    starts[withAny] = found;
  }
  const own = starts.slice(0, withAny + 1);
  return {
    reports: reports.slice(0, found),
    begins: own,
    places: places.slice(0, withAny),
    agencyOf(at) {
      let [low, high] = [0, withAny];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((own[middle] ?? missing(middle)) <= at) low = middle;
        else high = middle;
      }
      return low;
    },
  };
}

/** Places by year, then by the amount, the largest first and null last, then by agency. */
function inOrderOfQuery({ yuan, year }: PanelReports, reports: Int32Array): Int32Array {
  const byAmount = descendingPlaces(numbersAt(reports, (row) => yuan[row] ?? missing(row)));
  return descendingPlaces(
    numbersAt(reports, (row) => -(year[row] ?? missing(row))),
    byAmount,
  );
}

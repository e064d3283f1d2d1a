/** Checks that fail, by report and by organ: what, by how much, since when. */
import type { FailedCheckRow } from '../../../../queries/quality/failed-checks.ts';
import { difference } from '../check-columns.ts';

export interface FailingReport {
  readonly report_id: number;
  readonly agency_id: number;
  readonly agency: string;
  readonly year: number;
  readonly file: string;
  /** Sums of the form that do not hold. */
  readonly errors: readonly FailedCheckRow[];
  /** What is only suspicious: the year before, the prose, another report. */
  readonly warnings: readonly FailedCheckRow[];
  /** The largest difference of the sums, either way; null where none fails. */
  readonly largest: number | null;
  /** The first of the years up to this one, without a gap, whose reports fail a sum; null where this one fails none. */
  readonly since: number | null;
}

export interface FailingAgency {
  readonly agency_id: number;
  readonly agency: string;
  /** Years whose report fails a sum, ascending. */
  readonly years: readonly number[];
  readonly errors: number;
  readonly warnings: number;
  readonly largest: number | null;
}

const isError = ({ severity }: FailedCheckRow): boolean => severity === 'error';

function grouped<Key>(rows: readonly FailedCheckRow[], key: (row: FailedCheckRow) => Key): Map<Key, FailedCheckRow[]> {
  const groups = new Map<Key, FailedCheckRow[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

function largestOf(errors: readonly FailedCheckRow[]): number | null {
  const sizes = errors.map(difference).filter((one) => one !== null);
  return sizes.length === 0 ? null : Math.max(...sizes.map(Math.abs));
}

/** Latest year first, then by name. `rows`: of all years; `years`: those whose reports are wanted. */
export function failingReports(
  rows: readonly FailedCheckRow[],
  [from, to]: readonly [number, number],
): readonly FailingReport[] {
  const wrong = new Map(
    [...grouped(rows.filter(isError), ({ agency_id }) => agency_id)].map(([id, list]) => [
      id,
      new Set(list.map(({ year }) => year)),
    ]),
  );
  const since = (id: number, year: number): number | null => {
    const years = wrong.get(id);
    if (years?.has(year) !== true) return null;
    let first = year;
    while (years.has(first - 1)) first -= 1;
    return first;
  };
  const wanted = rows.filter(({ year }) => year >= from && year <= to);
  const reports = [...grouped(wanted, ({ report_id }) => report_id).values()].flatMap((list): FailingReport[] => {
    const [first] = list;
    if (first === undefined) return [];
    const { report_id, agency_id, agency, year, file } = first;
    const errors = list.filter(isError);
    const warnings = list.filter((row) => !isError(row));
    const found = { errors, warnings, largest: largestOf(errors), since: since(agency_id, year) };
    return [{ report_id, agency_id, agency, year, file, ...found }];
  });
  return reports.sort(
    (a, b) => b.year - a.year || a.agency.localeCompare(b.agency, 'zh-CN') || a.report_id - b.report_id,
  );
}

/** Those with most sums that fail first; organs without any are left out. */
export function failingAgencies(reports: readonly FailingReport[]): readonly FailingAgency[] {
  const agencies = new Map<number, FailingReport[]>();
  for (const report of reports) {
    const list = agencies.get(report.agency_id);
    if (list === undefined) agencies.set(report.agency_id, [report]);
    else list.push(report);
  }
  return [...agencies.values()]
    .flatMap((list): FailingAgency[] => {
      const [first] = list;
      const errors = list.flatMap((one) => one.errors);
      if (first === undefined || errors.length === 0) return [];
      const { agency_id, agency } = first;
      const years = list.filter((one) => one.errors.length > 0).map(({ year }) => year);
      const warnings = list.reduce((sum, one) => sum + one.warnings.length, 0);
      return [
        {
          agency_id,
          agency,
          years: years.sort((a, b) => a - b),
          errors: errors.length,
          warnings,
          largest: largestOf(errors),
        },
      ];
    })
    .sort(
      (a, b) => b.errors - a.errors || b.years.length - a.years.length || a.agency.localeCompare(b.agency, 'zh-CN'),
    );
}

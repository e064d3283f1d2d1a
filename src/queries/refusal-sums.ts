/** How often does each agency refuse, and why: one row an agency, for the ranking. */
import type { RequestRow } from '../schema/form.ts';
import type { Db, QueryOptions, RowOf } from './db.ts';
import { askedByAgency } from './panel/asked.ts';
import type { SelectedPanel } from './panel/panel.ts';
import { REASONS } from './reasons.ts';
import { REFUSALS_SHAPE, refusalsQuery, reportingAgencies } from './refusals-by-agency.ts';
import type { Selection } from './selection.ts';
import type { Answered } from './totals/asked.ts';
import { yearCount } from './where.ts';

export interface RefusalSumsRow {
  readonly agency_id: number;
  readonly agency: string;
  /** Requests refused over the years of the selection, by the 16 reasons; null when no year states the reason. */
  readonly counts: Readonly<Partial<Record<RequestRow, number | null>>>;
  /** Their sum; null when no reason is stated. */
  readonly total: number | null;
  /** k: years with a number, for the reason that has most of them. */
  readonly reported: number;
  /** true: some reasons are stated for more years than others. */
  readonly uneven: boolean;
  /** Reports with a number whose checks fail, for the reason that has most of them. */
  readonly failing: number;
  /** N: years of the selection. */
  readonly years: number;
}

interface Sum {
  readonly count: number | null;
  readonly reported: number;
  readonly failing: number;
}

type Identity = Pick<RefusalSumsRow, 'agency_id' | 'agency' | 'years'>;

/** `sums`: one a reason, in the order of the form. */
function rowOf({ agency_id, agency, years }: Identity, sums: readonly Sum[]): RefusalSumsRow {
  const counts: Partial<Record<RequestRow, number | null>> = {};
  let total: number | null = null;
  let [most, least, failing] = [0, Infinity, 0];
  REASONS.forEach(({ row }, position) => {
    const sum = sums[position];
    if (sum === undefined) return;
    counts[row] = sum.count;
    if (sum.count !== null) total = (total ?? 0) + sum.count;
    most = Math.max(most, sum.reported);
    least = Math.min(least, sum.reported);
    failing = Math.max(failing, sum.failing);
  });
  return { agency_id, agency, counts, total, reported: most, uneven: most > least, failing, years };
}

function fromPanel(selected: SelectedPanel): readonly RefusalSumsRow[] {
  const { panel, selection } = selected;
  const columns = REASONS.map(({ row }) => panel.counts(row));
  const years = yearCount(selection);
  return reportingAgencies(selected).flatMap(({ n }) => {
    const agency = panel.agencies[selected.agencies[n] ?? 0];
    if (agency === undefined) return [];
    const sums = columns.map((column) => ({
      count: selected.sum(column, n),
      reported: selected.stated(column, n),
      failing: selected.stated(column, n, true),
    }));
    return [rowOf({ agency_id: agency.agency_id, agency: agency.agency, years }, sums)];
  });
}

/** `rows`: 16 an agency, one after another. */
function fromReports(rows: readonly RowOf<typeof REFUSALS_SHAPE>[]): readonly RefusalSumsRow[] {
  const sums: RefusalSumsRow[] = [];
  for (let at = 0; at < rows.length; at += REASONS.length) {
    const [first] = rows.slice(at, at + 1);
    if (first !== undefined) sums.push(rowOf(first, rows.slice(at, at + REASONS.length)));
  }
  return sums;
}

/** Every agency with a report that counts; by the requests handled descending, nulls last. */
export function refusalSums(db: Db, selection: Selection, options?: QueryOptions): Answered<readonly RefusalSumsRow[]> {
  return askedByAgency(db, selection, options, {
    shape: REFUSALS_SHAPE,
    query: refusalsQuery,
    fromPanel,
    fromReports,
  });
}

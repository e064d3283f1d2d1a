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

type Identity = Pick<RefusalSumsRow, 'agency_id' | 'agency' | 'years'>;

/** The reasons of one agency, one after another. */
class Sums {
  readonly #counts: Partial<Record<RequestRow, number | null>> = {};
  #total: number | null = null;
  #most = 0;
  #least = Infinity;
  #failing = 0;

  add(row: RequestRow, count: number | null, reported: number, failing: number): void {
    this.#counts[row] = count;
    if (count !== null) this.#total = (this.#total ?? 0) + count;
    this.#most = Math.max(this.#most, reported);
    this.#least = Math.min(this.#least, reported);
    this.#failing = Math.max(this.#failing, failing);
  }

  of({ agency_id, agency, years }: Identity): RefusalSumsRow {
    const [counts, total, reported, failing] = [this.#counts, this.#total, this.#most, this.#failing];
    return { agency_id, agency, counts, total, reported, uneven: reported > this.#least, failing, years };
  }
}

function fromPanel(selected: SelectedPanel): readonly RefusalSumsRow[] {
  const { panel, selection } = selected;
  const columns = REASONS.map(({ row }) => ({ row, counts: panel.counts(row) }));
  const years = yearCount(selection);
  return reportingAgencies(selected).flatMap(({ n }) => {
    const agency = panel.agencies[selected.agencies[n] ?? 0];
    if (agency === undefined) return [];
    const sums = new Sums();
    for (const { row, counts } of columns) {
      selected.tally(counts, n, (count, reported, failing) => sums.add(row, count, reported, failing));
    }
    return [sums.of({ agency_id: agency.agency_id, agency: agency.agency, years })];
  });
}

/** `rows`: 16 an agency, one after another. */
function fromReports(rows: readonly RowOf<typeof REFUSALS_SHAPE>[]): readonly RefusalSumsRow[] {
  const all: RefusalSumsRow[] = [];
  for (let at = 0; at < rows.length; at += REASONS.length) {
    const own = rows.slice(at, at + REASONS.length);
    const sums = new Sums();
    REASONS.forEach(({ row }, position) => {
      const sum = own[position];
      if (sum !== undefined) sums.add(row, sum.count, sum.reported, sum.failing);
    });
    const [first] = own;
    if (first !== undefined) all.push(sums.of(first));
  }
  return all;
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

/** How often does each agency refuse, and why: one row an agency, for the ranking. */
import type { RefusalGroup, RequestRow } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import type { RefusalSumsRow } from '../executors/panel/shapes.ts';
import { REASONS } from '../metrics/reasons.ts';
import { REFUSALS_SHAPE, refusalsQuery } from './refusals-query.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';

export type { RefusalSumsRow } from '../executors/panel/shapes.ts';

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
    if (count !== null) this.#total = this.#total === null ? count : this.#total + count;
    this.#most = Math.max(this.#most, reported);
    this.#least = Math.min(this.#least, reported);
    this.#failing = Math.max(this.#failing, failing);
  }

  of({ agency_id, agency, years }: Identity): RefusalSumsRow {
    const [counts, total, reported, failing] = [this.#counts, this.#total, this.#most, this.#failing];
    return { agency_id, agency, counts, total, reported, uneven: reported > this.#least, failing, years };
  }
}

/** The sum of the reasons of a legal group; null when none is stated. */
export function groupSum({ counts }: Pick<RefusalSumsRow, 'counts'>, group: RefusalGroup): number | null {
  let sum: number | null = null;
  for (const reason of REASONS) {
    const count = reason.group === group ? (counts[reason.row] ?? null) : null;
    if (count !== null) sum = sum === null ? count : sum + count;
  }
  return sum;
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
export function refusalSums(db: Db, selection: Selection, options?: QueryOptions): Answered<Rows<RefusalSumsRow>> {
  return askedByAgency<typeof REFUSALS_SHAPE, Rows<RefusalSumsRow>>(db, selection, options, {
    shape: REFUSALS_SHAPE,
    query: refusalsQuery,
    fromPanel: (selected) => selected.refusals(),
    fromReports,
  });
}

/** Part 三 of one year: arrivals, outcomes and what is carried over, consistent in every column and row. */
import { APPLICANT_PARTS, REQUEST_ROWS, type RequestRow } from '../../schema/form.ts';
import { requestPath, type CellPath } from '../../schema/paths.ts';
import { binomial, multinomial, poisson } from '../distributions.ts';
import type { Kind } from '../kinds.ts';
import { itemAt, type Random } from '../random.ts';
import { sumOf, valueOf, type Counts } from './counts.ts';
import type { Profile } from './profile.ts';

export type Part = (typeof APPLICANT_PARTS)[number];
export type CarriedOver = ReadonlyMap<Part, number>;

const APPLICANT_SHARES: readonly number[] = [0.83, 0.11, 0.006, 0.012, 0.027, 0.015];

/** Usual outcomes; a kind's leanings multiply them. */
const OUTCOME_WEIGHTS: readonly (readonly [RequestRow, number])[] = [
  ['granted', 42],
  ['partial', 7],
  ['denied_state_secret', 0.2],
  ['denied_law', 0.6],
  ['denied_safety', 0.3],
  ['denied_third_party', 1.2],
  ['denied_internal', 1.1],
  ['denied_process', 1.4],
  ['denied_enforcement', 1.6],
  ['denied_inquiry', 2],
  ['unable_not_held', 21],
  ['unable_creation', 5],
  ['unable_unclear', 2.2],
  ['rejected_petition', 3.2],
  ['rejected_repeat', 2],
  ['rejected_publication', 0.2],
  ['rejected_massive', 0.4],
  ['rejected_confirm', 0.5],
  ['other_overdue_correction', 2.4],
  ['other_overdue_fee', 0.2],
  ['other_other', 2.6],
];

const OTHERS: readonly RequestRow[] = ['other_overdue_correction', 'other_overdue_fee', 'other_other'];

export interface RequestYear {
  /** Every row of both forms with all seven columns. */
  readonly counts: Counts;
  readonly carriedOut: CarriedOver;
}

function columnOf(
  random: Random,
  arrived: number,
  carriedIn: number,
  kind: Kind,
  profile: Profile,
): Map<RequestRow, number> {
  const carriedOut = binomial(random, arrived + carriedIn, profile.carried);
  const total = arrived + carriedIn - carriedOut;
  const weights = OUTCOME_WEIGHTS.map(([row, weight]) => weight * (kind.leanings[row] ?? 1));
  const shares = multinomial(random, total, weights);
  const rows = new Map<RequestRow, number>(OUTCOME_WEIGHTS.map(([row], index) => [row, itemAt(shares, index)]));
  rows.set('other', sumOf(OTHERS.map((row) => valueOf(rows, row))));
  rows.set('new', arrived);
  rows.set('carried_in', carriedIn);
  rows.set('total', total);
  rows.set('carried_out', carriedOut);
  return rows;
}

/** One year's matrix. `year` counts from 2019; `carriedIn` is what the year before carried out. */
export function requestsOf(
  random: Random,
  profile: Profile,
  kind: Kind,
  year: number,
  carriedIn: CarriedOver,
): RequestYear {
  const trend = Math.max(0.3, 1 + profile.growth * (year - 2019));
  const arrivals = poisson(random, profile.requests * trend * (0.75 + 0.5 * random.next()));
  const shares = multinomial(random, arrivals, APPLICANT_SHARES);
  const counts = new Map<CellPath, number>();
  const carriedOut = new Map<Part, number>();
  const columns = APPLICANT_PARTS.map((part, index) => {
    const column = columnOf(random, itemAt(shares, index), valueOf(carriedIn, part), kind, profile);
    for (const [row, count] of column) counts.set(requestPath(row, part), count);
    carriedOut.set(part, valueOf(column, 'carried_out'));
    return column;
  });
  for (const { code } of REQUEST_ROWS) {
    counts.set(requestPath(code, 'total'), sumOf(columns.map((column) => valueOf(column, code))));
  }
  return { counts, carriedOut };
}

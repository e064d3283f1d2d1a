/** Who changed how much between two years, and in rank, among the own agency and its peers? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { figures, type Measure } from '../metrics/measures.ts';
import { comparedReports, peerTables, type PeerRule } from './peers.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { oneOf } from './agency-figure.ts';

const SHAPE = {
  agency_id: 'num',
  agency: 'text',
  /** Values and denominators of the two years; null: no number. Amounts in 元. */
  before: 'num?',
  before_base: 'num?',
  after: 'num?',
  after_base: 'num?',
  /** 1 for the largest of the year; equal values share a rank; null without a firm value. */
  before_rank: 'num?',
  after_rank: 'num?',
  /** true: the report behind the value fails a check. */
  before_failing: 'bool',
  after_failing: 'bool',
  /** true: the amount looks like a slip of units. */
  before_suspect: 'bool',
  after_suspect: 'bool',
} as const;
export type ChangeRow = RowOf<typeof SHAPE>;

/** Who is listed: the own agency with its peers, and others by name (agency_id). */
export interface ChangeField {
  readonly rule: PeerRule;
  readonly also: readonly number[];
}

/**
 * The own agency, its peers and `also`, between the first and the last year of the selection; the largest of the last year
 * first. Ranks are among all of them.
 */
export async function changes(
  db: Db,
  selection: Selection,
  { rule, also }: ChangeField,
  measure: Measure,
  options?: QueryOptions,
): Promise<readonly ChangeRow[]> {
  const [from, to] = selection.years;
  const query = sql`
    with counted as (${comparedReports(selection)}),
    ${peerTables(selection, rule)},
    listed as (
      select agency_id, agency from agencies
      where ${oneOf([rule.own, ...also])} or agency_id in (select agency_id from peers)),
    figures as (${figures([measure])}),
    theirs as (
      select *, case when firm then rank() over (partition by year, firm order by value desc) end as place
      from figures semi join listed using (agency_id)
      where year = ${from} or year = ${to})
    select
      agency_id, agency,
      earlier.value as before, earlier.denominator as before_base,
      later.value as after, later.denominator as after_base,
      earlier.place as before_rank, later.place as after_rank,
      coalesce(earlier.value is not null and earlier.failing, false) as before_failing,
      coalesce(later.value is not null and later.failing, false) as after_failing,
      coalesce(earlier.value is not null and earlier.suspect, false) as before_suspect,
      coalesce(later.value is not null and later.suspect, false) as after_suspect
    from listed
    left join (select * from theirs where year = ${from}) as earlier using (agency_id)
    left join (select * from theirs where year = ${to}) as later using (agency_id)
    order by after desc nulls last, before desc nulls last, agency, agency_id`;
  return db.query(query.text, query.params, SHAPE, options);
}

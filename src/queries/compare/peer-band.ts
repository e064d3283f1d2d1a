/** Where do comparable agencies lie each year: median, tenth and ninetieth percentile of every measure? */
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { figures, MEASURE_CODES, type Measure } from '../metrics/measures.ts';
import { comparedReports, peerTables, type PeerRule } from './peers.ts';
import type { Selection } from '../db/selection.ts';
import { sql } from '../db/sql.ts';
import { yearsOf } from '../db/where.ts';

const SHAPE = {
  measure: 'text',
  year: 'num',
  /** Percentiles by linear interpolation between neighbours, of the firm values; null when there is none. */
  p10: 'num?',
  median: 'num?',
  p90: 'num?',
  /** k: peers with a firm value. */
  reported: 'num',
  /** Peers with a rate on too few cases: not in the percentiles. */
  small: 'num',
  /** Peers whose amount looks like a slip of units: neither. */
  suspect: 'num',
  /** N: peers. */
  peers: 'num',
} as const;
export interface PeerBandRow extends Omit<RowOf<typeof SHAPE>, 'measure'> {
  readonly measure: Measure;
}

/** A row for every measure and year of the selection. The own agency is not among its peers. */
export async function peerBand(
  db: Db,
  selection: Selection,
  rule: PeerRule,
  options?: QueryOptions,
  measures: readonly Measure[] = MEASURE_CODES,
): Promise<readonly PeerBandRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${comparedReports(selection)}),
    ${peerTables(selection, rule)},
    figures as (${figures(measures)}),
    theirs as (select * from figures semi join peers using (agency_id)),
    measures as (select distinct measure from figures)
    select
      measure, year,
      quantile_cont(value, 0.1) filter (where firm) as p10,
      quantile_cont(value, 0.5) filter (where firm) as median,
      quantile_cont(value, 0.9) filter (where firm) as p90,
      count(value) filter (where firm) as reported,
      count(value) filter (where not firm and not suspect) as small,
      count(value) filter (where suspect) as suspect,
      (select count(*) from peers) as peers
    from measures cross join years left join theirs using (measure, year)
    group by measure, year
    order by measure, year`;
  const rows = await db.query(query.text, query.params, SHAPE, options);
  return rows.flatMap((row) => {
    const measure = measures.find((code) => code === row.measure);
    return measure === undefined ? [] : [{ ...row, measure }];
  });
}

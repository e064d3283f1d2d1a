/** How do some agencies stand among comparable ones: their figures, beside median, tenth and ninetieth percentile of the peers, by one statement. */
import { missing } from '../db/at.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { figures, MEASURE_CODES, type Measure } from '../metrics/measures.ts';
import { AGENCY_FIGURE, figureColumns, oneOf } from './agency-figure.ts';
import { comparedReports, peerTables, type PeerRule } from './peers.ts';
import type { Selection } from '../db/selection.ts';
import { sql, type Sql } from '../db/sql.ts';
import { yearsOf } from '../db/where.ts';

const BAND = {
  /** Percentiles by linear interpolation between neighbours, of the firm values; null when there is none. */
  p10: 'num?',
  median: 'num?',
  p90: 'num?',
  /** k: peers with a firm value. */
  peers_reported: 'num',
  /** Peers with a rate on too few cases: not in the percentiles. */
  peers_small: 'num',
  /** Peers whose amount looks like a slip of units: neither. */
  peers_suspect: 'num',
  /** N: peers. */
  peers: 'num',
} as const;
const SHAPE = { ...AGENCY_FIGURE, measure: 'text', ...BAND } as const;

/** A figure of an agency in a year. */
export interface ComparedFigureRow extends RowOf<typeof AGENCY_FIGURE> {
  readonly measure: Measure;
}

/** The peers in a year: percentiles as in `BAND`, k, and peers that are left out. */
export interface PeerBandRow {
  readonly measure: Measure;
  readonly year: number;
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly reported: number;
  readonly small: number;
  readonly suspect: number;
  readonly peers: number;
}

export interface Comparison {
  /** A row for every agency, measure and year. */
  readonly figures: readonly ComparedFigureRow[];
  /** A row for every measure and year. The own agency is not among its peers. */
  readonly band: readonly PeerBandRow[];
}

/** Whose figures, and whose peers. */
export interface Compared {
  /** agency_id of at most a screenful. */
  readonly agencies: readonly number[];
  readonly rule: PeerRule;
}

function statement(selection: Selection, { agencies, rule }: Compared, measures: readonly Measure[]): Sql {
  const codes = measures
    .map((code) => sql`select cast(${code} as varchar) as measure`)
    .reduce((a, b) => sql`${a} union all ${b}`);
  return sql`
    with years as (${yearsOf(selection)}),
    counted as (${comparedReports(selection)}),
    ${peerTables(selection, rule)},
    figures as (${figures(measures)}),
    measures as (${codes}),
    theirs as (select * from figures semi join peers using (agency_id)),
    band as (
      select
        measure, year,
        quantile_cont(value, 0.1) filter (where firm) as p10,
        quantile_cont(value, 0.5) filter (where firm) as median,
        quantile_cont(value, 0.9) filter (where firm) as p90,
        count(value) filter (where firm) as peers_reported,
        count(value) filter (where not firm and not suspect) as peers_small,
        count(value) filter (where suspect) as peers_suspect,
        (select count(*) from peers) as peers
      from measures cross join years left join theirs using (measure, year)
      group by measure, year),
    chosen as (select agency_id, agency from agencies where ${oneOf(agencies)})
    select ${figureColumns(sql`band`)}, measure,
      p10, median, p90, peers_reported, peers_small, peers_suspect, peers
    from chosen cross join band
    left join figures using (agency_id, measure, year)
    order by chosen.agency_id, measure, year`;
}

/** Empty without agencies. */
export async function comparison(
  db: Db,
  selection: Selection,
  compared: Compared,
  options?: QueryOptions,
  measures: readonly Measure[] = MEASURE_CODES,
): Promise<Comparison> {
  if (compared.agencies.length === 0) return { figures: [], band: [] };
  const query = statement(selection, compared, measures);
  const rows = await db.query(query.text, query.params, SHAPE, options);
  const [first] = rows;
  const measureOf = (row: RowOf<typeof SHAPE>): Measure =>
    measures.find((code) => code === row.measure) ?? missing(row.measure);
  return {
    figures: rows.map((row) => ({ ...row, measure: measureOf(row) })),
    band: rows
      .filter(({ agency_id }) => agency_id === first?.agency_id)
      .map((row) => ({
        measure: measureOf(row),
        year: row.year,
        p10: row.p10,
        median: row.median,
        p90: row.p90,
        reported: row.peers_reported,
        small: row.peers_small,
        suspect: row.peers_suspect,
        peers: row.peers,
      })),
  };
}

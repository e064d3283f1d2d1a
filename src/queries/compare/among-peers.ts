/** Where do given figures of a year stand among the agencies of one kind and level? */
import type { Level } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { sql } from '../db/sql.ts';
import { countedReports } from '../db/where.ts';
import { figures, type Measure } from '../metrics/measures.ts';

const SHAPE = {
  measure: 'text',
  /** k: peers with a firm value; the percentiles are of theirs, by linear interpolation. */
  reported: 'num',
  p10: 'num?',
  median: 'num?',
  p90: 'num?',
  /** Of those k, with less and with more. */
  below: 'num',
  above: 'num',
} as const;
export type AmongPeersRow = RowOf<typeof SHAPE>;

export interface Peers {
  readonly year: number;
  readonly kind: string;
  readonly level: Level;
  /** agency_id of the agency whose figures they are, which is none of its peers; null where the data lack it. */
  readonly own: number | null;
}

export interface OwnFigure {
  readonly measure: Measure;
  readonly value: number;
}

/** A row for every figure. Empty without figures. */
export async function amongPeers(
  db: Db,
  { year, kind, level, own }: Peers,
  mine: readonly OwnFigure[],
  options?: QueryOptions,
): Promise<readonly AmongPeersRow[]> {
  if (mine.length === 0) return [];
  const selection = {
    years: [year, year],
    soundOnly: false,
    provinces: [],
    levels: [level],
    kinds: [kind],
    agencies: [],
  } as const;
  const values = mine
    .map(({ measure, value }) => sql`select cast(${measure} as varchar) as measure, cast(${value} as double) as mine`)
    .reduce((before, one) => sql`${before} union all ${one}`);
  const query = sql`
    with counted as (${countedReports(selection)}),
    figures as (${figures(mine.map(({ measure }) => measure))}),
    own as (${values}),
    theirs as (select measure, value from figures where firm and agency_id is distinct from ${own})
    select own.measure, count(value) as reported,
      quantile_cont(value, 0.1) as p10, quantile_cont(value, 0.5) as median, quantile_cont(value, 0.9) as p90,
      count(value) filter (where value < mine) as below, count(value) filter (where value > mine) as above
    from own left join theirs using (measure)
    group by own.measure
    order by own.measure`;
  return db.query(query.text, query.params, SHAPE, options);
}

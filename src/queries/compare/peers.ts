/** Which agencies are comparable with one's own? The peer set as SQL that the comparing queries share. */
import type { Selection } from '../db/selection.ts';
import { joinSql, sql, type Sql } from '../db/sql.ts';
import { countedReports, ofSelection } from '../db/where.ts';

/** What peers have in common with the own agency. `size`: requests received in the last year with a figure. */
export const PEER_DIMENSIONS = ['kind', 'level', 'province', 'size'] as const;
export type PeerDimension = (typeof PEER_DIMENSIONS)[number];

/** Lower bounds of the size bands in requests: 0, 1–9, 10–29, … , 1,000 and more. */
const SIZE_BANDS = [0, 1, 10, 30, 100, 300, 1000] as const;

export interface PeerRule {
  /** agency_id of the own agency. */
  readonly own: number;
  readonly by: readonly PeerDimension[];
}

const ALIKE: Readonly<Record<PeerDimension, Sql>> = {
  kind: sql`everyone.kind = own.kind`,
  level: sql`everyone.level = own.level`,
  province: sql`everyone.province = own.province`,
  size: sql`everyone.band = own.band`,
};

const BAND = SIZE_BANDS.slice(1)
  .map((from) => sql`(size >= ${from})::integer`)
  .reduce((before, one) => sql`${before} + ${one}`);

/** The selection whose agencies are compared: the filter's agencies are the reader's choice, not the field. */
function field(selection: Selection): Selection {
  return { ...selection, agencies: [] };
}

/** The selection without places, levels, kinds and agencies. */
export function whosever({ years, soundOnly, scope }: Selection): Selection {
  const whoever = { years, soundOnly, provinces: [], levels: [], kinds: [], agencies: [] };
  return scope === undefined ? whoever : { ...whoever, scope };
}

/** All reports of the chosen years, whosever: peers are told by rule, the own agency by name. */
export function comparedReports(selection: Selection): Sql {
  return countedReports(whosever(selection));
}

/**
 * Common tables after `counted` (of `comparedReports`): `everyone` (all agencies with `band`, null without a figure), `own`
 * and `peers` (agency_id; never the own agency; none where the own agency's kind, place or size is not known).
 */
export function peerTables(selection: Selection, { own, by }: PeerRule): Sql {
  const alike =
    by.length === 0
      ? sql`true`
      : joinSql(
          by.map((dimension) => ALIKE[dimension]),
          ' and ',
        );
  return sql`
    sizes as (select agency_id, arg_max("new", year) as size from counted where "new" is not null group by agency_id),
    everyone as (
      select agencies.*, case when size is not null then ${BAND} end as band
      from agencies left join sizes using (agency_id)),
    own as (select * from everyone where agency_id = ${own}),
    peers as (
      select everyone.agency_id
      from (select * from everyone where ${ofSelection(field(selection))}) as everyone, own
      where everyone.agency_id <> own.agency_id and ${alike})`;
}

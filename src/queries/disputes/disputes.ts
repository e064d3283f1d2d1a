/** Who ends in dispute: the outcomes of part 四 by channel and year, and by agency. */
import { CHANNELS, OUTCOMES, OUTCOME_PARTS, type Channel, type Outcome } from '../../schema/form.ts';
import { disputeColumn } from '../../schema/column.ts';
import { METRICS } from '../../schema/metrics/metrics.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { column, joinSql, sql, type Sql } from '../db/sql.ts';
import { asked, type Answered } from '../executors/totals/asked.ts';
import { denominatorOf, numeratorOf, statedParts } from '../metrics/metric-sql.ts';
import type { SelectedTotals } from '../executors/totals/totals.ts';
import { countedReports, ofSelection, yearCount, yearsOf } from '../db/where.ts';

const SUMS = {
  /** Cases; null when no report states the figure. */
  upheld: 'num?',
  corrected: 'num?',
  other: 'num?',
  pending: 'num?',
  total: 'num?',
  /** Corrected and decided cases (upheld + corrected + other), of reports that state all of them. */
  rate_count: 'num?',
  rate_base: 'num?',
  /** k: reports with a stated total; and those behind the rate. */
  reported: 'num',
  rate_reported: 'num',
  /** Of those: reports whose checks fail. */
  failing: 'num',
  rate_failing: 'num',
} as const;
const BY_YEAR = { year: 'num', channel: 'num', ...SUMS, reports: 'num', /** N: agencies. */ agencies: 'num' } as const;
/** Of the three channels together: a report in which a channel has no number has none of the sum. */
const BY_AGENCY = {
  agency_id: 'num',
  agency: 'text',
  ...SUMS,
  /** Channels with a stated total, and channels of the reports that count. */
  channels: 'num',
  channels_due: 'num',
  /** N: years of the selection. */
  years: 'num',
} as const;
export interface DisputesByYearRow extends Omit<RowOf<typeof BY_YEAR>, 'channel'> {
  readonly channel: Channel;
}
export type DisputesByAgencyRow = RowOf<typeof BY_AGENCY>;

const NAMES: Readonly<Record<Outcome, Sql>> = {
  upheld: sql`upheld`,
  corrected: sql`corrected`,
  other: sql`other`,
  pending: sql`pending`,
  total: sql`total`,
};

/** One row a report and channel, by the channel's position. */
function cases(): Sql {
  const rows = CHANNELS.map((channel, position) => {
    const figures = OUTCOMES.map((outcome) => sql`${column(disputeColumn(channel, outcome))} as ${NAMES[outcome]}`);
    return sql`select report_id, agency_id, year, checks_failed, cast(${position} as integer) as channel, ${joinSql(figures, ', ')} from counted`;
  });
  return rows.reduce((all, row) => sql`${all} union all ${row}`);
}

const COLUMNS = sql`
  sum(upheld) as upheld, sum(corrected) as corrected, sum(other) as other, sum(pending) as pending, sum(total) as total,
  sum(corrected) filter (where upheld is not null and other is not null) as rate_count,
  sum(upheld + corrected + other) as rate_base,
  count(total) as reported,
  count(upheld + corrected + other) as rate_reported,
  count(distinct report_id) filter (where total is not null and checks_failed > 0) as failing,
  count(distinct report_id) filter (where upheld + corrected + other is not null and checks_failed > 0) as rate_failing`;

async function byYearFromReports(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly DisputesByYearRow[]> {
  const query = sql`
    with counted as (${countedReports(selection)}),
    cases as (${cases()}),
    grid as (select * from (${yearsOf(selection)}) cross join (select unnest([0, 1, 2]) as channel))
    select
      year, channel, ${COLUMNS},
      count(report_id) as reports,
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies
    from grid left join cases using (year, channel)
    group by year, channel
    order by year, channel`;
  const rows = await db.query(query.text, query.params, BY_YEAR, options);
  return rows.map(({ channel: position, ...row }) => {
    const channel = CHANNELS[position];
    if (channel === undefined) throw new RangeError(`no channel at position ${position}`);
    return { ...row, channel };
  });
}

function byYearFromTotals({ years, agencies }: SelectedTotals): readonly DisputesByYearRow[] {
  return years.flatMap(({ year, group }) =>
    CHANNELS.map((channel) => ({
      year,
      upheld: group.sum(`${channel}_upheld_sum`),
      corrected: group.sum(`${channel}_corrected_sum`),
      other: group.sum(`${channel}_other_sum`),
      pending: group.sum(`${channel}_pending_sum`),
      total: group.sum(`${channel}_total_sum`),
      rate_count: group.sum(`${channel}_rate_sum`),
      rate_base: group.sum(`${channel}_base_sum`),
      reported: group.count(`${channel}_n`),
      rate_reported: group.count(`${channel}_rate_n`),
      failing: group.failing.count(`${channel}_n`),
      rate_failing: group.failing.count(`${channel}_rate_n`),
      reports: group.count('reports'),
      agencies,
      channel,
    })),
  );
}

/** Three rows (the channels in the order of the form) for every year of the selection. */
export function disputesByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly DisputesByYearRow[]> {
  return asked(db, selection, options, byYearFromTotals, byYearFromReports);
}

/** One outcome of all channels in one report; null where a channel has no number. */
function ofAllChannels(outcome: Outcome): Sql {
  return joinSql(
    CHANNELS.map((channel) => column(disputeColumn(channel, outcome))),
    ' + ',
  );
}

const ALL_CHANNELS = joinSql(
  OUTCOME_PARTS.map((outcome) => sql`sum(${ofAllChannels(outcome)}) as ${NAMES[outcome]}`),
  ', ',
);

/**
 * Every agency with a report that counts, its three channels added up over the reports that state all of them (the metrics
 * `disputes` and `corrected`); most cases first, nulls last.
 */
export async function disputesByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly DisputesByAgencyRow[]> {
  const total = numeratorOf(METRICS.disputes);
  const [count, base] = [numeratorOf(METRICS.corrected), denominatorOf(METRICS.corrected)];
  const query = sql`
    with counted as (${countedReports(selection)}),
    figures as (
      select *, ${total} as cases, ${count} as rate_corrected, ${base} as decided, ${statedParts(METRICS.disputes)} as stated
      from counted),
    sums as (
      select agency_id, ${ALL_CHANNELS},
        sum(cases) as total,
        sum(rate_corrected) filter (where decided is not null) as rate_count,
        sum(decided) filter (where rate_corrected is not null) as rate_base,
        count(cases) as reported,
        count(decided) as rate_reported,
        count(cases) filter (where checks_failed > 0) as failing,
        count(decided) filter (where checks_failed > 0) as rate_failing,
        sum(stated) as channels,
        count(*) * cast(${CHANNELS.length} as bigint) as channels_due
      from figures group by agency_id)
    select
      agency_id, agency, upheld, corrected, other, pending, total, rate_count, rate_base, reported, rate_reported, failing, rate_failing,
      channels, channels_due,
      cast(${yearCount(selection)} as integer) as years
    from agencies join sums using (agency_id)
    order by total desc nulls last, agency, agency_id`;
  return db.query(query.text, query.params, BY_AGENCY, options);
}

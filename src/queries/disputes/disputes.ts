/** Who ends in dispute: the outcomes of part 四 by channel and year, and by agency. */
import { each, stated, whole } from '../../schema/figures/addend.ts';
import { disputeColumn } from '../../schema/column.ts';
import { CHANNELS, OUTCOMES, type Channel, type Outcome } from '../../schema/form.ts';
import { METRICS } from '../../schema/metrics/metrics.ts';
import { count, shareFigures, sum, type Figure } from '../../schema/figures/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear, listByAgency } from '../question/answer.ts';
import {
  addedUp,
  countIn,
  countOf,
  eachReportingAgency,
  eachYear,
  failingOf,
  meanOf,
  sumIn,
  sumOf,
  type AgencyRow,
  type Field,
  type YearRow,
} from '../question/question.ts';

export interface DisputesByYearRow {
  readonly year: number;
  readonly channel: Channel;
  /** Cases; null when no report states the figure. */
  readonly upheld: number | null;
  readonly corrected: number | null;
  readonly other: number | null;
  readonly pending: number | null;
  readonly total: number | null;
  /** Corrected and decided cases (upheld + corrected + other), of reports that state all of them. */
  readonly rate_count: number | null;
  readonly rate_base: number | null;
  /** k: reports with a stated total; and those behind the rate. */
  readonly reported: number;
  readonly rate_reported: number;
  /** Of those: reports whose checks fail. */
  readonly failing: number;
  readonly rate_failing: number;
  readonly reports: number;
  /** N: agencies. */
  readonly agencies: number;
}

function fieldsOf(channel: Channel): Readonly<Record<string, Field>> {
  return {
    ...Object.fromEntries(
      OUTCOMES.map((outcome) => {
        const name = disputeColumn(channel, outcome);
        return [name, sumOf(`${name}_sum`)];
      }),
    ),
    [`${channel}_rate_count`]: sumOf(`${channel}_rate_sum`),
    [`${channel}_rate_base`]: sumOf(`${channel}_base_sum`),
    [`${channel}_reported`]: countOf(`${channel}_n`),
    [`${channel}_rate_reported`]: countOf(`${channel}_rate_n`),
    [`${channel}_failing`]: failingOf(`${channel}_n`),
    [`${channel}_rate_failing`]: failingOf(`${channel}_rate_n`),
  };
}

const YEAR_FIELDS = CHANNELS.map(fieldsOf).reduce((all, fields) => ({ ...all, ...fields }), {
  reports: countOf('reports'),
});
const BY_YEAR = eachYear(
  YEAR_FIELDS,
  CHANNELS.map((channel) => `${channel}_reported`),
);

function ofChannel(channel: Channel, row: YearRow<typeof YEAR_FIELDS>): DisputesByYearRow {
  const sumAt = (name: string): number | null => sumIn(row, `${channel}_${name}`);
  const countAt = (name: string): number => countIn(row, name);
  return {
    year: row.year,
    channel,
    upheld: sumAt('upheld'),
    corrected: sumAt('corrected'),
    other: sumAt('other'),
    pending: sumAt('pending'),
    total: sumAt('total'),
    rate_count: sumAt('rate_count'),
    rate_base: sumAt('rate_base'),
    reported: countAt(`${channel}_reported`),
    rate_reported: countAt(`${channel}_rate_reported`),
    failing: countAt(`${channel}_failing`),
    rate_failing: countAt(`${channel}_rate_failing`),
    reports: countAt('reports'),
    agencies: row.agencies,
  };
}

/** Three rows (the channels in the order of the form) for every year of the selection. */
export function disputesByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly DisputesByYearRow[]> {
  return whenAnswered(answerByYear(BY_YEAR, db, selection, options), (rows) =>
    rows.flatMap((row) => CHANNELS.map((channel) => ofChannel(channel, row))),
  );
}

/** One outcome of all channels in one report; null where a channel has no number. */
function ofAllChannels(outcome: Outcome): Figure {
  const columns = CHANNELS.map((channel) => disputeColumn(channel, outcome));
  return sum(outcome, whole(...columns), `cases ${outcome} of all channels`);
}

const [CORRECTED, DECIDED, RATED] = shareFigures(['corrected_cases', 'decided_cases', 'rated_n'], METRICS.corrected);
const TOTALS = count('disputes_n', whole(...METRICS.disputes.numerator), 'reports that state all channels');

/** Of the three channels together: a report in which a channel has no number has none of the sum. */
const AGENCY_FIELDS = {
  upheld: sumOf(ofAllChannels('upheld')),
  corrected: sumOf(ofAllChannels('corrected')),
  other: sumOf(ofAllChannels('other')),
  pending: sumOf(ofAllChannels('pending')),
  total: sumOf(ofAllChannels('total')),
  /** The mean of the years whose report states every channel. */
  mean: meanOf(ofAllChannels('total')),
  rate_count: sumOf(CORRECTED),
  rate_base: sumOf(DECIDED),
  /** k: years whose report states the total of every channel; and those behind the rate. */
  reported: countOf(TOTALS),
  rate_reported: countOf(RATED),
  /** Of those: reports whose checks fail. */
  failing: failingOf(TOTALS),
  rate_failing: failingOf(RATED),
  /** Channels with a stated total, and channels of the reports that count. */
  channels: addedUp(stated(METRICS.disputes.numerator)),
  channels_due: addedUp(each(CHANNELS.length)),
};

const BY_AGENCY = eachReportingAgency('mean', AGENCY_FIELDS);
export type DisputesByAgencyRow = AgencyRow<typeof AGENCY_FIELDS>;

/**
 * Every agency with a report that counts, its three channels added up over the reports that state all of them (the metrics
 * `disputes` and `corrected`); most cases a year first, nulls last.
 */
export function disputesByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly DisputesByAgencyRow[]> {
  return listByAgency(BY_AGENCY, db, selection, options);
}

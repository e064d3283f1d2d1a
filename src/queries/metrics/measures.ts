/** The measures agencies are compared by, as SQL over `reports`. A part that is not a number makes the whole null. */
import { CHANNELS, REQUEST_ROWS, type ProactiveItem, type RefusalGroup } from '../../schema/form.ts';
import { disputeColumn, requestColumn } from '../../schema/column.ts';
import { column, sql, type Sql } from '../db/sql.ts';

interface Parts {
  /** Columns of `reports` that are added up. */
  readonly numerator: readonly string[];
  /** null: a count or an amount, not a rate. */
  readonly denominator: readonly string[] | null;
  /** Reads the `value` of this item's amount in `proactive`, not columns of `reports`. */
  readonly proactive?: ProactiveItem;
}

function reasons(group: RefusalGroup): readonly string[] {
  return REQUEST_ROWS.filter((row) => row.group === group).map((row) => requestColumn(row.code));
}

const SETTLED = ['upheld', 'corrected', 'other'] as const;

export const MEASURES = {
  received: { numerator: ['new'], denominator: null },
  handled: { numerator: ['total'], denominator: null },
  carried: { numerator: ['carried_out'], denominator: null },
  open: { numerator: ['granted', 'partial'], denominator: ['total'] },
  denied: { numerator: reasons('denied'), denominator: ['total'] },
  unable: { numerator: reasons('unable'), denominator: ['total'] },
  rejected: { numerator: reasons('rejected'), denominator: ['total'] },
  corrected: {
    numerator: CHANNELS.map((channel) => disputeColumn(channel, 'corrected')),
    denominator: CHANNELS.flatMap((channel) => SETTLED.map((outcome) => disputeColumn(channel, outcome))),
  },
  disputes: { numerator: CHANNELS.map((channel) => disputeColumn(channel, 'total')), denominator: null },
  procurement: { numerator: ['procurement_yuan'], denominator: null },
  fees: { numerator: ['value'], denominator: null, proactive: 'fees' },
} as const satisfies Readonly<Record<string, Parts>>;

export type Measure = keyof typeof MEASURES;
/** Those that `reports` alone can tell; the others need `proactive`. */
export const MEASURE_CODES = Object.keys(MEASURES).filter(
  (code): code is Exclude<Measure, 'fees'> => code in MEASURES && code !== 'fees',
);

export function isRate(measure: Measure): boolean {
  return MEASURES[measure].denominator !== null;
}

/** A rate on fewer cases than this is not ranked and not in a percentile. */
export const SMALL_N = 30;

function sumOf(names: readonly string[]): Sql {
  return names.map((name) => sql`${column(name)}`).reduce((before, one) => sql`${before} + ${one}`);
}

function selectOne(measure: Measure): Sql {
  const { numerator, denominator, proactive }: Parts = MEASURES[measure];
  const amounts = sql`
    left join (select report_id, any_value(value) as value from proactive
      where item = ${proactive ?? ''} and measure = 'amount' group by report_id) using (report_id)`;
  const suspect = measure === 'procurement' ? sql`coalesce(procurement_suspect, false)` : sql`false`;
  const below = denominator === null ? sql`null` : sumOf(denominator);
  return sql`
    select agency_id, year, checks_failed > 0 as failing, cast(${measure} as varchar) as measure,
      cast(${sumOf(numerator)} as double) as numerator, cast(${below} as double) as denominator,
      cast(${denominator !== null} as boolean) as rate, ${suspect} as suspect
    from counted ${proactive === undefined ? sql`` : amounts}`;
}

/**
 * The common table `figures` over `counted`: agency_id, year, measure, value (null: no number), numerator, denominator
 * (null for counts), failing, rate, `suspect` (an amount that looks like a slip of units), and `firm`: the value is there, not
 * suspect and not a rate on fewer than `SMALL_N` cases.
 */
export function figures(measures: readonly Measure[] = MEASURE_CODES): Sql {
  const all = measures.map(selectOne).reduce((before, one) => sql`${before} union all ${one}`);
  return sql`
    select *, value is not null and not suspect and (not rate or denominator >= ${SMALL_N}) as firm
    from (
      select *, case when rate then numerator / nullif(denominator, 0) else numerator end as value
      from (${all}))`;
}

/** What the charts of 复议诉讼 show. */
import { place, rate } from './board.ts';
import type { Claim } from './claim.ts';
import { AGENCIES, CHANNELS, FAILING, K, N, OUTCOME_LABELS, SPAN, YEARS, counted, ofSum, withShares } from './form.ts';
import { largest, lastTwo } from './overview.ts';

const failing = 'count(*) filter (where checks_failed > 0)';

const PARTS = ['upheld', 'corrected', 'other', 'pending'];
const parts = PARTS.map((one) => `sum(${one})`).join(', ');
/** A report's cases of all channels: a number only where each of the three has one. */
const whole = (one: string): string => `case when count(${one}) = 3 then sum(${one}) end as ${one}`;
const CASES_BY_AGENCY = `(select agency_id, agency, ${PARTS.map((one) => `sum(${one}) as ${one}`).join(', ')}, sum(total) as total,
    count(total) as k, sum(corrected) filter (where decided is not null) as corrections, sum(decided) as base, count(decided) as rated,
    sum(channels) as channels, 3 * count(*) as channels_due,
    count(*) filter (where checks_failed > 0 and total is not null) as failing,
    count(*) filter (where checks_failed > 0 and decided is not null) as rate_failing
  from (select agency_id, agency, report_id, any_value(checks_failed) as checks_failed, count(total) as channels,
      ${[...PARTS, 'total', 'decided'].map(whole).join(', ')} from cases group by all)
  group by agency_id, agency)`;

export const DISPUTES: readonly Claim[] = [
  ...CHANNELS.map(([channel, name], at): Claim => ({
    card: `disputes-${channel.replaceAll('_', '-')}`,
    columns: ['年份', ...counted(OUTCOME_LABELS.map((one) => `${name}·${one}`)), '合计 (件)', K, AGENCIES],
    sql: withShares(
      `select year, ${parts}, list_sum([${parts}]), count(total), ${N}
        from years left join (select * from cases where channel = ${at}) using (year) group by year`,
      8,
      ofSum(4),
    ),
    coverage: `select count(total), ${N} * ${SPAN} from cases where channel = ${at}`,
    marks: `select year, ${failing} from cases where channel = ${at} and total is not null group by year`,
    finding: largest(
      `select year, part, sum(n) as n from (unpivot (select * from cases where channel = ${at}) on ${PARTS.join(', ')} into name part value n)
         group by year, part`,
    ),
  })),
  {
    card: 'correction-by-year',
    columns: [
      '年份',
      ...CHANNELS.flatMap(([, label]) => ['纠错率', '结果纠正', '已审结', K].map((what) => `${label}·${what}`)),
      AGENCIES,
    ],
    sql: `select year, ${CHANNELS.map((_, at) => {
      const own = `filter (where channel = ${at} and decided is not null)`;
      return `${rate(`sum(corrected) ${own}`, `sum(decided) ${own}`)}, sum(corrected) ${own}, sum(decided) ${own}, count(*) ${own}`;
    }).join(', ')}, ${N} from years left join cases using (year) group by year`,
    coverage: `select count(decided), ${N} * ${SPAN} * 3 from cases`,
    marks: `select year, max(failing) from (select year, channel, ${failing} as failing from cases where decided is not null group by all) group by year`,
    finding: lastTwo(`select year, ${rate('sum(corrected)', 'sum(decided)')} as n, count(*) as k from cases
      where channel = 0 and decided is not null group by year having n is not null`),
  },
  {
    card: 'correction-by-agency',
    columns: ['位次', '机关', '纠错率', '结果纠正', '已审结', K, YEARS, FAILING],
    keys: [1],
    sql: `select ${place(rate('corrections', 'base'), 'base')}, agency, ${rate('corrections', 'base')}, corrections, base, rated,
        ${SPAN}, rate_failing from ${CASES_BY_AGENCY}`,
    coverage: `select count(*) filter (where base > 0), count(*) from ${CASES_BY_AGENCY}`,
    finding: `select max(${rate('corrections', 'base')}) from ${CASES_BY_AGENCY} where base >= 30`,
  },
  {
    card: 'disputes-by-agency',
    columns: ['位次', '机关', '年均', '合计', ...OUTCOME_LABELS, K, YEARS, '有数据的渠道 (k)', '渠道 (N)', FAILING],
    keys: [1],
    sql: `select case when total is not null then rank() over (order by total / k desc nulls last) end, agency, total / nullif(k, 0), total,
        ${PARTS.join(', ')}, k, ${SPAN}, channels, channels_due, failing from ${CASES_BY_AGENCY}`,
    oneYear: {
      columns: ['位次', '机关', '合计', ...OUTCOME_LABELS, K, YEARS, '有数据的渠道 (k)', '渠道 (N)', FAILING],
      sql: `select case when total is not null then rank() over (order by total desc nulls last) end, agency, total,
        ${PARTS.join(', ')}, k, ${SPAN}, channels, channels_due, failing from ${CASES_BY_AGENCY}`,
    },
    coverage: `select count(total), count(*) from ${CASES_BY_AGENCY}`,
    finding: `select max(total / k) from ${CASES_BY_AGENCY}`,
  },
];

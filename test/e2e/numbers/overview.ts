/** What the six charts of the overview and the two about answers show. */
import type { Claim } from './claim.ts';
import {
  AGENCIES,
  ANSWER_LABELS,
  FAILING,
  GROUPS,
  K,
  N,
  OF_GROUPS,
  REASONS,
  SPAN,
  YEARS,
  counted,
  ofSum,
  withShares,
} from './form.ts';

const failing = 'count(*) filter (where checks_failed > 0)';
const only = (codes: readonly string[]): string => `n) filter (where code in ('${codes.join("', '")}')`;
const codes = (group: string): readonly string[] => REASONS.filter(([, one]) => one === group).map(([code]) => code);
const reasonColumns = (unit: string): readonly string[] =>
  GROUPS.flatMap((group) => [
    `${group} (${unit})`,
    ...counted(
      REASONS.filter(([, one]) => one === group).map(([, , label]) => `${group}·${label}`),
      unit,
      '占本类 %',
    ),
  ]);
const ALL = REASONS.map(([code]) => code);
/** Rows of reports that state every reason. */
const WHOLE = `(select * from reasons where report_id in (select report_id from reasons group by report_id having count(*) = ${ALL.length}))`;
const REASON_SUMS = [
  ...GROUPS.flatMap((group) => [`sum(${only(codes(group))})`, ...codes(group).map((code) => `sum(${only([code])})`)]),
  'sum(n)',
  'count(distinct report_id)',
].join(',\n');
/** By agency: where no report states every reason, what is stated, and groups of reports that state the whole group. */
const stated = (group: readonly string[]): string =>
  `count(*) filter (where code in ('${group.join("', '")}')) over (partition by report_id) = ${group.length}`;
const BY_AGENCY = `(select *, bool_or(complete) over (partition by agency_id) as any_complete from (select *, ${stated(ALL)} as complete,
  ${GROUPS.map((group, at) => `${stated(codes(group))} as complete_${at}`).join(', ')} from reasons))`;
/** The mean of the years: over the reports that have any such row. */
const perReport = (condition: string): string =>
  `sum(n) filter (where ${condition}) / nullif(count(distinct parts.report_id) filter (where ${condition}), 0)`;
const AGENCY_SUMS = [
  ...GROUPS.flatMap((group, at) => [
    perReport(`code in ('${codes(group).join("', '")}') and if(any_complete, complete, complete_${at})`),
    ...codes(group).map((code) => perReport(`code = '${code}' and (complete or not any_complete)`)),
  ]),
  perReport('complete'),
  'count(distinct parts.report_id) filter (where complete)',
].join(',\n');
const REASONS_BY_AGENCY = withShares(
  `select counted.agency, ${AGENCY_SUMS}, ${SPAN}
    from counted left join ${BY_AGENCY} as parts using (report_id) group by counted.agency_id, counted.agency`,
  23,
  OF_GROUPS,
);
/** Sorted by size the first part of the last year, where no other is as large: its share, itself and the whole. */
export const largest = (rows: string): string =>
  `select year, n / whole, n, whole from (select *, sum(n) over (partition by year) as whole,
     row_number() over (partition by year order by n desc) as place from (${rows}))
   where place = 1 and whole > 0 order by year desc limit 1`;

/** Of rows of year, figure and k: those of the last year and of the one before it, with their coverage. */
export const lastTwo = (rows: string): string =>
  `with y as (${rows}) select a.year, a.n, a.k, ${N}, b.year, b.n, b.k, ${N} from y a, y b
   where a.year = (select max(year) from y) and b.year = (select max(year) from y where year < a.year)`;

export const VOLUME: readonly Claim[] = [
  {
    card: 'requests-by-year',
    columns: ['年份', '本年新收', '办理结果总计', '上年结转', '结转下年', K, `办理结果总计·${K}`, AGENCIES, FAILING],
    sql: `select year, sum("new"), sum(total), sum(carried_in), sum(carried_out), count("new"), count(total), ${N}, ${failing}
      from years left join counted using (year) group by year`,
    coverage: `select count("new"), ${N} * ${SPAN} from counted`,
    finding: lastTwo('select year, sum("new") as n, count("new") as k from counted group by year having n is not null'),
  },
  {
    card: 'requests-by-agency',
    columns: ['位次', '机关', '本年新收·年均', '本年新收', '办理结果总计', K, YEARS, FAILING],
    keys: [1],
    sql: `select case when received is not null then rank() over (order by received / k desc nulls last) end, agency, received / nullif(k, 0), received,
        handled, k, ${SPAN}, failing
      from (select agency, sum("new") as received, sum(total) as handled, count("new") as k, ${failing} as failing
        from chosen left join counted using (agency_id, agency) group by agency_id, agency)`,
    oneYear: {
      columns: ['位次', '机关', '本年新收', '办理结果总计', K, YEARS, FAILING],
      sql: `select case when "new" is not null then rank() over (order by "new" desc nulls last) end, agency, "new", total,
          count("new") over (partition by agency_id), ${SPAN}, (coalesce(checks_failed, 0) > 0)::int
        from chosen left join counted using (agency_id, agency)`,
    },
    coverage: `select (select count(distinct agency_id) from counted where "new" is not null), ${N}`,
    finding: 'select avg("new") as n from counted group by agency_id order by n desc nulls last limit 1',
  },
];

export const REFUSALS: readonly Claim[] = [
  {
    card: 'refusals-by-year',
    columns: ['年份', ...reasonColumns('件'), '合计 (件)', K, AGENCIES],
    sql: withShares(
      `select year, ${REASON_SUMS}, ${N} from years left join ${WHOLE} using (year) group by year`,
      23,
      OF_GROUPS,
    ),
    coverage: `select count(distinct report_id), ${N} * ${SPAN} from ${WHOLE}`,
    marks: `select year, count(distinct report_id) filter (where checks_failed > 0) from (select * from ${WHOLE} join (select report_id, checks_failed from counted) using (report_id)) group by year`,
    finding: `select year, n / whole, n, whole from (select *, sum(n) over (partition by year, split_part(code, '_', 1)) as whole,
        row_number() over (partition by year order by n desc) as place
        from (select year, code, sum(n) as n from ${WHOLE} group by year, code))
      where place = 1 and whole > 0 order by year desc limit 1`,
  },
  {
    card: 'refusals-by-agency',
    columns: ['机关', ...reasonColumns('件/年'), '合计 (件/年)', K, YEARS],
    sql: REASONS_BY_AGENCY,
    oneYear: { columns: ['机关', ...reasonColumns('件'), '合计 (件)', K, YEARS], sql: REASONS_BY_AGENCY },
    marks: `select agency, count(distinct report_id) filter (where checks_failed > 0), count(*), count(distinct report_id) * 16
      from (select * from reasons join (select report_id, checks_failed from counted) using (report_id)) group by agency
      union all select agency, count(distinct report_id) filter (where checks_failed > 0), ${ALL.length} - (select count(distinct code) from reasons other where other.agency_id = whole.agency_id), null
      from (select * from reasons left join (select report_id, checks_failed from counted) using (report_id)) as whole group by agency, agency_id
      union all select agency, count(distinct report_id) filter (where checks_failed > 0), null, null
      from (select * from ${WHOLE} join (select report_id, checks_failed from counted) using (report_id)) group by agency`,
    coverage: `select (select count(distinct agency_id) from ${WHOLE}), (select count(distinct agency_id) from counted)`,
  },
];

const LIKELY = 'not coalesce(procurement_suspect, false)';
const onForm = 'year <= 2020 or procurement_yuan is not null or procurement_projects is not null';
export const SPENDING: readonly Claim[] = [
  {
    card: 'procurement-by-year',
    columns: [
      '年份',
      '采购总金额 (元)',
      '采购项目数量',
      K,
      AGENCIES,
      '未注明单位，按元计',
      '金额单位待核',
      '未计入的单位待核金额 (元)',
    ],
    sql: `select year, sum(procurement_yuan) filter (where ${LIKELY}), sum(procurement_projects) filter (where ${LIKELY}),
        case when year <= 2020 then count(procurement_yuan) filter (where ${LIKELY}) end, case when year <= 2020 then ${N} end,
        case when year <= 2020 then count(*) filter (where procurement_unit_from = 'assumed' and ${LIKELY}) end,
        case when year <= 2020 then count(*) filter (where procurement_suspect) end,
        sum(procurement_yuan) filter (where procurement_suspect)
      from years left join counted using (year) group by year`,
    coverage: `select count(procurement_yuan) filter (where ${LIKELY}), ${N} * (select count(*) from years where year <= 2020) from counted`,
    marks: `select year, count(*) filter (where procurement_yuan is not null and ${LIKELY} and checks_failed > 0) from counted group by year`,
    finding: `select year, sum(procurement_yuan) filter (where ${LIKELY}) as yuan, count(procurement_yuan) filter (where ${LIKELY}), ${N},
        nullif(count(*) filter (where procurement_unit_from = 'assumed' and ${LIKELY}), 0),
        nullif(count(*) filter (where procurement_suspect), 0)
      from counted group by year having yuan is not null order by year desc limit 1`,
  },
  {
    card: 'procurement-by-agency',
    columns: ['机关', '年份', '采购总金额 (元)', '采购项目数量', '单位来源', '金额单位待核', '可能的读数 (元)'],
    keys: [0, 1],
    // The years without a report are said, too.
    marks: 'select agency, year from chosen cross join years where year <= 2020',
    sql: `select agency, year, procurement_yuan, procurement_projects,
        case procurement_unit_from when 'cell' then '单元格注明' when 'header' then '表头注明' when 'assumed' then '未注明，按元计' end,
        case when procurement_suspect then '金额单位待核' end, procurement_likely_yuan
      from counted where ${onForm}`,
    coverage: `select count(distinct agency_id) filter (where procurement_yuan is not null), count(distinct agency_id)
      from counted where ${onForm}`,
  },
];

const SIX = ['a', 'b', 'c', 'd', 'e', 'f'];
export const ANSWERED: readonly Claim[] = [
  {
    card: 'answers-by-year',
    columns: ['年份', ...counted(ANSWER_LABELS), '合计 (件)', K, AGENCIES],
    sql: withShares(
      `select year, ${SIX.map((one) => `sum(${one})`).join(', ')}, sum(total), count(report_id), ${N}
      from years left join (select * from answered where fits) using (year) group by year`,
      10,
      ofSum(6),
    ),
    coverage: `select count(*), ${N} * ${SPAN} from answered where fits`,
    marks: `select year, ${failing} from answered where fits group by year`,
    finding: largest(
      `select year, part, n from (unpivot (select year, ${SIX.map((one) => `sum(${one}) as ${one}`).join(', ')}
         from answered where fits group by year) on ${SIX.join(', ')} into name part value n)`,
    ),
  },
];

/** The same in shares, on the overview. */
export const ANSWER_SHARES: readonly Claim[] = [
  {
    card: 'answer-shares',
    columns: ['年份', ...counted(ANSWER_LABELS), '合计 (件)', K, AGENCIES],
    sql: `select year, ${SIX.map((one) => `sum(${one}), sum(${one}) / nullif(sum(total), 0)`).join(', ')}, sum(total),
        count(report_id), ${N}
      from years left join (select * from answered where fits) using (year) group by year`,
    coverage: `select count(*), ${N} * ${SPAN} from answered where fits`,
    marks: `select year, ${failing} from answered where fits group by year`,
    finding: largest(
      `select year, part, n from (unpivot (select year, ${SIX.map((one) => `sum(${one}) as ${one}`).join(', ')}
         from answered where fits group by year) on ${SIX.join(', ')} into name part value n)`,
    ),
  },
];

export const FLOW: Claim = {
  card: 'flow-of-year',
  columns: ['来源', '去处', '件', '占应办 (%)'],
  keys: [0, 1],
  sql: `with balanced as (select * from answered where fits and "new" + carried_in = total + carried_out),
      sums as (select sum("new") as n, sum(carried_in) as i, sum(carried_out) as o,
        ${SIX.map((one) => `sum(${one}) as ${one}`).join(', ')}
        from balanced where year = (select max(year) from balanced))
    select '本年新收', '应办', n, n / (n + i) from sums union all select '上年结转', '应办', i, i / (n + i) from sums
    ${SIX.map((one, at) => `union all select '应办', '${ANSWER_LABELS[at] ?? ''}', ${one}, ${one} / (n + i) from sums`).join('\n')}
    union all select '应办', '结转下年', o, o / (n + i) from sums`,
  coverage: `with balanced as (select * from answered where fits and "new" + carried_in = total + carried_out)
    select count(*), ${N} from balanced where year = (select max(year) from balanced)`,
  marks: `with balanced as (select * from answered where fits and "new" + carried_in = total + carried_out),
      due as (select sum("new" + carried_in) as due from balanced where year = (select max(year) from balanced))
    select unnest(['应办', '应办（可拆分）', '本年新收', '上年结转', '结转下年', '${ANSWER_LABELS.join("', '")}']), due from due`,
  finding: `with balanced as (select * from answered where fits and "new" + carried_in = total + carried_out)
    select year, sum("new" + carried_in),
      case when count(*) = (select count(*) from counted where counted.year = balanced.year) then sum(carried_out) end,
      sum(carried_out) / sum("new" + carried_in)
    from balanced where year = (select max(year) from balanced) group by year`,
};

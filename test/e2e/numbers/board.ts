/** What the charts of 申请, 不予公开与其他答复, 政府采购 and 复议诉讼 show, besides those of the overview. */
import type { Claim } from './claim.ts';
import {
  AGENCIES,
  ANSWER_LABELS,
  APPLICANTS,
  FAILING,
  K,
  N,
  REASONS,
  SPAN,
  YEARS,
  counted,
  ofSum,
  withShares,
} from './form.ts';
import { largest, lastTwo } from './overview.ts';

const failing = 'count(*) filter (where checks_failed > 0)';
const failedOnce = 'count(distinct report_id) filter (where checks_failed > 0)';
const LEVELS = `map {'国家': '国家', '省': '省级', '市': '市级', '县': '县级', '乡': '乡镇街道'}`;

function byGroup(card: string, column: string, name: string, label: string): Claim {
  return {
    card,
    columns: [label, '本年新收·年均', '本年新收', '办理结果总计', '机关数', K, '机关×年度 (N)', FAILING],
    sql: `select coalesce(${name}, '（未归类）'), sum("new") / count(distinct year) filter (where "new" is not null), sum("new"), sum(total),
        count(distinct agency_id), count("new"), count(distinct agency_id) * ${SPAN}, ${failing}
      from chosen left join (select agency_id, year, "new", total, checks_failed from counted) using (agency_id) group by ${column}`,
    coverage: `select count("new"), ${N} * ${SPAN} from counted`,
    marks: `select coalesce(${name}, '（未归类）'), sum("new") / count("new") from counted group by ${column}`,
    finding: `select n from (select ${column}, sum("new") / count(distinct year) filter (where "new" is not null) as n from counted group by ${column}) order by n desc nulls last limit 1`,
  };
}

/** The applicant columns of the row of new requests, where they add up to its total. */
const WHO = `(select report_id, year, applicant, coalesce("count", 0) as n
  from (select report_id, year from counted left join applicants a using (report_id)
    group by report_id, year, "new" having "new" = coalesce(sum("count") filter (where a."row" = 'new'), 0))
  cross join (select unnest([${APPLICANTS.map(([code]) => `'${code}'`).join(', ')}]) as applicant)
  left join (select * from applicants where "row" = 'new') using (report_id, applicant))`;

const EDGES = '[0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]';
const MEANS = `(select agency_id, avg("new") as n, ${failing} as failing from counted group by agency_id having n is not null)`;

export const REQUESTS: readonly Claim[] = [
  byGroup('requests-by-kind', 'kind', 'kind', '机关类别'),
  byGroup('requests-by-level', 'level', `${LEVELS}[level]`, '层级'),
  {
    card: 'requests-distribution',
    columns: ['新收申请数量', '机关数', FAILING],
    sql: `with bins as (select unnest(${EDGES}) as low, unnest(list_append(${EDGES}[2:], null)) as high),
        sums as ${MEANS}
      select case when high = low + 1 then low::varchar
          else format('{:,}–{:,}', low, high - 1) end,
        count(n), coalesce(sum(failing), 0)
      from bins left join sums on n >= low and n < high
      where low = 0 and (select min(n) from sums) < 1 or low > 0 and high > (select min(n) from sums where n >= 1) and low <= (select max(n) from sums)
      group by low, high`,
    coverage: `select (select count(*) from ${MEANS}), ${N}`,
    // "P10" and "P90" are numbers of the sentence, too.
    finding: `select median(n), ${['10', 'quantile_cont(n, 0.1)', '90', 'quantile_cont(n, 0.9)'].map((one) => `case when count(*) >= 10 then ${one} end`).join(', ')}, count(*) from ${MEANS}`,
  },
  {
    card: 'requests-multiples',
    columns: ['机关', '年份', '新收申请', FAILING],
    keys: [0, 1],
    sql: `with top as (select agency_id, agency from counted group by all having sum("new") is not null
        order by sum("new") desc, agency limit 12)
      select agency, year, "new", (coalesce(checks_failed, 0) > 0)::int
      from top cross join years left join (select agency_id, year, "new", checks_failed from counted) using (agency_id, year)`,
  },
  {
    card: 'applicants-by-year',
    columns: ['年份', ...counted(APPLICANTS.map(([, label]) => label)), '合计 (件)', K, AGENCIES],
    sql: withShares(
      `select year, ${APPLICANTS.map(([code]) => `sum(n) filter (where applicant = '${code}')`).join(', ')}, sum(n),
        count(distinct report_id), ${N}
      from years left join ${WHO} using (year) group by year`,
      10,
      ofSum(6),
    ),
    coverage: `select count(distinct report_id), ${N} * ${SPAN} from ${WHO}`,
    marks: `select year, ${failedOnce} from ${WHO} join (select report_id, checks_failed from counted) using (report_id) group by year`,
    finding: largest(`select year, applicant, sum(n) as n from ${WHO} group by year, applicant`),
  },
];

/** Reports that state both what was opened and what was handled. */
const openIn = (reports: string): string =>
  `(select *, granted + partial as opened from ${reports} where granted is not null and partial is not null and total is not null)`;
/** Of a year: the reports whose answers add up, as in the composition. */
const SETTLED = '(select * from answered where fits)';
const openByAgency = (
  reports: string,
): string => `(select c.agency_id, c.agency, sum(opened) as opened, sum(o.total) as base, count(o.report_id) as k,
    count(*) filter (where o.checks_failed > 0) as failing
  from ${reports} c left join ${openIn(reports)} o using (report_id) group by c.agency_id, c.agency)`;
const OPEN_BY_AGENCY = openByAgency('counted');
/** Whatever agencies are chosen. */
const OPEN_IN_FIELD = openByAgency('field');
export const rate = (count: string, base: string): string => `${count} / nullif(${base}, 0)`;
export const place = (share: string, base: string): string =>
  `case when ${base} >= 30 then rank() over (partition by coalesce(${base}, 0) >= 30 order by ${share} desc) end`;
const sharesIn = (
  reasons: string,
): string => `(select agency_id, code, sum(n) as n, sum(total) as base, ${rate('sum(n)', 'sum(total)')} as share
  from ${reasons} where total is not null group by agency_id, code)`;
const SHARES = sharesIn('reasons');
/** Of at least five agencies, whatever agencies are chosen. */
const MEDIANS = `(select code, median(share) as middle from ${sharesIn('field_reasons')} where base >= 30 group by code having count(*) >= 5)`;

/** The rows of part 三 that are answers, one a report: the figure of its total and the sum of its applicants. */
const ANSWER_ROWS = [
  ...['granted', 'partial'].map((code, at) => [code, ANSWER_LABELS[at] ?? ''] as const),
  ...REASONS.map(([code, group]) => [code, group] as const),
  ...['other', 'other_overdue_correction', 'other_overdue_fee', 'other_other'].map(
    (code) => [code, '其他处理'] as const,
  ),
];
const STATED_ROWS = `(select report_id, code, answer, n, coalesce(parts, 0) = n as fits from (
    select report_id, code, answer, n from (
      ${ANSWER_ROWS.map(([code, answer]) => `select report_id, form, '${code}' as code, '${answer}' as answer, ${code} as n from counted`).join(' union all ')})
    where n is not null and not (code = 'other' and form = '2021'))
  left join (select report_id, "row" as code, sum("count") as parts from applicants group by all) using (report_id, code))`;

export const ANSWERS: readonly Claim[] = [
  {
    card: 'answers-by-applicant',
    columns: ['申请人', ...counted(ANSWER_LABELS), '合计 (件)'],
    sql: withShares(
      `with cells as (select applicant, answer, "count" as n from ${STATED_ROWS}
        join (select report_id, "row" as code, applicant, "count" from applicants) using (report_id, code) where fits)
      select label, ${ANSWER_LABELS.map(
        (answer) => `case when '${answer}' in (select answer from ${STATED_ROWS} where fits)
          then coalesce(sum(n) filter (where answer = '${answer}'), 0) end`,
      ).join(', ')}, coalesce(sum(n), 0)
      from (select unnest([${APPLICANTS.map(([code]) => `'${code}'`).join(', ')}]) as applicant,
        unnest([${APPLICANTS.map(([, label]) => `'${label}'`).join(', ')}]) as label)
      left join cells using (applicant) group by label`,
      8,
      ofSum(6),
    ),
    marks: `select unnest([${APPLICANTS.map(([, label]) => `'${label}'`).join(', ')}]), ${failedOnce}
      from ${STATED_ROWS} join (select report_id, checks_failed from counted) using (report_id) where fits`,
    coverage: `select count(*) filter (where fits), count(*) from ${STATED_ROWS}`,
  },
  {
    card: 'openness-by-year',
    columns: ['年份', '公开率', '予以公开 + 部分公开', '办理结果总计', K, AGENCIES],
    sql: `select year, ${rate('sum(a + b)', 'sum(total)')}, sum(a + b), sum(total), count(report_id), ${N}
      from years left join ${SETTLED} using (year) group by year`,
    coverage: `select count(*), ${N} * ${SPAN} from ${SETTLED}`,
    marks: `select year, ${failing} from ${SETTLED} group by year`,
    finding: lastTwo(
      `select year, ${rate('sum(a + b)', 'sum(total)')} as n, count(*) as k from ${SETTLED} group by year having n is not null`,
    ),
  },
  {
    card: 'openness-by-agency',
    columns: ['位次', '机关', '公开率', '予以公开 + 部分公开', '办理结果总计', K, YEARS, FAILING],
    keys: [1],
    sql: `select ${place(rate('opened', 'base'), 'base')}, agency, ${rate('opened', 'base')}, opened, base, k, ${SPAN}, failing
      from ${OPEN_BY_AGENCY}`,
    coverage: `select count(*) filter (where base > 0), count(*) from ${OPEN_BY_AGENCY}`,
    finding: `select max(${rate('opened', 'base')}) from ${OPEN_BY_AGENCY} where base >= 30`,
  },
  {
    card: 'openness-scatter',
    columns: ['机关', '办理结果总计', '公开率', '予以公开 + 部分公开', K, YEARS, FAILING],
    sql: `select agency, base, ${rate('opened', 'base')}, opened, k, ${SPAN}, failing from ${OPEN_BY_AGENCY}`,
    coverage: `select count(*) filter (where base > 0), count(*) from ${OPEN_BY_AGENCY}`,
    finding: `select median(${rate('opened', 'base')}), count(*) from ${OPEN_IN_FIELD} where base >= 30`,
  },
  {
    card: 'refusals-heat',
    columns: ['机关', '类别', '情形', '件数', '办理结果总计', '占比', '同组中位数', '与中位数之差'],
    keys: [0, 2],
    sql: `with shares as ${SHARES}, medians as ${MEDIANS}
      select agency, kind, label, n, base, share, middle, case when base >= 30 then share - middle end
      from (select distinct agency_id, agency from counted)
      cross join (values ${REASONS.map(([code, group, label]) => `('${code}', '${group}', '${label}')`).join(', ')}) as r(code, kind, label)
      left join shares using (agency_id, code) left join medians using (code)`,
    marks: `select agency, ${failing} from reasons join (select report_id, checks_failed from counted) using (report_id)
      where total is not null group by agency, code`,
    coverage: `select (select count(distinct agency_id) from ${SHARES} where base > 0), (select count(distinct agency_id) from counted)`,
    finding: `select middle from ${MEDIANS} where (select count(distinct agency_id) from ${SHARES} where base > 0) >= 5 order by middle desc limit 1`,
  },
];

const BOTH = '(select * from counted where procurement_yuan is not null and procurement_projects > 0)';
const LIKELY = `(select * from ${BOTH} where not coalesce(procurement_suspect, false))`;
const MONEY = 'year <= 2020 or procurement_yuan is not null or procurement_projects is not null';
const from = (source: string): string =>
  `count(*) filter (where procurement_yuan is not null and procurement_unit_from = '${source}')`;
export const AVERAGES: readonly Claim[] = [
  {
    card: 'procurement-average-by-year',
    columns: ['年份', '项目平均金额 (元)', '采购总金额 (元)', '采购项目数量', K, AGENCIES],
    sql: `select year, sum(procurement_yuan) / sum(procurement_projects), sum(procurement_yuan), sum(procurement_projects),
        case when year <= 2020 then count(procurement_yuan) end, case when year <= 2020 then ${N} end
      from years left join ${LIKELY} using (year) group by year`,
    coverage: `select count(*), ${N} * (select count(*) from years where year <= 2020) from ${LIKELY}`,
    marks: `select year, count(*) filter (where likely and procurement_unit_from = 'assumed'), count(*) filter (where not likely),
        sum(procurement_yuan) filter (where not likely), count(*) filter (where likely and checks_failed > 0)
      from (select *, not coalesce(procurement_suspect, false) as likely from ${BOTH}) group by year`,
    finding: `select year, sum(procurement_yuan) filter (where likely) / sum(procurement_projects) filter (where likely) as mean,
        count(*) filter (where likely), ${N}, nullif(count(*) filter (where likely and procurement_unit_from = 'assumed'), 0),
        nullif(count(*) filter (where not likely), 0)
      from (select *, not coalesce(procurement_suspect, false) as likely from ${BOTH})
      group by year having mean is not null order by year desc limit 1`,
  },
  {
    card: 'procurement-average-by-agency',
    columns: ['机关', '年份', '项目平均金额 (元)', '采购项目数量', '金额单位待核', '项目平均金额·可能的读数 (元)'],
    keys: [0, 1],
    sql: `select agency, year, case when procurement_projects > 0 then procurement_yuan / procurement_projects end, procurement_projects,
        case when procurement_suspect then '金额单位待核' end,
        case when procurement_projects > 0 then procurement_likely_yuan / procurement_projects end
      from counted where ${MONEY}`,
    coverage: `select (select count(distinct agency_id) from ${BOTH}), count(distinct agency_id) from counted where ${MONEY}`,
  },
  {
    card: 'procurement-unit-basis',
    columns: ['年份', ...counted(['单元格注明', '表头注明', '未注明，按元计'], '份'), '合计 (份)', K, AGENCIES],
    sql: withShares(
      `select year, ${['cell', 'header', 'assumed'].map(from).join(', ')},
        count(*) filter (where procurement_yuan is not null and procurement_unit_from is not null), count(procurement_yuan), count(*)
      from counted where ${MONEY} group by year`,
      7,
      ofSum(3),
    ),
    coverage: `select count(procurement_yuan), count(*) from counted where ${MONEY}`,
    marks: `select year, ${failing} from counted where procurement_yuan is not null group by year`,
    finding: largest(
      `select year, procurement_unit_from, count(*) as n from counted where procurement_yuan is not null group by all`,
    ),
  },
];

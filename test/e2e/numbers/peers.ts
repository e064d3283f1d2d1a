/** SQL behind the charts of one agency among its peers, written apart from the site's own. */
import type { Claim } from './claim.ts';
import { FAILING } from './form.ts';
import { MEASURES } from './lists.ts';

interface Compared {
  readonly own: string;
  /** Side by side with it. */
  readonly also: readonly string[];
  /** On `a`, an agency, and `own`. */
  readonly peers: string;
}

/** Fewest peers with a figure for a percentile, and the smallest denominator of a rate that enters one. */
const FEWEST = 5;
const LEAST_SPREAD = 10;
const MIN_BASE = 30;

/** `f`: agency, year, value and denominator of a measure; a fee is a row of `proactive`. */
function figures(measure: string): string {
  if (measure === 'fees')
    return `(select agency_id, agency, year, value::double as value, null as base from reports
      left join (select * from proactive where item = 'fees' and measure = 'amount') using (report_id) where superseded_by is null)`;
  const [, count = '', base = null] = MEASURES.find(([name]) => name === measure) ?? [];
  const value = base === null ? `(${count})::double` : `(${count}) / nullif(${base}, 0)`;
  return `(select agency_id, agency, year, ${value} as value, case when (${count}) is not null then ${base ?? 'null'} end as base
    from reports where superseded_by is null)`;
}

const peersOf = ({ own, peers }: Compared): string =>
  `(select a.agency_id from agencies a, (select * from agencies where agency = '${own}') own
    where a.agency_id <> own.agency_id and ${peers})`;

/** A band over all years: own figures, percentiles, and how many peers have a figure. */
export function bandClaim(card: string, measure: string, compared: Compared): Claim {
  const names = [compared.own, ...compared.also];
  const of = `${figures(measure)} f join ${peersOf(compared)} using (agency_id)`;
  const enough = (value: string, least = FEWEST): string => `case when count(value) >= ${least} then ${value} end`;
  return {
    card,
    columns: ['年份', ...names, 'P10', '同类中位数', 'P90', '有数据 (k)', '同类机关 (N)'],
    sql: `select y.year, ${names.map((_, at) => `any_value(own${at}.value)`).join(', ')}, any_value(p10), any_value(p50), any_value(p90),
        coalesce(any_value(k), 0), (select count(*) from ${peersOf(compared)})
      from (select unnest(range(2019, 2026)) as year) y
      ${names.map((name, at) => `left join (select * from ${figures(measure)} where agency = '${name}') own${at} on own${at}.year = y.year`).join('\n')}
      left join (select year, count(value) as k, ${enough('quantile_cont(value, 0.1)', LEAST_SPREAD)} as p10, ${enough('quantile_cont(value, 0.5)')} as p50,
          ${enough('quantile_cont(value, 0.9)', LEAST_SPREAD)} as p90
        from ${of} where base is null or base >= ${MIN_BASE} group by year) b on b.year = y.year
      group by y.year`,
    coverage: `select count(value), 7 from ${figures(measure)} where agency = '${compared.own}'`,
    marks: `select year, round(value * base), base from ${figures(measure)} where agency in ('${names.join("', '")}')
      union all select year, count(*) filter (where checks_failed > 0), null from reports
      where superseded_by is null and agency in ('${names.join("', '")}') group by year`,
    finding: `select year, own.value, median(f.value), count(f.value) from ${of}
      join (select year, value from ${figures(measure)} where agency = '${compared.own}') own using (year)
      where own.value is not null group by all having count(f.value) >= ${FEWEST} order by year desc limit 1`,
  };
}

/** Two years of a count: values, change, ranks among all that are compared, places gained. */
export function slopeClaim(
  measure: string,
  [from, to]: readonly [from: number, to: number],
  compared: Compared,
): Claim & { readonly columns: readonly string[] } {
  const members = `(select agency_id, agency from agencies where agency in (${[compared.own, ...compared.also].map((name) => `'${name}'`).join(', ')})
    or agency_id in ${peersOf(compared)})`;
  const year = (one: number): string => `(select agency_id, value from ${figures(measure)} where year = ${one})`;
  return {
    card: 'compare-slope',
    columns: ['机关', String(from), String(to), '变化', '变化率', `${from} 年位次`, `${to} 年位次`, '位次变化'],
    sql: `select agency, b, a, a - b, case when b >= ${MIN_BASE} then (a - b) / b end, rb, ra, rb - ra from (
        select agency, b.value as b, a.value as a,
          case when b.value is not null then rank() over (order by b.value desc nulls last) end as rb,
          case when a.value is not null then rank() over (order by a.value desc nulls last) end as ra
        from ${members} m left join ${year(from)} b using (agency_id) left join ${year(to)} a on a.agency_id = m.agency_id)`,
    // The two years are said with each, how many have a place in either, and the reports of both that fail.
    marks: `select m.agency, ${from}, ${to}, count(b.value) over (), count(a.value) over (),
        (select count(*) filter (where checks_failed > 0) from reports r
          where r.agency_id = m.agency_id and year in (${from}, ${to}) and superseded_by is null)
      from ${members} m left join ${year(from)} b using (agency_id) left join ${year(to)} a on a.agency_id = m.agency_id`,
    finding: `select ${from}, ${to}, b.value, a.value from ${year(from)} b join ${year(to)} a using (agency_id)
      join agencies using (agency_id) where agency = '${compared.own}'`,
    coverage: `select count(b.value + a.value), count(*) from ${members} m
      left join ${year(from)} b using (agency_id) left join ${year(to)} a on a.agency_id = m.agency_id`,
  };
}

/** Reports there are of those due, by group and year; `group` on the columns of `agencies`. */
export function coverageClaim(head: string, group: string): Claim {
  return {
    card: 'coverage-by-group',
    columns: [head, '年份', '有年报 (k)', '机关数 (N)', '覆盖率', FAILING],
    keys: [0, 1],
    sql: `with cells as (select coalesce(${group}, '（未归类）') as g, year, count(report_id) as k, count(*) as n,
          count(*) filter (where checks_failed > 0) as f
        from chosen cross join years left join (select agency_id, year, report_id, checks_failed from counted) using (agency_id, year)
        group by all)
      select g, year, k, n, k / n, f from cells
      union all select '全部', year, sum(k), sum(n), sum(k) / sum(n), sum(f) from cells group by year`,
  };
}

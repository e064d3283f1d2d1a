/** The statement that answers a question, made from it. */
import { addendSql } from '../../schema/figures/addend.ts';
import { withReportTerms } from '../../schema/figures/report-terms.ts';
import { withApplicants } from '../../schema/figures/applicant-terms.ts';
import { conditionOf, priorReports } from '../../schema/figures/totals.ts';
import type { GroupField } from '../executors/totals/columns.ts';
import { missing } from '../db/at.ts';
import type { Selection } from '../db/selection.ts';
import { Sql, column, joinSql, sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearCount, yearsOf } from '../db/where.ts';
import {
  needsPrior,
  type AgencyQuestion,
  type Field,
  type Fields,
  type GroupQuestion,
  type WholeQuestion,
  type YearQuestion,
} from './question.ts';

/** SQL text of ours without values. */
function plain(text: string): Sql {
  return new Sql(text, []);
}

function aggregate({ kind, figure, failing, mean, years }: Field): string {
  const of = addendSql(figure.of);
  const condition = conditionOf(figure);
  const conditions = [
    ...(condition === null ? [] : [condition]),
    ...(failing ? ['checks_failed > 0'] : []),
    ...(years ? [`(${of}) is not null`] : []),
  ];
  const filter = conditions.length === 0 ? '' : ` filter (where ${conditions.join(' and ')})`;
  if (years) return `count(distinct year)${filter}`;
  if (figure.kind === 'count') return `count(${of})${filter}`;
  if (mean) return `avg(${of})${filter}`;
  if (kind === 'num') return `coalesce(sum(${of})${filter}, 0)`;
  // Compensated and rounded to 分: otherwise the order in which an engine adds shows in the last digits.
  return figure.yuan ? `round(fsum(${of})${filter}, 2)` : `sum(${of})${filter}`;
}

function aggregates(fields: Fields): Sql {
  return plain(
    Object.entries(fields)
      .map(([name, field]) => `${aggregate(field)} as ${name}`)
      .join(',\n      '),
  );
}

/** Common tables that end in `counted`: the reports that count, with the terms that the fields need. */
function reportTables(fields: Fields, selection: Selection, name = 'counted'): Sql {
  const [from, to] = selection.years;
  const prior = needsPrior(fields);
  const reports = countedReports(prior ? { ...selection, years: [from - 1, to] } : selection);
  const figures = Object.values(fields).map(({ figure }) => figure);
  // What was settled the year before is asked of its report, too.
  const terms = prior || figures.some((figure) => figure.terms.some((term) => term !== 'synthetic'));
  const askers = [...new Set(figures.flatMap(({ applicants }) => applicants))];
  const termed = terms ? new Sql(withReportTerms(reports.text), reports.params) : reports;
  const named = askers.length > 0 ? new Sql(withApplicants(termed.text, askers), termed.params) : termed;
  if (!prior) return sql`${plain(name)} as (${named})`;
  return sql`
    stated as (${named}),
    prior as (${plain(priorReports('stated'))}),
    ${plain(name)} as (select * from stated left join prior using (agency_id, year))`;
}

/** SQL over one report: it has every figure of the basis. */
function hasBasis<F extends Fields>({ fields, basis }: YearQuestion<F>): string {
  return basis
    .map((name) => {
      const { figure } = fields[name] ?? missing(name);
      const condition = conditionOf(figure);
      return `(${addendSql(figure.of)}) is not null${condition === null ? '' : ` and ${condition}`}`;
    })
    .join(' and ');
}

/** Common tables that end in `counted`: with `alike` only the reports of agencies that have the figures in every year. */
function yearTables<F extends Fields>(question: YearQuestion<F>, selection: Selection): Sql {
  if (selection.alike !== true || question.basis.length === 0) return reportTables(question.fields, selection);
  const has = plain(hasBasis(question));
  return sql`
    ${reportTables(question.fields, selection, 'everybody')},
    alike as (
      select agency_id from everybody where ${has} group by agency_id
      having count(distinct year) = (select count(distinct year) from everybody where ${has})),
    counted as (select * from everybody semi join alike using (agency_id))`;
}

export function yearStatement<F extends Fields>(question: YearQuestion<F>, selection: Selection): Sql {
  const { fields, last } = question;
  const answer = sql`
    select
      year,
      ${aggregates(fields)},
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies
    from years left join counted using (year)
    group by year`;
  const tables = sql`
    with years as (${yearsOf(selection)}),
    ${yearTables(question, selection)}`;
  if (last === null)
    return sql`${tables}${answer}
    order by year`;
  return sql`${tables}
    select * from (${answer})
    order by ${column(last)} > 0 desc, year desc limit 1`;
}

/** One row for all reports that count. */
export function wholeStatement<F extends Fields>({ fields }: WholeQuestion<F>, selection: Selection): Sql {
  return sql`
    with ${reportTables(fields, selection)}
    select
      ${aggregates(fields)}
    from counted`;
}

/** By `kind` or `level` of the agencies. */
export function groupStatement<F extends Fields>(
  by: GroupField,
  { fields, order }: GroupQuestion<F>,
  selection: Selection,
): Sql {
  return sql`
    with ${reportTables(fields, selection)},
    chosen as (select ${column(by)} as value, agency_id from agencies where ${ofSelection(selection)})
    select
      value,
      ${aggregates(fields)},
      count(distinct agency_id) as agencies,
      count(distinct agency_id) * cast(${yearCount(selection)} as bigint) as due
    from chosen left join counted using (agency_id)
    group by value
    order by ${column(order)} desc nulls last, value nulls last`;
}

export function agencyStatement<F extends Fields>(
  { fields, order, all }: AgencyQuestion<F>,
  selection: Selection,
): Sql {
  const names = Object.entries(fields).map(([name, { kind }]) =>
    kind === 'num' ? sql`coalesce(${column(name)}, 0) as ${column(name)}` : column(name),
  );
  return sql`
    with ${reportTables(fields, selection)},
    sums as (
      select agency_id, ${aggregates(fields)}
      from counted group by agency_id),
    chosen as (select * from agencies where ${ofSelection(selection)})
    select
      agency_id, agency, complete, province, level, kind,
      ${joinSql(names, ', ')},
      cast(${yearCount(selection)} as integer) as years
    from chosen ${all ? sql`left join` : sql`join`} sums using (agency_id)
    order by ${plain(`sums.${order}`)} desc nulls last, agency, agency_id`;
}

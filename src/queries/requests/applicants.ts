/**
 * Who asks, and how are they answered: the applicant columns of part 三. The table `applicants` has no rows for zeros, so
 * a blank cannot be told from a zero there: a row of a report counts only where its six columns add up to its total.
 */
import { APPLICANT_PARTS, REQUEST_ROWS } from '../../schema/form.ts';
import { requestColumn } from '../../schema/column.ts';
import { ANSWER_GROUPS, type AnswerGroup } from '../../schema/report-terms.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { column, joinSql, sql, type Sql } from '../db/sql.ts';
import { countedReports, ofSelection, yearsOf } from '../db/where.ts';

export type ApplicantPart = (typeof APPLICANT_PARTS)[number];

const BY_YEAR = {
  year: 'num',
  /** Position in `APPLICANT_PARTS`. */
  position: 'num',
  /** Requests received of reports whose six columns add up; null when there is none. */
  count: 'num?',
  /** k: such reports; `stated`: reports with a total at all. */
  matched: 'num',
  stated: 'num',
  /** N: agencies of the selection. */
  agencies: 'num',
  failing: 'num',
} as const;
const ANSWERS = {
  position: 'num',
  /** Position in `ANSWER_GROUPS`. */
  answer: 'num',
  count: 'num?',
  /** k of N: rows of reports whose columns add up, of those with a stated total. */
  matched: 'num',
  stated: 'num',
  /** Reports behind any of the rows that count, whose checks fail; the same in every row. */
  failing: 'num',
} as const;
export interface ApplicantsByYearRow extends Omit<RowOf<typeof BY_YEAR>, 'position'> {
  readonly applicant: ApplicantPart;
}
export interface AnswersByApplicantRow extends Omit<RowOf<typeof ANSWERS>, 'position' | 'answer'> {
  readonly applicant: ApplicantPart;
  readonly group: AnswerGroup;
}

/** The rows of part 三 in a group; on form 2021 `other` is three rows. */
const ROWS = REQUEST_ROWS.flatMap((row) => {
  const answer = ANSWER_GROUPS.findIndex((group) => group === row.group);
  return answer < 0 ? [] : [{ code: row.code, answer }];
});

function sumsOfColumns(): Sql {
  return sql`select report_id, "row", sum("count") as parts from applicants group by all`;
}

/** The applicants in order, with their codes bound. */
function parts(): Sql {
  const rows = APPLICANT_PARTS.map(
    (applicant, position) => sql`select cast(${position} as integer) as position, ${applicant} as applicant`,
  );
  return rows.reduce((all, row) => sql`${all} union all ${row}`);
}

function applicantAt(position: number): ApplicantPart {
  const applicant = APPLICANT_PARTS[position];
  if (applicant === undefined) throw new RangeError(`no applicant at position ${position}`);
  return applicant;
}

/** Needs the table `applicants`. Six rows for every year of the selection, by year. */
export async function applicantsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly ApplicantsByYearRow[]> {
  const query = sql`
    with years as (${yearsOf(selection)}),
    counted as (${countedReports(selection)}),
    sums as (${sumsOfColumns()}),
    matched as (
      select counted.report_id, year, checks_failed, coalesce(parts, 0) = "new" as fits
      from counted left join sums on sums.report_id = counted.report_id and sums."row" = 'new'
      where "new" is not null),
    by_year as (
      select year, count(*) as stated, count(*) filter (where fits) as matched,
        count(*) filter (where fits and checks_failed > 0) as failing
      from matched group by year),
    cells as (
      select year, applicant, sum("count") as "count"
      from applicants join matched using (report_id)
      where fits and applicants."row" = 'new' group by all)
    select
      year, position,
      case when coalesce(matched, 0) > 0 then coalesce("count", 0) end as "count",
      coalesce(matched, 0) as matched,
      coalesce(stated, 0) as stated,
      (select count(*) from agencies where ${ofSelection(selection)}) as agencies,
      coalesce(failing, 0) as failing
    from years cross join (${parts()}) as part
    left join by_year using (year)
    left join cells using (year, applicant)
    order by year, position`;
  const rows = await db.query(query.text, query.params, BY_YEAR, options);
  return rows.map(({ position, ...row }) => ({ ...row, applicant: applicantAt(position) }));
}

/** Needs the table `applicants`. For each applicant the six answer groups, over the years of the selection. */
export async function answersByApplicant(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly AnswersByApplicantRow[]> {
  const totals = joinSql(
    ROWS.map(({ code }) => column(requestColumn(code))),
    ', ',
  );
  const codes = joinSql(
    ROWS.map(({ code }) => sql`${code}`),
    ', ',
  );
  const answers = joinSql(
    ROWS.map(({ answer }) => sql`cast(${answer} as integer)`),
    ', ',
  );
  const query = sql`
    with counted as (${countedReports(selection)}),
    sums as (${sumsOfColumns()}),
    stated as (
      select report_id, checks_failed, code, answer, n from (
        select report_id, form, checks_failed, unnest([${totals}]) as n, unnest([${codes}]) as code, unnest([${answers}]) as answer
        from counted)
      where n is not null and not (form = '2021' and code = 'other')),
    matched as (
      select stated.*, coalesce(parts, 0) = n as fits
      from stated left join sums on sums.report_id = stated.report_id and sums."row" = stated.code),
    by_answer as (
      select answer, count(*) as stated, count(*) filter (where fits) as matched from matched group by answer),
    cells as (
      select answer, applicant, sum("count") as "count"
      from applicants join matched on applicants.report_id = matched.report_id and applicants."row" = matched.code
      where fits group by all)
    select
      position, answer,
      case when coalesce(matched, 0) > 0 then coalesce("count", 0) end as "count",
      coalesce(matched, 0) as matched,
      coalesce(stated, 0) as stated,
      (select count(distinct report_id) from matched where fits and checks_failed > 0) as failing
    from (${parts()}) as part
    cross join (select unnest([0, 1, 2, 3, 4, 5]) as answer)
    left join by_answer using (answer)
    left join cells using (applicant, answer)
    order by position, answer`;
  const rows = await db.query(query.text, query.params, ANSWERS, options);
  return rows.map(({ position, answer, ...row }) => {
    const group = ANSWER_GROUPS[answer];
    if (group === undefined) throw new RangeError(`no answer at position ${answer}`);
    return { ...row, applicant: applicantAt(position), group };
  });
}

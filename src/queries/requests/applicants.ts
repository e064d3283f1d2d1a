/** Who asks, and how are they answered: the applicant columns of part 三, of the rows whose six columns add up to their total. */
import { bySql, whole } from '../../schema/figures/addend.ts';
import {
  ASKED_GROUPS,
  askedColumn,
  askedRows,
  type ApplicantPart,
  type AskedGroup,
} from '../../schema/figures/applicant-terms.ts';
import { APPLICANT_PARTS } from '../../schema/form.ts';
import { applicantMetric } from '../../schema/metrics/metrics.ts';
import { ANSWER_GROUPS, type AnswerGroup } from '../../schema/figures/report-terms.ts';
import { count, sum, type Figure } from '../../schema/figures/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { answerByYear, answerOfAll } from '../question/answer.ts';
import {
  addedUp,
  countIn,
  countOf,
  eachYear,
  failingOf,
  inAll,
  sumIn,
  sumOf,
  type Field,
} from '../question/question.ts';

export interface ApplicantsByYearRow {
  readonly year: number;
  readonly applicant: ApplicantPart;
  /** Requests received of reports whose six columns add up; null when there is none. */
  readonly count: number | null;
  /** k: such reports; `stated`: reports with a total at all; N: agencies of the selection. */
  readonly matched: number;
  readonly stated: number;
  readonly agencies: number;
  /** All reports that count. */
  readonly reports: number;
  /** Of the k: reports whose checks fail. */
  readonly failing: number;
}

export interface AnswersByApplicantRow {
  readonly applicant: ApplicantPart;
  readonly group: AnswerGroup;
  readonly count: number | null;
  /** k of N: rows of reports whose columns add up, of those with a stated total. */
  readonly matched: number;
  readonly stated: number;
  /** Reports behind any of the rows that count, whose checks fail; the same in every row. */
  readonly failing: number;
}

function partsOf(group: AskedGroup): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    APPLICANT_PARTS.map((part) => {
      const { numerator } = applicantMetric(part, group);
      const name = askedColumn(group, part);
      return [
        name,
        sumOf(sum(name, whole(...numerator), `requests of ${part} in ${group}`, { applicants: [group] })),
      ] as const;
    }),
  );
}

function rowsOf(group: AskedGroup): Readonly<Record<string, Field>> {
  return Object.fromEntries(askedRows(group).map((name) => [name, addedUp(whole(name))] as const));
}

/** Reports with a row of the groups that counts. */
function reportsOf(groups: readonly AskedGroup[]): Figure {
  const any = groups.map((group) => `${askedRows(group)[0]} > 0`).join(' or ');
  return count('asked_n', bySql(`case when ${any} then 1 end`), 'reports with a row that counts', {
    applicants: groups,
  });
}

const RECEIVED = reportsOf(['received']);
const OF_YEARS = {
  ...partsOf('received'),
  ...rowsOf('received'),
  matched: countOf(RECEIVED),
  failing: failingOf(RECEIVED),
  reports: countOf('reports'),
};
const BY_YEAR = eachYear(OF_YEARS, ['matched']);

/** Needs the table `applicants`. Six rows for every year of the selection, by year. */
export function applicantsByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly ApplicantsByYearRow[]> {
  return whenAnswered(answerByYear(BY_YEAR, db, selection, options), (rows) =>
    rows.flatMap((row) =>
      APPLICANT_PARTS.map((applicant) => ({
        year: row.year,
        applicant,
        count: sumIn(row, askedColumn('received', applicant)),
        matched: row.matched,
        stated: countIn(row, askedRows('received')[1]),
        agencies: row.agencies,
        reports: row.reports,
        failing: row.failing,
      })),
    ),
  );
}

const ANSWERS: Readonly<Record<string, Field>> = ASKED_GROUPS.filter((group) => group !== 'received')
  .map((group) => ({ ...partsOf(group), ...rowsOf(group) }))
  .reduce((all, fields) => ({ ...all, ...fields }));
const BY_APPLICANT = inAll({ ...ANSWERS, failing: failingOf(reportsOf(ANSWER_GROUPS)) });

/** Needs the table `applicants`. For each applicant the six answer groups, over the years of the selection. */
export async function answersByApplicant(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Promise<readonly AnswersByApplicantRow[]> {
  const row = await answerOfAll(BY_APPLICANT, db, selection, options);
  return APPLICANT_PARTS.flatMap((applicant) =>
    ANSWER_GROUPS.map((group) => {
      const [matched, stated] = askedRows(group);
      return {
        applicant,
        group,
        count: sumIn(row, askedColumn(group, applicant)),
        matched: countIn(row, matched),
        stated: countIn(row, stated),
        failing: row.failing,
      };
    }),
  );
}

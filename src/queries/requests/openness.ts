/**
 * 依申请公开率 = (granted + partial) ÷ total: of an agency from its reports that state all three; of a year, like the headline and the
 * composition beside it, from the reports whose answers add up to the total.
 */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { answerByYear, listByAgency } from '../question/answer.ts';
import {
  countOf,
  eachReportingAgency,
  eachYear,
  failingOf,
  sumOf,
  type AgencyRow,
  type YearRow,
} from '../question/question.ts';

const RATE = {
  /** Numerator and denominator in requests; null when no report states granted, partial and total. */
  opened: sumOf('opened_sum'),
  base: sumOf('opened_base_sum'),
  /** k: reports behind the rate. */
  reported: countOf('opened_n'),
  /** Of those: reports whose checks fail. */
  failing: failingOf('opened_n'),
};
const OF_YEARS = {
  /** Requests granted in whole and in part, and requests handled; null when no report's answers add up. */
  granted: sumOf('settled_granted_sum'),
  partial: sumOf('settled_partial_sum'),
  base: sumOf('settled_total_sum'),
  /** k: reports whose answers add up; of those, reports whose checks fail. */
  reported: countOf('settled_n'),
  failing: failingOf('settled_n'),
  reports: countOf('reports'),
};
const BY_AGENCY = eachReportingAgency('base', RATE);
const BY_YEAR = eachYear(OF_YEARS, ['reported']);
export type OpennessByAgencyRow = AgencyRow<typeof RATE>;
export type OpennessByYearRow = YearRow<typeof OF_YEARS>;

/** Every agency of the selection with a report that counts; the largest denominator first. */
export function opennessByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly OpennessByAgencyRow[]> {
  return listByAgency(BY_AGENCY, db, selection, options);
}

/** One row for every year of the selection, ascending. */
export function opennessByYear(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly OpennessByYearRow[]> {
  return answerByYear(BY_YEAR, db, selection, options);
}

/** How often does each agency refuse, and why: one row an agency, for the ranking. */
import { each, stated, whole } from '../../schema/figures/addend.ts';
import { requestColumn } from '../../schema/column.ts';
import { REFUSAL_GROUPS, type RefusalGroup, type RequestRow } from '../../schema/form.ts';
import { METRICS, refusalMetric } from '../../schema/metrics/metrics.ts';
import { sum, type Figure } from '../../schema/figures/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import { mappedRows, type Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { REASONS, ofGroups, ofReasons } from '../metrics/reasons.ts';
import { answerByAgency } from '../question/answer.ts';
import {
  addedUp,
  countOf,
  eachReportingAgency,
  failingOf,
  meanOf,
  sumIn,
  sumOf,
  type AgencyRow,
  type Field,
} from '../question/question.ts';

export interface RefusalSumsRow {
  readonly agency_id: number;
  readonly agency: string;
  /** The metric `refused` a year: the mean of the reports that state all 16 reasons; null where none does. */
  readonly total: number | null;
  /**
   * Requests a year by reason and by legal group: parts of `total`; where that is null the mean of what is stated of the reason, and of
   * what reports say that state the whole group.
   */
  readonly counts: Readonly<Partial<Record<RequestRow, number | null>>>;
  readonly groups: Readonly<Record<RefusalGroup, number | null>>;
  /** Sums over the years, of the reports that state all reasons. */
  readonly sums: Readonly<Record<RefusalGroup, number | null>>;
  /** k of N years: reports that state all reasons. */
  readonly reported: number;
  readonly years: number;
  /** Of those: reports whose checks fail. */
  readonly failing: number;
  /** Reasons with a number, and reasons of the reports that count. */
  readonly parts: number;
  readonly parts_due: number;
}

/** A part of `total` has this name. */
function ofWhole(name: string): string {
  return `whole_${name}`;
}

/** A sum over the years has this name. */
function inAllYears(name: string): string {
  return `all_${name}`;
}

function groupFigure(group: RefusalGroup, terms: Figure['terms']): Figure {
  return sum(group, whole(...refusalMetric(group).numerator), `requests of the group ${group}`, { terms });
}

const PARTS: Readonly<Record<string, Field>> = Object.fromEntries([
  ...REASONS.flatMap(({ row }) => [
    [ofWhole(row), meanOf(`refused_${row}_sum`)] as const,
    [row, meanOf(sum(row, whole(requestColumn(row)), `requests of the row ${row}`))] as const,
  ]),
  ...REFUSAL_GROUPS.flatMap((group) => [
    [ofWhole(group), meanOf(groupFigure(group, ['reasoned']))] as const,
    [inAllYears(group), sumOf(groupFigure(group, ['reasoned']))] as const,
    [group, meanOf(groupFigure(group, []))] as const,
  ]),
]);
const FIELDS = {
  ...PARTS,
  total: meanOf('refused_sum'),
  reported: countOf('refused_n'),
  failing: failingOf('refused_n'),
  parts: addedUp(stated(METRICS.refused.numerator)),
  parts_due: addedUp(each(METRICS.refused.numerator.length)),
};
const QUESTION = eachReportingAgency('total', FIELDS);

function rowOf(row: AgencyRow<typeof FIELDS>): RefusalSumsRow {
  const { agency_id, agency, total, reported, years, failing, parts, parts_due } = row;
  const part = (name: string): number | null => sumIn(row, total === null ? name : ofWhole(name));
  return {
    agency_id,
    agency,
    total,
    counts: ofReasons((reason) => part(reason.row)),
    groups: ofGroups(part),
    sums: ofGroups((group) => sumIn(row, inAllYears(group))),
    reported,
    years,
    failing,
    parts,
    parts_due,
  };
}

/** Numbers of rows by this name: sums over all years of the reports that state all reasons. */
export const WHOLE_GROUP: Readonly<Record<RefusalGroup, string>> = ofGroups(inAllYears);

/** Every agency with a report that counts; the largest total first, nulls last. */
export function refusalSums(db: Db, selection: Selection, options?: QueryOptions): Answered<Rows<RefusalSumsRow>> {
  return whenAnswered(answerByAgency(QUESTION, db, selection, options), (rows) => mappedRows(rows, rowOf));
}

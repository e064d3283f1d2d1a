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
  sumIn,
  sumOf,
  type AgencyRow,
  type Field,
} from '../question/question.ts';

export interface RefusalSumsRow {
  readonly agency_id: number;
  readonly agency: string;
  /** The metric `refused`: of the reports that state all 16 reasons; null where none does. */
  readonly total: number | null;
  /**
   * Requests by reason and by legal group: parts of `total`; where that is null what is stated of the reason, and what reports say
   * that state the whole group.
   */
  readonly counts: Readonly<Partial<Record<RequestRow, number | null>>>;
  readonly groups: Readonly<Record<RefusalGroup, number | null>>;
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

function groupFigure(group: RefusalGroup, terms: Figure['terms']): Figure {
  return sum(group, whole(...refusalMetric(group).numerator), `requests of the group ${group}`, { terms });
}

const PARTS: Readonly<Record<string, Field>> = Object.fromEntries([
  ...REASONS.flatMap(({ row }) => [
    [ofWhole(row), sumOf(`refused_${row}_sum`)] as const,
    [row, sumOf(sum(row, whole(requestColumn(row)), `requests of the row ${row}`))] as const,
  ]),
  ...REFUSAL_GROUPS.flatMap((group) => [
    [ofWhole(group), sumOf(groupFigure(group, ['reasoned']))] as const,
    [group, sumOf(groupFigure(group, []))] as const,
  ]),
]);
const FIELDS = {
  ...PARTS,
  total: sumOf('refused_sum'),
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
    reported,
    years,
    failing,
    parts,
    parts_due,
  };
}

/** Numbers of rows out of memory: parts of the totals by this name. */
export const WHOLE_GROUP: Readonly<Record<RefusalGroup, string>> = ofGroups(ofWhole);

/** Every agency with a report that counts; the largest total first, nulls last. */
export function refusalSums(db: Db, selection: Selection, options?: QueryOptions): Answered<Rows<RefusalSumsRow>> {
  return whenAnswered(answerByAgency(QUESTION, db, selection, options), (rows) => mappedRows(rows, rowOf));
}

/** Why does each agency refuse: the share of each reason among its requests handled, for the heat map. */
import type { RefusalGroup, RequestRow } from '../../schema/form.ts';
import { reasonMetric } from '../../schema/metrics/metrics.ts';
import { shareFigures } from '../../schema/figures/totals.ts';
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';
import { REASONS } from '../metrics/reasons.ts';
import { listByAgency } from '../question/answer.ts';
import { countIn, countOf, eachReportingAgency, failingOf, sumIn, sumOf, type Field } from '../question/question.ts';

export interface RefusalsByAgencyRow {
  readonly agency_id: number;
  readonly agency: string;
  readonly row: RequestRow;
  readonly group: RefusalGroup;
  /** Requests with the reason and requests handled, of the reports that state both; null where none does. */
  readonly rate_count: number | null;
  readonly rate_base: number | null;
  /** k of N years: those reports. */
  readonly reported: number;
  readonly years: number;
  /** Of those: reports whose checks fail. */
  readonly failing: number;
}

const SHARES: Readonly<Record<string, Field>> = Object.fromEntries(
  REASONS.flatMap(({ row }) => {
    const [above, below, n] = shareFigures([`${row}_count`, `${row}_base`, `${row}_n`], reasonMetric(row));
    return [
      [above.name, sumOf(above)] as const,
      [below.name, sumOf(below)] as const,
      [n.name, countOf(n)] as const,
      [`${row}_failing`, failingOf(n)] as const,
    ];
  }),
);
const QUESTION = eachReportingAgency('handled', { ...SHARES, handled: sumOf('total_sum') });

/** 16 rows for every agency with a report that counts; by requests handled descending, then in the order of the form. */
export function refusalsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RefusalsByAgencyRow[]> {
  return whenAnswered(listByAgency(QUESTION, db, selection, options), (rows) =>
    rows.flatMap((row) =>
      REASONS.map((reason) => ({
        agency_id: row.agency_id,
        agency: row.agency,
        rate_count: sumIn(row, `${reason.row}_count`),
        rate_base: sumIn(row, `${reason.row}_base`),
        reported: countIn(row, `${reason.row}_n`),
        failing: countIn(row, `${reason.row}_failing`),
        years: row.years,
        ...reason,
      })),
    ),
  );
}

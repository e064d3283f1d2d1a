/** What did each agency spend on government procurement, and how sure is the amount's unit? */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Rows } from '../db/rows.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import { reportStatement } from '../question/report-question.ts';
import { PROCUREMENT, type ProcurementByAgencyRow } from './procurement-question.ts';

export type { ProcurementByAgencyRow } from './procurement-question.ts';

/**
 * One row a report that counts, of the years whose form asks for procurement or with a figure all the same;
 * by year, then amount descending, nulls last.
 */
export function procurementByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<Rows<ProcurementByAgencyRow>> {
  return askedByAgency<(typeof PROCUREMENT)['shape'], Rows<ProcurementByAgencyRow>>(db, selection, options, {
    shape: PROCUREMENT.shape,
    query: (asked) => reportStatement(PROCUREMENT, asked),
    fromPanel: (selected) => selected.procurement(),
    fromReports: (rows) => rows,
  });
}

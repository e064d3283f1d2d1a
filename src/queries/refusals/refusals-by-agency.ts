/** Why does each agency refuse: agency × reason, for the heat map. */
import type { RefusalGroup, RequestRow } from '../../schema/form.ts';
import type { Db, QueryOptions, RowOf } from '../db/db.ts';
import { askedByAgency } from '../executors/panel/by-agency.ts';
import type { SelectedPanel } from '../executors/panel/panel.ts';
import { REASONS, withReason } from '../metrics/reasons.ts';
import { REFUSALS_SHAPE, refusalsQuery } from './refusals-query.ts';
import type { Selection } from '../db/selection.ts';
import type { Answered } from '../executors/answer.ts';
import { yearCount } from '../db/where.ts';

export interface RefusalsByAgencyRow extends Omit<RowOf<typeof REFUSALS_SHAPE>, 'position'> {
  readonly row: RequestRow;
  readonly group: RefusalGroup;
}

function fromPanel(selected: SelectedPanel): readonly RefusalsByAgencyRow[] {
  const { panel, selection } = selected;
  const years = yearCount(selection);
  const totals = panel.counts('total');
  return Array.from(selected.reporting()).flatMap((n) => {
    const { agency_id, agency: name } = selected.agency(n);
    const handled = selected.sum(totals, n);
    return REASONS.map((reason) => {
      const column = panel.counts(reason.row);
      const [rate_count, rate_base] = selected.sumsOfBoth(column, totals, n) ?? [null, null];
      return {
        agency_id,
        agency: name,
        count: selected.sum(column, n),
        handled,
        rate_count,
        rate_base,
        reported: selected.stated(column, n),
        failing: selected.stated(column, n, true),
        years,
        ...reason,
      };
    });
  });
}

/** As `refusalsQuery` has them. */
export function refusalsByAgency(
  db: Db,
  selection: Selection,
  options?: QueryOptions,
): Answered<readonly RefusalsByAgencyRow[]> {
  return askedByAgency(db, selection, options, {
    shape: REFUSALS_SHAPE,
    query: refusalsQuery,
    fromPanel,
    fromReports: (rows) => rows.map(withReason),
  });
}

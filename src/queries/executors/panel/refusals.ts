/** Reasons by agency out of the panel. */
import { missing } from '../../db/at.ts';
import { REFUSAL_GROUPS } from '../../../schema/form.ts';
import { REASONS } from '../../metrics/reasons.ts';
import { LazyRows, type Rows } from '../../db/rows.ts';
import { yearCount } from '../../db/where.ts';
import type { Chosen, PanelAgency } from './panel-view.ts';
import { descendingPlaces, numbersAt } from '../../db/order.ts';
import { reasonsOf } from './reasons.ts';
import type { RefusalSumsRow } from './shapes.ts';

/** Places among the chosen agencies of those with a report that counts, in the order of the query. */
export function reportingPlaces(selected: Chosen): Int32Array {
  return descendingPlaces(selected.sums(selected.panel.counts('total')).sums).filter((n) => selected.reports(n) > 0);
}

/** As `refusalSums` gives them; `byTotal`: their places by the sum of their reasons, those without one as if below zero. */
export function refusalsFromPanel(selected: Chosen): Rows<RefusalSumsRow> {
  const { panel, selection } = selected;
  const years = yearCount(selection);
  const order = reportingPlaces(selected);
  const { sums, total, most, least, failing } = reasonsOf(selected);
  const agencyAt = (place: number): PanelAgency => selected.agency(order[place] ?? missing(place));
  const ordered = (values: ArrayLike<number>): Float64Array => numbersAt(order, (n) => values[n] ?? missing(n));
  const make = (place: number): RefusalSumsRow => {
    const n = order[place] ?? missing(place);
    const { agency_id, agency } = agencyAt(place);
    const sum = total[n] ?? missing(n);
    return {
      agency_id,
      agency,
      counts: Object.fromEntries(REASONS.map(({ row }) => [row, selected.sum(panel.counts(row), n)])),
      total: Number.isNaN(sum) ? null : sum,
      reported: most[n] ?? missing(n),
      uneven: (most[n] ?? missing(n)) > (least[n] ?? missing(n)),
      failing: failing[n] ?? missing(n),
      years,
    };
  };
  const sorted = ordered(total);
  return new LazyRows(order.length, make, {
    name: (place) => agencyAt(place).agency,
    numbers: {
      agency_id: numbersAt(order, (n) => selected.agency(n).agency_id),
      total: sorted,
      byTotal: descendingPlaces(sorted.map((sum) => (Number.isNaN(sum) ? -1 : sum))),
      failing: ordered(failing),
      uneven: numbersAt(order, (n) => Number((most[n] ?? missing(n)) > (least[n] ?? missing(n)))),
      ...Object.fromEntries(REFUSAL_GROUPS.map((group) => [group, ordered(sums[group])])),
    },
  });
}

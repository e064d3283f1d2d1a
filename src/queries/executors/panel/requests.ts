/** Requests by agency out of the panel. */
import { LazyRows, type Rows } from '../../db/rows.ts';
import { yearCount } from '../../db/where.ts';
import type { Chosen } from './chosen.ts';
import { descendingPlaces, numbersAt } from './order.ts';
import type { RequestsByAgencyRow } from './shapes.ts';

/** As `requestsByAgency` gives them. */
export function requestsFromPanel(selected: Chosen): Rows<RequestsByAgencyRow> {
  const { panel, selection } = selected;
  const [received, handled] = [panel.counts('new'), panel.counts('total')];
  const years = yearCount(selection);
  const { sums, failing } = selected.sums(received);
  const order = descendingPlaces(sums);
  const make = (place: number): RequestsByAgencyRow => {
    const n = order[place] ?? 0;
    const { agency_id, agency, complete, province, level, kind } = selected.agency(n);
    return {
      agency_id,
      agency,
      complete,
      province,
      level,
      kind,
      received: selected.sum(received, n),
      handled: selected.sum(handled, n),
      reported: selected.stated(received, n),
      handled_reported: selected.stated(handled, n),
      years,
      failing: failing[n] ?? 0,
    };
  };
  return new LazyRows(order.length, make, {
    name: (place) => selected.agency(order[place] ?? 0).agency,
    numbers: {
      agency_id: numbersAt(order, (n) => selected.agency(n).agency_id),
      received: numbersAt(order, (n) => sums[n] ?? Number.NaN),
      failing: numbersAt(order, (n) => failing[n] ?? 0),
    },
  });
}

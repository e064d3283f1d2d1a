import { missing, numberAt } from '../../db/at.ts';
import type { PanelReports } from './panel-view.ts';
import { descendingPlaces } from '../../db/order.ts';

/** What a chart of agencies says of all of them; an agency has one report a year that counts. */
export interface Spending {
  /** Agencies by their latest amount, the largest first; those without one last; equals as they come first in the query. */
  readonly order: Int32Array;
  /** Amounts shown. */
  readonly amounts: Float64Array;
  /** Agencies with one. */
  readonly counted: number;
  /** Of those amounts: from reports with a failing check. */
  readonly failing: number;
  /** Reports whose unit is assumed, and suspicious ones; whether a figure shown is one. */
  readonly assumed: number;
  readonly suspect: number;
  readonly assumedShown: boolean;
  readonly suspectShown: boolean;
}

interface Spenders {
  readonly panel: PanelReports;
  readonly reports: Int32Array;
  readonly begins: Int32Array;
}

export function spendingOf({ panel, reports, begins }: Spenders, sure: boolean): Spending {
  const size = begins.length - 1;
  const [latest, first] = [new Float64Array(size).fill(-1), new Float64Array(size).fill(Number.NaN)];
  const firstYear = new Int16Array(size);
  const amounts = new Float64Array(reports.length);
  let [found, counted, failing, assumed, suspect] = [0, 0, 0, 0, 0];
  let [assumedShown, suspectShown] = [false, false];
  for (let n = 0; n < size; n += 1) {
    const end = numberAt(begins, n + 1);
    let [least, last, amount] = [Infinity, -Infinity, Number.NaN];
    for (let at = numberAt(begins, n); at < end; at += 1) {
      const report = reports[at] ?? missing(at);
      const [year, yuan] = [numberAt(panel.year, report), panel.yuan[report] ?? missing(report)];
      const [isAssumed, isSuspect] = [panel.unit(report) === 'assumed', panel.suspect[report] === 1];
      assumed += Number(isAssumed);
      suspect += Number(isSuspect);
      if (year < least) [least, first[n]] = [year, yuan];
      const stated = !Number.isNaN(yuan);
      if (sure && stated && (isAssumed || isSuspect)) continue;
      assumedShown ||= isAssumed;
      suspectShown ||= isSuspect;
      if (!stated) continue;
      amounts[found] = yuan;
      found += 1;
      failing += numberAt(panel.failing, report);
      if (year > last) [last, amount] = [year, yuan];
    }
    firstYear[n] = least;
    if (Number.isNaN(amount)) continue;
    latest[n] = amount;
    counted += 1;
  }
  const asTheyCome = descendingPlaces(
    firstYear.map((year) => -year),
    descendingPlaces(first),
  );
  const order = descendingPlaces(latest, asTheyCome);
  return {
    order,
    amounts: amounts.slice(0, found),
    counted,
    failing,
    assumed,
    suspect,
    assumedShown,
    suspectShown,
  };
}

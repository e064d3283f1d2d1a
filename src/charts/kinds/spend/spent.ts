/** The agencies of the chart of procurement and what its words count: from rows, or from the panel without a row a report. */
import { elementAt } from '../../../schema/element-at.ts';
import type { ProcurementRows } from '../../../queries/executors/panel/procurement.ts';
import type { ProcurementByAgencyRow } from '../../../queries/procurement/procurement-by-agency.ts';
import { placesOf, type Rows } from '../../../queries/db/rows.ts';
import { gathered, total } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { SpendFigure, SpendRow } from '../../model.ts';
import { figureOf, isDoubtful, latestAmount, spendRows } from './agencies.ts';
import { SpendRows } from './figures.ts';
import type { Doubtful } from './notes.ts';

export interface Spent {
  readonly years: readonly number[];
  readonly rows: Rows<SpendRow>;
  readonly mine: boolean;
  /** Agencies with an amount that is shown. */
  readonly counted: number;
  /** Amounts shown that are of a report with a failing check. */
  readonly failing: number;
  readonly doubtful: Doubtful;
  /** Some report has an amount or unit that is doubtful. */
  readonly anyDoubtful: boolean;
}

export function spentOfRows(rows: readonly ProcurementByAgencyRow[], context: ModelContext): Spent {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const spend = spendRows(rows, years, context);
  return {
    years,
    rows: spend,
    mine: spend.some((row) => row.mine),
    counted: spend.filter((row) => latestAmount(row) !== null).length,
    failing: total(spend.flatMap((row) => row.figures.map((figure) => figure.failing))),
    doubtful: {
      assumed: rows.filter((row) => row.unit_from === 'assumed').length,
      suspect: rows.filter((row) => row.suspect === true).length,
    },
    anyDoubtful: rows.some(isDoubtful),
  };
}

/** Whether the rows are those of the panel, whose program the first page does not wait for. */
export function isOfPanel(rows: Rows<ProcurementByAgencyRow>): rows is ProcurementRows {
  return 'spending' in rows;
}

/** Gives exactly what `spentOfRows` gives. */
export function spentOfPanel(rows: ProcurementRows, { mine, sure = false }: ModelContext): Spent {
  const { years } = rows;
  const { order, amounts, counted, failing, assumed, suspect, assumedShown, suspectShown } = rows.spending(sure);
  const own = placesOf(
    Int32Array.from(order, (n) => rows.agency(n).agency_id),
    mine,
  );
  const make = (place: number): SpendRow => {
    const n = elementAt(order, place);
    const { agency_id, agency } = rows.agency(n);
    const ofYear = new Map(gathered(rows.rowsOf(n), (row) => row.year));
    const figures = years.map((year): SpendFigure => figureOf(year, ofYear.get(year)?.[0], sure));
    return { agencyId: agency_id, label: agency, mine: mine.has(agency_id), figures };
  };
  return {
    years,
    rows: new SpendRows(
      order.length,
      make,
      { name: (place) => rows.agency(elementAt(order, place)).agency, own },
      { amounts, assumed: assumedShown, suspect: suspectShown },
    ),
    mine: own.length > 0,
    counted,
    failing,
    doubtful: { assumed, suspect },
    anyDoubtful: assumed + suspect > 0,
  };
}

/** Rows of reports as rows of agencies, with a figure for each year of the chart. */
import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { ProcurementByAgencyRow } from '../../../queries/procurement/procurement-by-agency.ts';
import { gathered } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { SpendFigure, SpendRow } from '../../model.ts';

/** One row an agency, the largest latest amount first. */
export function spendRows(
  rows: readonly ProcurementByAgencyRow[],
  years: readonly number[],
  { mine, sure }: ModelContext,
): readonly SpendRow[] {
  const spend = gathered(rows, (row) => row.agency_id).map(([agencyId, own]): SpendRow => ({
    agencyId,
    label: own[0]?.agency ?? '',
    mine: mine.has(agencyId),
    figures: years.map((year) =>
      figureOf(
        year,
        own.find((row) => row.year === year),
        sure === true,
      ),
    ),
  }));
  return spend.sort((a, b) => place(latestAmount(b)) - place(latestAmount(a)));
}

/** Those without an amount come after those of zero. */
function place(amount: number | null): number {
  return amount === null ? -1 : amount;
}

const UNMARKED = { failing: 0, assumed: false, suspect: false, likely: null } as const;

/** `row`: the year's report; without one the agency has no figure, not zero. */
export function figureOf(year: number, row: ProcurementByAgencyRow | undefined, sure: boolean): SpendFigure {
  if (row === undefined) return { year, value: null, absence: 'no-report', ...UNMARKED, projects: null };
  const missing = year > LAST_YEAR_OF_FORM_2019 ? 'not-on-form' : 'blank';
  const { projects } = row;
  if (sure && row.yuan !== null && isDoubtful(row))
    return { year, value: null, absence: 'left-out', ...UNMARKED, projects };
  return {
    year,
    value: row.yuan,
    absence: row.yuan === null ? missing : null,
    failing: row.failing && row.yuan !== null ? 1 : 0,
    assumed: row.unit_from === 'assumed',
    suspect: row.suspect === true,
    likely: row.likely,
    projects: row.projects,
  };
}

/** The unit is assumed, or the amount looks like a slip of units. */
export function isDoubtful({ unit_from, suspect }: ProcurementByAgencyRow): boolean {
  return unit_from === 'assumed' || suspect === true;
}

/** The amount of the last year that has one, in 元. */
export function latestAmount(row: SpendRow): number | null {
  return row.figures.reduce<number | null>((latest, figure) => figure.value ?? latest, null);
}

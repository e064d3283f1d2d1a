/** Agency × year: rows as they come from the query, gathered into a matrix with counts. */
import type { CoverageRow } from '../../../queries/quality/coverage.ts';

export interface CoverageAgency {
  readonly agencyId: number;
  readonly agency: string;
  /** By year; every year of the matrix is there. */
  readonly cells: ReadonlyMap<number, CoverageRow>;
  /** Years with a report. */
  readonly reported: number;
  readonly failing: number;
}

export interface CoverageMatrix {
  readonly years: readonly number[];
  readonly agencies: readonly CoverageAgency[];
  /** Reports there are, reports due (agencies × years), and reports whose checks fail. */
  readonly reported: number;
  readonly due: number;
  readonly failing: number;
}

function fails(row: CoverageRow): boolean {
  return row.checks_failed !== null && row.checks_failed > 0;
}

export function coverageMatrix(rows: readonly CoverageRow[]): CoverageMatrix {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const byAgency = new Map<number, CoverageRow[]>();
  for (const row of rows) {
    const list = byAgency.get(row.agency_id);
    if (list === undefined) byAgency.set(row.agency_id, [row]);
    else list.push(row);
  }
  const agencies = [...byAgency].map(([agencyId, list]) => ({
    agencyId,
    agency: list[0]?.agency ?? '',
    cells: new Map(list.map((row) => [row.year, row] as const)),
    reported: list.filter((row) => row.report_id !== null).length,
    failing: list.filter(fails).length,
  }));
  return {
    years,
    agencies,
    reported: rows.filter((row) => row.report_id !== null).length,
    due: rows.length,
    failing: rows.filter(fails).length,
  };
}

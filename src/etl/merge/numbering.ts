/** Order of the reports in the table, their ids, and which of several for the same agency and year counts. */
import { compareNullable, compareText, firstDecision } from '../order.ts';
import { agenciesOf, compareSources, type Agency } from './agencies.ts';
import type { Head } from './head.ts';

/** A report with everything that was settled among all of them. */
export interface Numbered {
  readonly id: number;
  readonly agencyId: number;
  readonly agency: Agency;
  readonly head: Head;
  /** Id of the report that counts instead; null when this one counts. */
  readonly supersededBy: number | null;
}

/** Reports by year, province, agency, file; ids from 1 in that order, which is the same whatever order they were read in. */
export function numberReports(heads: readonly Head[]): {
  readonly agencies: readonly Agency[];
  readonly reports: readonly Numbered[];
} {
  const agencies = agenciesOf(heads);
  const rows = agencies.flatMap((agency, index) =>
    agency.reports.map((head) => ({ agency, agencyId: index + 1, head })),
  );
  rows.sort((a, b) =>
    firstDecision(
      compareNullable(a.head.year, b.head.year),
      compareNullable(a.agency.province, b.agency.province),
      compareText(a.agency.name, b.agency.name),
      compareSources(a.head, b.head),
    ),
  );
  const ids = new Map(rows.map((row, index) => [row.head, index + 1]));
  const winners = winnersOf(agencies);
  const reports = rows.map((row, index) => {
    const winner = winners.get(row.head) ?? row.head;
    return { ...row, id: index + 1, supersededBy: winner === row.head ? null : (ids.get(winner) ?? null) };
  });
  return { agencies, reports };
}

/** For every report of an agency-year told more than once: the one that counts. */
function winnersOf(agencies: readonly Agency[]): ReadonlyMap<Head, Head> {
  const winners = new Map<Head, Head>();
  for (const agency of agencies) {
    if (!agency.complete) continue;
    const years = new Map<number, Head[]>();
    for (const head of agency.reports) {
      if (head.year !== null) years.set(head.year, [...(years.get(head.year) ?? []), head]);
    }
    for (const group of years.values()) {
      const [winner] = [...group].sort(compareWorth);
      if (winner !== undefined) for (const head of group) winners.set(head, winner);
    }
  }
  return winners;
}

/** The fuller, then the better checked, then the later, then the first by name. */
function compareWorth(a: Head, b: Head): number {
  return firstDecision(
    b.cellsStated - a.cellsStated,
    a.checksFailed - b.checksFailed,
    compareText(b.published ?? '', a.published ?? ''),
    compareSources(a, b),
  );
}

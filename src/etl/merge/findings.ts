/** A check between reports that does not hold. */
import type { CheckCode } from '../../schema/checks.ts';
import type { Numbered } from './numbering.ts';

export interface Finding {
  readonly report: Numbered;
  readonly code: CheckCode;
  readonly path: string;
  readonly left: number;
  readonly right: number;
}

/** Reports of complete agencies that count, by agency and year. */
export type Panel = ReadonlyMap<number, ReadonlyMap<number, Numbered>>;

export function panelOf(reports: readonly Numbered[]): Panel {
  const panel = new Map<number, Map<number, Numbered>>();
  for (const report of reports) {
    const { year } = report.head;
    if (year === null || report.supersededBy !== null || !report.agency.complete) continue;
    const years = panel.get(report.agencyId) ?? new Map<number, Numbered>();
    panel.set(report.agencyId, years.set(year, report));
  }
  return panel;
}

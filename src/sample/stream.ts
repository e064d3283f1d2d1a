/** The endless stream of sample reports: agency by agency, year by year. A prefix does not depend on what follows. */
import { agencyStream } from './agencies.ts';
import { composeReport } from './compose.ts';
import { historyOf } from './figures/history.ts';
import { randomFor } from './random.ts';
import type { Sample } from './truth.ts';

/** Share of agency-years without a report. */
export const MISSING_RATE = 0.02;

export interface SampleLimits {
  /** Stop after this many reports; absent for no such limit. */
  readonly reports?: number;
  /** Stop after this many agencies; absent for no such limit. */
  readonly agencies?: number;
}

/** Reports one by one; endless without limits. */
export function* sampleReports(seed: number, limits: SampleLimits = {}): Generator<Sample, void> {
  const { reports = Infinity, agencies = Infinity } = limits;
  let given = 0;
  for (const agency of agencyStream(seed)) {
    if (agency.index >= agencies || given >= reports) return;
    const years = historyOf(seed, agency).map((figures) => ({
      figures,
      missing: randomFor(seed, 'missing', agency.index, figures.year).chance(MISSING_RATE),
    }));
    for (const [n, { figures, missing }] of years.entries()) {
      if (missing) continue;
      if (given >= reports) return;
      const last = years[n - 1];
      const before = last === undefined || last.missing ? null : last.figures;
      yield composeReport({ seed, agency, figures, before });
      given += 1;
    }
  }
}

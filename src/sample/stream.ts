/** The endless stream of sample reports: agency by agency, year by year. A prefix does not depend on what follows. */
import { agencyStream } from './agencies.ts';
import { composeReport } from './compose.ts';
import type { ReportTask } from './draft.ts';
import { historyOf, SAMPLE_YEARS, type YearFigures } from './figures/history.ts';
import { randomFor } from './random.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Sample } from './truth.ts';

/** Share of agency-years without a report. */
const MISSING_RATE = 0.02;

export interface SampleLimits {
  /** Stop after this many reports; absent for no such limit. */
  readonly reports?: number;
  /** Stop after this many agencies; absent for no such limit. */
  readonly agencies?: number;
  /** Share of web pages, 0 to 1; absent where every layout is as likely. */
  readonly html?: number;
  /** Only every n-th agency of what the other limits allow: `index` from 1. */
  readonly part?: { readonly index: number; readonly of: number };
}

function belongsTo({ part }: SampleLimits, agency: number): boolean {
  return part === undefined || agency % part.of === part.index - 1;
}

function* tasks(seed: number, limits: SampleLimits): Generator<ReportTask, void> {
  const { reports = Infinity, agencies = Infinity, html = null } = limits;
  let given = 0;
  for (const agency of agencyStream(seed)) {
    if (agency.index >= agencies || given >= reports) return;
    const reported = SAMPLE_YEARS.filter(
      (year) => !randomFor(seed, 'missing', agency.index, year).chance(MISSING_RATE),
    ).slice(0, reports - given);
    given += reported.length;
    if (!belongsTo(limits, agency.index)) continue;
    const history = historyOf(seed, agency);
    const figuresOf = (year: number): YearFigures | null =>
      reported.some((one) => one === year) ? (history.find((one) => one.year === year) ?? null) : null;
    for (const year of reported) {
      const figures = figuresOf(year);
      if (figures !== null) yield { seed, agency, figures, before: figuresOf(year - 1), html };
    }
  }
}

/** Reports one by one; endless without limits. */
export function* sampleReports(seed: number, limits: SampleLimits = {}): Generator<Sample, void> {
  for (const task of tasks(seed, limits)) yield composeReport(task);
}

/** The same reports as a faithful reader would read them, several times faster than their texts. */
export function* sampleReadings(seed: number, limits: SampleLimits = {}): Generator<Reading, void> {
  for (const task of tasks(seed, limits)) yield readingOf(task);
}

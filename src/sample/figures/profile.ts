/** What stays the same about an agency from year to year: its size and habits. */
import type { Agency } from '../agencies.ts';
import { logNormal } from '../distributions.ts';
import type { SampleLevel } from '../kinds.ts';
import { randomFor } from '../random.ts';

export interface Profile {
  /** Requests expected in 2019. */
  readonly requests: number;
  /** Growth of requests a year, 0.05 for 5 %. */
  readonly growth: number;
  /** Share of requests carried over to the next year. */
  readonly carried: number;
  /** Share of requests that end in a review or a lawsuit. */
  readonly disputed: number;
  /** Procurement of a usual year in 元; 0 where the agency does not buy centrally. */
  readonly procurementYuan: number;
  /** Licensing, penalties and the like of a usual year. */
  readonly decisions: number;
  /** Normative documents in force at the end of 2018. */
  readonly documents: number;
  /** Whether it may issue 规章. */
  readonly regulates: boolean;
  /** Whether it collects fees. */
  readonly collects: boolean;
}

/** Medians by level: invented, in the order of magnitude that such agencies publish. */
const MEDIANS: Readonly<
  Record<SampleLevel, { requests: number; procurementYuan: number; decisions: number; documents: number }>
> = {
  省: { requests: 95, procurementYuan: 28_000_000, decisions: 420, documents: 46 },
  市: { requests: 34, procurementYuan: 6_500_000, decisions: 260, documents: 18 },
  县: { requests: 11, procurementYuan: 1_400_000, decisions: 120, documents: 6 },
  乡: { requests: 2.2, procurementYuan: 260_000, decisions: 12, documents: 1 },
};

/** The agency's profile: log-normal sizes, so a few agencies stand far above the rest. */
export function profileOf(seed: number, agency: Agency): Profile {
  const random = randomFor(seed, 'profile', agency.index);
  const median = MEDIANS[agency.level];
  const { kind, level } = agency;
  return {
    requests: logNormal(random, median.requests * kind.requests, 0.75),
    growth: 0.04 + 0.09 * (random.next() - 0.5),
    carried: 0.015 + 0.07 * random.next(),
    disputed: 0.01 + 0.07 * random.next(),
    procurementYuan: random.chance(level === '乡' ? 0.35 : 0.1)
      ? 0
      : logNormal(random, median.procurementYuan * kind.procurement, 1.25),
    decisions: logNormal(random, median.decisions * kind.decisions, 1),
    documents: logNormal(random, median.documents, 0.6),
    regulates: level === '省' && kind.kind === '政府办公室',
    collects: random.chance(0.35),
  };
}

import type { ChartBase, MarkRef } from '../../ground/base.ts';

/** Groups of agencies × years: how many of them have a report. */
export interface CoverageModel extends ChartBase {
  readonly kind: 'coverage';
  readonly years: readonly number[];
  /** All groups together first. */
  readonly rows: readonly CoverageGroup[];
}

export interface CoverageGroup {
  readonly label: string;
  readonly whole: boolean;
  /** One for each year of the model. */
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly year: number;
  readonly agencies: number;
  readonly reported: number;
  readonly failing: number;
  readonly ref: MarkRef;
}

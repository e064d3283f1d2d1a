import type { ChartBase, Coverage, Detail, ValueFormat } from '../../ground/base.ts';

/** A count on a log axis against a rate, a dot an agency. */
export interface ScatterModel extends ChartBase {
  readonly kind: 'scatter';
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly ScatterPoint[];
  /** Of the rates whose denominator is large enough. */
  readonly median: {
    readonly value: number;
    readonly label: string;
    /** Agencies that it is of. */
    readonly k: number;
  } | null;
}

export interface ScatterAxis {
  readonly label: string;
  readonly format: ValueFormat;
}

export interface ScatterPoint {
  readonly agencyId: number;
  readonly label: string;
  /** Above 0. */
  readonly x: number;
  readonly y: number;
  /** Drawn hollow: a small denominator. */
  readonly small: boolean;
  readonly mine: boolean;
  readonly failing: number;
  readonly coverage: Coverage | null;
  readonly details: readonly Detail[];
}

import type { Break, ChartBase, Coverage, LineSeries, ValueFormat } from '../../ground/base.ts';

/** Own figures over years against the median and the middle four fifths of comparable agencies. */
export interface BandModel extends ChartBase {
  readonly kind: 'band';
  readonly format: ValueFormat;
  readonly years: readonly number[];
  /** One for each year. */
  readonly band: readonly BandYear[];
  /** The own agency first, then those side by side with it. */
  readonly series: readonly LineSeries[];
  readonly breaks: readonly Break[];
}

export interface BandYear {
  readonly year: number;
  /** All null where too few comparable agencies have a figure. */
  readonly p10: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly coverage: Coverage;
}

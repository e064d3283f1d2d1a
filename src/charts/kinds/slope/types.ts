import type { ChartBase, Detail, ValueFormat } from '../../ground/base.ts';

/** Two years side by side, a line an agency. */
export interface SlopeModel extends ChartBase {
  readonly kind: 'slope';
  readonly format: ValueFormat;
  readonly years: readonly [from: number, to: number];
  /** The form changed between the years: lines are dashed. null where it did not. */
  readonly broken: string | null;
  /** Those that are named: own, side by side, and the comparable agencies that changed most. */
  readonly lines: readonly SlopeLine[];
  /** The other comparable agencies with two firm figures, drawn faintly. */
  readonly others: readonly (readonly [before: number, after: number])[];
}

export interface SlopeLine {
  readonly agencyId: number;
  readonly label: string;
  readonly role: 'own' | 'chosen' | 'peer';
  readonly before: SlopeEnd;
  readonly after: SlopeEnd;
  /** "↑3": places gained or lost; empty unless ranked in both years. */
  readonly moved: string;
  readonly details: readonly Detail[];
}

export interface SlopeEnd {
  readonly value: number | null;
  /** Drawn hollow and not ranked: a rate on few cases, or a suspect amount. */
  readonly small: boolean;
  /** An amount that looks like a slip of units. */
  readonly suspect: boolean;
  readonly failing: number;
}

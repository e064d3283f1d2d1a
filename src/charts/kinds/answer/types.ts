import type { ChartBase, MarkRef } from '../../ground/base.ts';

/** The answer to a reader's own statement, drawn as the reader says: nothing is summed, sorted or filled in. */
export interface AnswerModel extends ChartBase {
  readonly kind: 'answer';
  /** Names of the columns. */
  readonly x: string;
  readonly y: string;
  readonly plot: AnswerBars | AnswerLines | AnswerDots;
}

export type AnswerForm = 'bar' | 'line' | 'scatter';

/** A bar a row, in the order of the statement. */
export interface AnswerBars {
  readonly form: 'bar';
  readonly bars: readonly AnswerBar[];
}

export interface AnswerBar {
  readonly label: string;
  /** null is NULL: no bar, and said so. */
  readonly value: number | null;
  /** Place of its colour among the values of that column; 0 without one. */
  readonly series: number;
  readonly ref: MarkRef;
}

export interface AnswerLines {
  readonly form: 'line';
  readonly series: readonly string[];
  readonly places: readonly AnswerPlace[];
  /** The last year of the old form where x is a year and lines would cross its end; they are broken there. */
  readonly formEnds: number | null;
}

/** A value of x with what each series has there; null (NULL or no row) breaks the line. */
export interface AnswerPlace {
  readonly label: string;
  /** On the axis: the value itself where x is a number, else its turn. */
  readonly at: number;
  readonly values: readonly (number | null)[];
}

export interface AnswerDots {
  readonly form: 'scatter';
  readonly series: readonly string[];
  readonly points: readonly AnswerPoint[];
}

export interface AnswerPoint {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly series: number;
  readonly ref: MarkRef;
}

/** The metrics of a report that was just read, by which agencies are compared. */
import { isRate, MEASURE_CODES, SMALL_N, type Measure } from '../../queries/metrics/measures.ts';
import { disputeColumn, requestColumn } from '../../schema/column.ts';
import { CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../schema/form.ts';
import { METRICS } from '../../schema/metrics/metrics.ts';
import { disputePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Figures } from './year-checks.ts';

export interface OwnMeasure {
  readonly measure: Measure;
  /** null: a part is no number, or there is nothing to divide by. A share is 0–1. */
  readonly value: number | null;
  /** true: a rate on too few cases, which is not compared. */
  readonly small: boolean;
}

/** Columns of `reports` by the cells that they stand for. */
const PATHS: ReadonlyMap<string, CellPath> = new Map<string, CellPath>([
  ...REQUEST_ROWS.map(({ code }) => [requestColumn(code), requestPath(code, 'total')] as const),
  ...CHANNELS.flatMap((channel) =>
    OUTCOMES.map((outcome) => [disputeColumn(channel, outcome), disputePath(channel, outcome)] as const),
  ),
]);

function sum(columns: readonly string[], figures: Figures): number | null {
  let total = 0;
  for (const column of columns) {
    const path = PATHS.get(column);
    const value = path === undefined ? null : figures(path);
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Those that are made of counts, in the order in which a list of them is read. */
export function ownMeasures(figures: Figures): readonly OwnMeasure[] {
  return MEASURE_CODES.filter((code) => METRICS[code].numerator.every((column) => PATHS.has(column))).map((measure) => {
    const { numerator, denominator } = METRICS[measure];
    const above = sum(numerator, figures);
    if (denominator === null || !isRate(measure)) return { measure, value: above, small: false };
    const below = sum(denominator, figures);
    const value = above === null || below === null || below === 0 ? null : above / below;
    return { measure, value, small: value !== null && below !== null && below < SMALL_N };
  });
}

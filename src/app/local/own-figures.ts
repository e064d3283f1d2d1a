/** The metrics of a report that was just read, by which agencies are compared. */
import { isRate, MEASURE_CODES, SMALL_N, type Measure } from '../../queries/metrics/measures.ts';
import { disputeColumn, requestColumn } from '../../schema/column.ts';
import { CHANNELS, OUTCOMES, REQUEST_ROWS } from '../../schema/form.ts';
import { METRICS } from '../../schema/metrics/metrics.ts';
import { disputePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Figures } from './year-checks.ts';

export interface OwnMeasure {
  readonly measure: Measure;
  /** A share is 0–1. */
  readonly value: number | null;
  /** Why it is not compared. `blank`: a part is no number. `nothing`: it would be a share of 0. `small`: a share of too few cases. */
  readonly why: 'blank' | 'nothing' | 'small' | null;
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
    if (denominator === null || !isRate(measure))
      return { measure, value: above, why: above === null ? 'blank' : null };
    const below = sum(denominator, figures);
    if (above === null || below === null) return { measure, value: null, why: 'blank' };
    if (below === 0) return { measure, value: null, why: 'nothing' };
    return { measure, value: above / below, why: below < SMALL_N ? 'small' : null };
  });
}

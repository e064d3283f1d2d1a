import type { ChartBase } from '../../ground/base.ts';

/** A table that is no chart's: an answer to a statement, a list of data quality. All of it is in `table`. */
export interface ListedModel extends ChartBase {
  readonly kind: 'listed';
}

import type { Break, ChartBase } from '../../ground/base.ts';
import type { SegmentGroup, StackedRow } from '../../model.ts';

/** What a whole is made of, year by year, in per cent: no amounts, for its years have different reports. */
export interface SharesModel extends ChartBase {
  readonly kind: 'shares';
  /** From the top down; each is a segment of its own. */
  readonly parts: readonly SegmentGroup[];
  /** Ascending by year. */
  readonly rows: readonly StackedRow[];
  readonly breaks: readonly Break[];
}

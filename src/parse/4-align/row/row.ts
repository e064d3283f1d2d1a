/** A row of the form on its way from cells to a reading. */
import type { CellVia } from '../../../schema/report.ts';
import type { Gathered } from './gather.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Mode, Proof } from './modes.ts';
import type { Reading } from './slots.ts';
import type { Judge } from './sums.ts';

export interface RowToRead extends Gathered {
  readonly width: number;
  /** Rows under one header have the same; the columns of another may stand elsewhere. */
  readonly block: number;
  /** The cells at the columns of the table's own header; null where the layout keeps no columns. */
  readonly byHeader: Reading | null;
  /** The sums that the form prescribes for the row; null for none. */
  readonly judge: Judge | null;
}

export interface RowRead {
  /** None: nothing can be said. One: settled. Several: open. */
  readonly readings: readonly Reading[];
  /** How the columns are known; means nothing without a reading. */
  readonly via: CellVia;
  /** Whether every cell stands at a place that shows its column, so that no sum has to. */
  readonly placed?: boolean;
}

/** Nothing can be said. */
export const UNREAD: RowRead = { readings: [], via: 'position' };

/** The one reading of a row. */
export function read(reading: Reading, via: CellVia): RowRead {
  return { readings: [reading], via };
}

/** Whether every cell shows its column, so that nothing was chosen. */
export function isTraced({ readings, via, placed }: RowRead): boolean {
  return readings.length === 1 && (via === 'grid' || via === 'count' || placed === true);
}

/** What is known of the text beside the rows themselves. */
export interface Habits {
  /** How blanks show in running text, when other rows have told already. */
  readonly mode: Mode | null;
  /** What rows read together prove; null where no sum runs over them. The readings come in the order of the rows. */
  readonly proof: Proof | null;
  /** The column headers above the rows in running text, one item a column; null where they are not to be found. */
  readonly header: readonly Item[] | null;
}

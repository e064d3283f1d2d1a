/** What a column of a Parquet table is, and the names of the columns that stand for cells of the form. */
import type { Channel, Outcome, RequestRow } from './form.ts';

/** SQL types: int INTEGER, smallint SMALLINT, double DOUBLE, bool BOOLEAN, date DATE, text VARCHAR. */
export const COLUMN_TYPES = ['int', 'smallint', 'double', 'bool', 'date', 'text'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: string;
  readonly meaning: string;
  /** What null means; absent when the column is never null. */
  readonly nullMeans?: string;
}

/** Column of `reports` for the total of one request row. */
export function requestColumn(row: RequestRow): string {
  return row;
}

/** Column of `reports` for one cell of part 四. */
export function disputeColumn(channel: Channel, outcome: Outcome): string {
  return `${channel}_${outcome}`;
}

/** Rows of the answers that the panel gives without making each of them. */
import type { RequestRow } from '../../../schema/form.ts';
import type { RowOf } from '../../db/shape.ts';

export const PROCUREMENT_SHAPE = {
  agency_id: 'num',
  agency: 'text',
  year: 'num',
  report_id: 'num',
  /** 元; null when the report states no amount. */
  yuan: 'num?',
  projects: 'num?',
  /** cell, header or assumed (then the stated number is taken as 元); null without an amount. */
  unit_from: 'text?',
  /** true: looks like a slip of units; null: nothing to compare with. */
  suspect: 'bool?',
  /** true: the report fails a check of the form. */
  failing: 'bool',
} as const;
export type ProcurementByAgencyRow = RowOf<typeof PROCUREMENT_SHAPE>;

export interface RefusalSumsRow {
  readonly agency_id: number;
  readonly agency: string;
  /** Requests refused over the years of the selection, by the 16 reasons; null when no year states the reason. */
  readonly counts: Readonly<Partial<Record<RequestRow, number | null>>>;
  /** Their sum; null when no reason is stated. */
  readonly total: number | null;
  /** k: years with a number, for the reason that has most of them. */
  readonly reported: number;
  /** true: some reasons are stated for more years than others. */
  readonly uneven: boolean;
  /** Reports with a number whose checks fail, for the reason that has most of them. */
  readonly failing: number;
  /** N: years of the selection. */
  readonly years: number;
}

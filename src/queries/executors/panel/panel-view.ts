/** A panel under a selection, as its answers see it. */
import type { Selection } from '../../db/selection.ts';

/** What the panel has to know of an agency. */
export interface PanelAgency {
  readonly agency_id: number;
  readonly agency: string;
  readonly complete: boolean;
  readonly province: string | null;
  readonly level: string | null;
  readonly kind: string | null;
}

/** A number of every report; `NO_COUNT` for null. */
export type Counts = Int32Array | Float64Array;

export interface PanelReports {
  readonly agencies: readonly PanelAgency[];
  readonly report: Int32Array;
  readonly year: Int16Array;
  readonly failing: Uint8Array;
  readonly yuan: Float64Array;
  readonly suspect: Int8Array;
  readonly likely: Float64Array;
  counts(name: string): Int32Array;
  count(name: string, row: number): number | null;
  unit(row: number): string | null;
}

export interface Chosen {
  readonly panel: PanelReports;
  readonly selection: Selection;
  readonly agencies: Int32Array;
  readonly rows: Int32Array;
  readonly begins: Int32Array;
  agency(n: number): PanelAgency;
  reports(n: number): number;
  /** Of the reports of the n-th agency, with `limit` only those that have a number there; null where none has one. */
  sum(counts: Counts, n: number, limit?: Counts | null): number | null;
  /** With `failing` only those with a check that does not hold. */
  stated(counts: Counts, n: number, failing?: boolean, limit?: Counts | null): number;
  /** Reports with a check that does not hold. */
  failing(n: number): number;
}

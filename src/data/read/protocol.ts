/** Messages between the page and the worker that reads Parquet. */
import type { TableName } from '../../schema/tables.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import type { ArrowPart, PanelFile } from './parquet.ts';

export interface ReadRequest {
  readonly id: number;
  /** `arrow`: as streams for the engine. `columns`: as plain values. `panel` and `totals`: typed arrays of `reports` and `totals`. */
  readonly as: 'arrow' | 'columns' | 'panel' | 'totals';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes must hash to, lower-case hex. */
  readonly sha256: string;
  readonly table: TableName;
  readonly path: string;
}

export type ReadAnswer =
  | { readonly id: number; readonly ok: true; readonly as: 'arrow'; readonly parts: readonly ArrowPart[] }
  | { readonly id: number; readonly ok: true; readonly as: 'columns'; readonly columns: PlainColumns }
  | { readonly id: number; readonly ok: true; readonly as: 'panel'; readonly file: PanelFile }
  | { readonly id: number; readonly ok: true; readonly as: 'totals'; readonly totals: TotalsColumns }
  /** `hash`: other bytes than the manifest's. `columns`: readable, but not the schema's columns. `bytes`: not readable. */
  | { readonly id: number; readonly ok: false; readonly reason: 'hash' | 'columns' | 'bytes'; readonly detail: string };

/** Asks for a file that may well not be there: a page's own request would leave an error on its console. */
export interface FetchRequest {
  readonly id: number;
  readonly as: 'fetch';
  /** Absolute. */
  readonly address: string;
}

/** null: not there. */
export interface FetchAnswer {
  readonly id: number;
  readonly fetched: Uint8Array<ArrayBuffer> | null;
}

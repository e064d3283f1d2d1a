/** Messages between the page and the worker that reads Parquet. */
import type { TableName } from '../../schema/tables.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import type { Asset } from '../source/source.ts';
import type { ArrowPart, PanelFile } from './parquet.ts';

/** What a file is read into. `arrow`: streams for the engine. `columns`: plain values. `panel` and `totals`: typed arrays of `reports` and `totals`. */
export interface ReadResults {
  readonly arrow: readonly ArrowPart[];
  readonly columns: PlainColumns;
  readonly panel: PanelFile;
  readonly totals: TotalsColumns;
}
export type ReadKind = keyof ReadResults;

export interface ReadRequest {
  readonly id: number;
  readonly as: ReadKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the bytes must hash to, lower-case hex. */
  readonly sha256: string;
  readonly table: TableName;
  readonly path: string;
}

/** Asks for a file that may well not be there: a page's own request would leave an error on its console. */
export interface FetchRequest {
  readonly id: number;
  readonly as: 'fetch';
  /** Absolute. */
  readonly address: string;
}

export interface ReadSuccess<K extends ReadKind = ReadKind> {
  readonly id: number;
  readonly ok: true;
  readonly as: K;
  readonly result: ReadResults[K];
}

/** `hash`: other bytes than the manifest's. `columns`: readable, but not the schema's columns. `bytes`: not readable. */
export interface ReadRefusal {
  readonly id: number;
  readonly ok: false;
  readonly reason: 'hash' | 'columns' | 'bytes';
  readonly detail: string;
}

export interface FetchAnswer {
  readonly id: number;
  readonly as: 'fetch';
  readonly asset: Asset;
}

export type WorkerAnswer = ReadSuccess | ReadRefusal | FetchAnswer;

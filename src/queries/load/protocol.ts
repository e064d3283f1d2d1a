/** Messages between the page and the worker that reads Parquet. */
import type { TableName } from '../../schema/tables.ts';
import type { ArrowPart } from './parquet.ts';

export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly table: TableName;
  readonly path: string;
}

export type ReadAnswer =
  | { readonly id: number; readonly ok: true; readonly parts: readonly ArrowPart[] }
  /** `columns`: readable, but not the schema's columns. `bytes`: not readable. */
  | { readonly id: number; readonly ok: false; readonly reason: 'columns' | 'bytes'; readonly detail: string };

/** What goes into opening the data and what comes out. */
import type { Manifest } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Db } from '../../queries/db/db.ts';
import type { Bundle } from '../engine/assets.ts';
import type { Summary } from './summary.ts';
import type { DataSource, LoadOptions } from '../read/load.ts';
import type { ParquetReader } from '../read/parquet-reader.ts';
import type { OpenError } from '../failure.ts';
import type { PanelOf } from '../../queries/executors/panel/late.ts';
import type { AssetSource } from '../source/source.ts';

/** `engine` and `data` run at the same time; `tables` follows. In bytes, for `tables` in tables; null: not known. */
export interface OpenProgress {
  readonly phase: 'engine' | 'data' | 'tables';
  readonly loaded: number;
  readonly total: number | null;
}

export interface OpenOptions {
  /** Folder of the site, with `/` at the end: `../../queries/` or an absolute URL. */
  readonly base: string;
  readonly onProgress?: (progress: OpenProgress) => void;
  readonly signal?: AbortSignal;
  /** `dataKey` of the data that the caller has; null for none. */
  readonly have?: string | null;
  /** The data are others than `have`; called before anything of them is there. */
  readonly onOther?: (manifest: Manifest) => void;
  /** Called once with what the page can begin with, if the data are others than `have` and have totals. */
  readonly onFirst?: (first: Summary) => void;
  /**
   * Called once with the reports that count, where the data have totals: the engine then starts with the first question
   * that needs it. Where it is absent, the engine starts at once. What it throws makes the data unusable.
   */
  readonly onPanel?: (panelOf: PanelOf) => void;
  /** Why an engine that started later did not come up, or its tables could not be filled. */
  readonly onFailure?: (error: OpenError) => void;
  /** Instead of the server under `base`: for a page that carries its files. */
  readonly source?: AssetSource;
  /** Instead of the best bundle for this browser; for tests. */
  readonly bundle?: Bundle;
}

export interface TableOptions extends LoadOptions {
  /** Only the rows of these reports are asked for; others may be there or not. Absent or null: all rows. */
  readonly reports?: readonly number[] | null | undefined;
}

export interface OpenedDatabase {
  readonly ok: true;
  readonly db: Db;
  readonly manifest: Manifest;
  /** Loads a table that is not there from the start, or what is missing of it; calls for one table wait for each other. */
  readonly ensureTable: (table: TableName, options?: TableOptions) => Promise<{ readonly ok: true } | OpenError>;
}

/** What nearly every question of the engine needs; the others load when they are asked for. */
export const FIRST_TABLES = ['agencies', 'reports'] as const satisfies readonly TableName[];

/** What the parts of opening share. */
export interface OpenTask {
  readonly options: OpenOptions;
  readonly source: DataSource;
  readonly reader: ParquetReader;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
}

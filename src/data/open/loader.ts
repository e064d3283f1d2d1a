/** What loading is given, what it tells while it works, and what it leaves: shared by the opening and its loader. */
import type { Manifest } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Db } from '../../queries/db/db.ts';
import type { Panel } from '../../queries/executors/panel/panel.ts';
import type { Bundle } from '../engine/assets.ts';
import type { OpenError } from '../failure.ts';
import type { ParquetReader } from '../read/parquet-reader.ts';
import type { DataSource, LoadOptions } from '../source/data-file.ts';
import type { AssetSource } from '../source/source.ts';
import type { OpenEvent } from './state.ts';
import type { Summary } from './summary.ts';

export interface LoadTask {
  /** Folder of the site, with `/` at the end: `./` or an absolute URL. */
  readonly base: string;
  /** Instead of the server under `base`: for a page that carries its files. */
  readonly source: AssetSource | null;
  /** Instead of the best bundle for this browser; for tests. */
  readonly bundle: Bundle | null;
  /** `on-demand`: with the first question that needs it, where totals and panel answer the others. */
  readonly engine: 'on-demand' | 'at-once';
  /** What the page came with. */
  readonly embedded: Summary | null;
  readonly signal: AbortSignal;
}

/** What an engine is started and filled with. */
export interface EngineTask extends Pick<LoadTask, 'bundle' | 'signal'> {
  readonly source: DataSource;
  readonly reader: ParquetReader;
  readonly manifest: Manifest;
  readonly tell: Tell;
}

/** The events of opening, with what the loader has read. */
export type LoadNews =
  | Extract<OpenEvent<never>, { kind: 'progress' | 'exchanged' | 'engine-started' | 'engine-stopped' | 'failure' }>
  | { readonly kind: 'summary'; readonly summary: Summary }
  | { readonly kind: 'panel'; readonly panel: Panel };

export type Tell = (news: LoadNews) => void;

export interface TableOptions extends LoadOptions {
  /** Only the rows of these reports are asked for; others may be there or not. Absent or null: all rows. */
  readonly reports?: readonly number[] | null | undefined;
}

/** Loads a table that is not there from the start, or what is missing of it; calls for one table wait for each other. */
export type EnsureTable = (table: TableName, options?: TableOptions) => Promise<{ readonly ok: true } | OpenError>;

export interface Loaded {
  readonly manifest: Manifest;
  readonly query: Db['query'];
  readonly ensureTable: EnsureTable;
  close(): Promise<void>;
}

/** Rejects with `OpenFailure`, or with the signal's reason. */
export type Loader = (task: LoadTask, tell: Tell) => Promise<Loaded>;

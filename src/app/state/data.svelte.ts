/** The data set: loading, ready, or a code that says why not. */
import { datasetInfo, type DatasetInfo } from '../../queries/dataset.ts';
import type { Db } from '../../queries/db.ts';
import { openDatabase, type OpenedDatabase, type OpenProgress } from '../../queries/open.ts';
import { filterOptions, type FilterOptions } from '../../queries/options.ts';
import type { Manifest } from '../../schema/manifest.ts';
import type { ProblemCode } from '../i18n/problems.ts';

export interface ReadyData {
  readonly db: Db;
  readonly manifest: Manifest;
  readonly info: DatasetInfo;
  readonly options: FilterOptions;
  /** Loads a table that is not there from the start. */
  readonly ensureTable: OpenedDatabase['ensureTable'];
}

/** The latest news of each phase; null before it has begun. */
export type LoadProgress = Readonly<Record<OpenProgress['phase'], OpenProgress | null>>;

export type DataStatus =
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | { readonly kind: 'failed'; readonly code: ProblemCode; readonly detail: string }
  | { readonly kind: 'ready'; readonly data: ReadyData };

const NOTHING_YET: LoadProgress = { engine: null, data: null, tables: null };

export class DataSet {
  status: DataStatus = $state.raw({ kind: 'loading', progress: NOTHING_YET });

  /** Loads, or loads again. Never rejects: what goes wrong is in `status`. */
  async load(): Promise<void> {
    this.status = { kind: 'loading', progress: NOTHING_YET };
    try {
      this.status = await this.#open();
    } catch (error) {
      this.status = { kind: 'failed', code: 'unexpected', detail: String(error) };
    }
  }

  async #open(): Promise<DataStatus> {
    const opened = await openDatabase({ base: './', onProgress: (progress) => this.#report(progress) });
    if (!opened.ok) {
      const { code, detail } = opened;
      return { kind: 'failed', code: code === 'aborted' ? 'unexpected' : code, detail };
    }
    const { db, manifest, ensureTable } = opened;
    const [info, options] = await Promise.all([datasetInfo(db), filterOptions(db)]);
    return { kind: 'ready', data: { db, manifest, info, options, ensureTable } };
  }

  #report(progress: OpenProgress): void {
    if (this.status.kind !== 'loading') return;
    this.status = { kind: 'loading', progress: { ...this.status.progress, [progress.phase]: progress } };
  }
}

/** The data set: loading, ready, or a code that says why not. It can be ready before the engine is. */
import { datasetInfo, type DatasetInfo } from '../../queries/overview/dataset.ts';
import type { Db } from '../../queries/db/db.ts';
import { dataKey, type Summary } from '../../data/open/summary.ts';
import { lateDb, lateTables, type Opening } from '../../data/open/late.ts';
import { openDatabase, type OpenError, type OpenedDatabase, type OpenProgress } from '../../data/open/open.ts';
import { filterOptions, type FilterOptions } from '../../queries/overview/options.ts';
import { LatePanel, type PanelOf } from '../../queries/executors/panel/late.ts';
import type { Manifest } from '../../schema/manifest.ts';
import type { ProblemCode } from '../../words/site/problems.ts';

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

export interface Failure {
  readonly code: ProblemCode;
  /** In English, for the administrator. */
  readonly detail: string;
}

export type DataStatus =
  | { readonly kind: 'loading'; readonly progress: LoadProgress }
  | ({ readonly kind: 'failed' } & Failure)
  | { readonly kind: 'ready'; readonly data: ReadyData };

const NOTHING_YET: LoadProgress = { engine: null, data: null, tables: null };

/** Nothing can be asked before `load`. */
const NEVER: Opening = new Promise(() => undefined);

function failureOf({ code, detail }: OpenError): Failure {
  return { code: code === 'aborted' ? 'unexpected' : code, detail };
}

export class DataSet {
  status: DataStatus = $state.raw({ kind: 'loading', progress: NOTHING_YET });
  /** Why there is no engine, while the page lives on the totals; null where all is well or still to come. */
  engineFailure: Failure | null = $state.raw(null);
  /** true: the data are not those that the site was built with. */
  swapped = $state(false);
  /** What the page came with; null once the data turned out to be others. */
  #embedded: Summary | null = null;
  /** Gives the panel to those who show its data now. */
  #takePanel: (panelOf: PanelOf) => void = () => undefined;

  /** Shows what the page came with; its engine comes with `load`. */
  begin(embedded: Summary): void {
    this.#embedded = embedded;
    this.#show(embedded, NEVER);
  }

  /** Loads, or loads again. Never rejects: what goes wrong is in `status` and `engineFailure`. */
  async load(): Promise<void> {
    const embedded = this.#embedded;
    this.engineFailure = null;
    let beginning = embedded !== null;
    let begin: (opening: Opening) => void = () => undefined;
    const opening: Opening = new Promise((resolve) => {
      begin = resolve;
    });
    if (embedded === null) this.status = { kind: 'loading', progress: NOTHING_YET };
    else this.#show(embedded, opening);
    begin(
      openDatabase({
        base: './',
        have: embedded?.whole === true ? dataKey(embedded.manifest) : null,
        onProgress: (progress) => this.#report(progress),
        onOther: (manifest) => {
          if (embedded === null || dataKey(manifest) === dataKey(embedded.manifest)) return;
          this.#embedded = null;
          this.swapped = true;
          beginning = false;
          this.status = { kind: 'loading', progress: NOTHING_YET };
        },
        onFirst: (first) => {
          beginning = true;
          this.#show(first, opening);
        },
        onPanel: (panelOf) => this.#takePanel(panelOf),
        onFailure: (error) => this.#fail(error),
      }),
    );
    try {
      await this.#finish(await opening, beginning);
    } catch (error) {
      this.status = { kind: 'failed', code: 'unexpected', detail: String(error) };
    }
  }

  async #finish(opened: OpenedDatabase | OpenError, beginning: boolean): Promise<void> {
    if (!opened.ok) {
      this.#fail(opened, beginning);
      return;
    }
    if (beginning) return;
    const { db, manifest, ensureTable } = opened;
    const [info, options] = await Promise.all([datasetInfo(db), filterOptions(db)]);
    this.status = { kind: 'ready', data: { db, manifest, info, options, ensureTable } };
  }

  /** Without its engine the page can still show what totals and panel tell; damaged data are not shown at all. */
  #fail(error: OpenError, beginning = true): void {
    const failure = failureOf(error);
    if (beginning && failure.code.startsWith('engine-')) this.engineFailure = failure;
    else this.status = { kind: 'failed', ...failure };
  }

  #show(first: Summary, opening: Opening): void {
    const { manifest, info, options } = first;
    const panel = new LatePanel();
    this.#takePanel = (panelOf) => panel.take(panelOf(options.agencies));
    const db = lateDb(opening, first, panel);
    this.status = { kind: 'ready', data: { manifest, info, options, db, ensureTable: lateTables(opening) } };
  }

  #report(progress: OpenProgress): void {
    if (this.status.kind !== 'loading') return;
    this.status = { kind: 'loading', progress: { ...this.status.progress, [progress.phase]: progress } };
  }
}

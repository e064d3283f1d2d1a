/** The app's door to the data: states out, and a `Db` that may be asked from the first state with a summary on. */
import type { Manifest } from '../../schema/manifest.ts';
import { abortable } from '../../queries/db/abort.ts';
import type { Db } from '../../queries/db/db.ts';
import { DeferredPanel } from '../../queries/executors/panel/panel-source.ts';
import type { DatasetInfo } from '../../queries/overview/dataset.ts';
import type { FilterOptions } from '../../queries/overview/options.ts';
import type { Bundle } from '../engine/assets.ts';
import { OpenFailure, errorText, openError, type OpenError } from '../failure.ts';
import { whyMissing } from '../source/page-state.ts';
import type { AssetSource } from '../source/source.ts';
import type { EnsureTable, LoadNews, Loaded, Loader, LoadTask } from './loader.ts';
import { NO_PROGRESS, transition, type OpenEvent, type OpenState } from './state.ts';
import type { Summary } from './summary.ts';

/** Data that can be asked. What needs the engine waits for it; where it does not come, the question rejects with `OpenFailure`. */
export interface OpenData {
  readonly manifest: Manifest;
  readonly info: DatasetInfo;
  readonly options: FilterOptions;
  readonly db: Db;
  readonly ensureTable: EnsureTable;
}

export interface OpeningOptions {
  /** Folder of the site, with `/` at the end: `./` or an absolute URL. */
  readonly base: string;
  /** What the page came with; null where it begins with nothing. */
  readonly embedded?: Summary | null;
  /** Instead of the server under `base`: for a page that carries its files. */
  readonly source?: AssetSource;
  /** Instead of the best bundle for this browser; for tests. */
  readonly bundle?: Bundle;
  readonly engine?: LoadTask['engine'];
  /** Instead of the page's own; for tests. */
  readonly loader?: Loader;
}

/** The page's own loader, fetched when the page asks for it: never while a page is rendered on the server. */
const pageLoader: Loader = async (task, tell) => {
  const { browserLoader } = await import('./browser-loader.ts').catch(async (error: unknown) => {
    throw new OpenFailure(await whyMissing(), errorText(error));
  });
  return browserLoader(task, tell);
};

/** One go at loading; what is asked meanwhile waits for `loaded`. */
class Attempt {
  readonly stop = new AbortController();
  readonly panel = new DeferredPanel();
  readonly loaded: Promise<Loaded>;
  #now: Loaded | null = null;
  begin: (loading: Promise<Loaded>) => void = () => undefined;
  #giveUp: (reason: OpenFailure) => void = () => undefined;

  constructor() {
    this.loaded = new Promise((resolve, reject) => {
      this.begin = resolve;
      this.#giveUp = reject;
    });
    this.loaded.then(
      (loaded) => {
        this.#now = loaded;
      },
      // Whoever asks hears of it.
      () => undefined,
    );
  }

  /** Ends what is under way, and the engine. */
  async end(): Promise<void> {
    this.stop.abort();
    this.#giveUp(new OpenFailure('aborted', 'loading was broken off'));
    await this.loaded.then(
      (loaded) => loaded.close(),
      () => undefined,
    );
  }

  /** `summary` as data that can be asked. */
  data({ manifest, info, options, totals, prepared }: Summary): OpenData {
    const { loaded, panel } = this;
    return {
      manifest,
      info,
      options,
      db: {
        totals,
        prepared,
        panel: totals === null ? null : panel,
        query: (sql, params, shape, queryOptions) => {
          // Without a wait where it is there: questions are answered in the order in which they are asked.
          if (this.#now !== null) return this.#now.query(sql, params, shape, queryOptions);
          return abortable(loaded, queryOptions?.signal).then(({ query }) => query(sql, params, shape, queryOptions));
        },
        async close() {
          await (await loaded).close();
        },
      },
      ensureTable: (table, tableOptions) =>
        loaded.then(
          ({ ensureTable }) => ensureTable(table, tableOptions),
          (error: unknown) => openError(error, tableOptions?.signal),
        ),
    };
  }
}

export class Opening {
  readonly #options: OpeningOptions;
  readonly #listeners = new Set<(state: OpenState<OpenData>) => void>();
  #embedded: Summary | null;
  #attempt = new Attempt();
  /** Of `#embedded` in the attempt of now. */
  #embeddedData: OpenData | null;
  #begun = false;
  #state: OpenState<OpenData>;

  /** Shows what the page came with; the rest comes with `load`. */
  constructor(options: OpeningOptions) {
    this.#options = options;
    this.#embedded = options.embedded ?? null;
    this.#embeddedData = this.#embedded === null ? null : this.#attempt.data(this.#embedded);
    const nothing: OpenState<OpenData> = { name: 'nothing', exchanged: false, progress: NO_PROGRESS };
    this.#state = transition<OpenData>(nothing, { kind: 'load', data: this.#embeddedData });
  }

  get state(): OpenState<OpenData> {
    return this.#state;
  }

  /** `listener` hears of every later state. Gives what ends it. */
  subscribe(listener: (state: OpenState<OpenData>) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Loads, or loads again. Never rejects: what goes wrong is a state. */
  async load(): Promise<void> {
    if (this.#begun) void this.#renew();
    this.#begun = true;
    const attempt = this.#attempt;
    this.#dispatch({ kind: 'load', data: this.#embeddedData });
    const { base, source = null, bundle = null, engine = 'on-demand', loader = pageLoader } = this.#options;
    const { signal } = attempt.stop;
    const task: LoadTask = { base, source, bundle, engine, embedded: this.#embedded, signal };
    const working = loader(task, (news) => this.#receive(attempt, news));
    // What comes after a cancel is of no use.
    working.then((loaded) => (signal.aborted ? loaded.close() : undefined)).catch(() => undefined);
    const loading = abortable(working, signal).catch((error: unknown) => {
      const { code, detail } = openError(error, signal);
      throw new OpenFailure(code, detail);
    });
    attempt.begin(loading);
    try {
      await loading;
    } catch (error) {
      this.#receive(attempt, { kind: 'failure', failure: openError(error, signal) });
      attempt.stop.abort();
    }
  }

  /** Breaks off what is under way, and ends the engine; `load` begins anew. */
  async cancel(): Promise<void> {
    const ended = this.#renew();
    this.#begun = false;
    this.#dispatch({ kind: 'cancel', data: this.#embeddedData });
    await ended;
  }

  /** Another attempt in place of the one of now, whose end it gives. */
  #renew(): Promise<void> {
    const ended = this.#attempt.end();
    this.#attempt = new Attempt();
    this.#embeddedData = this.#embedded === null ? null : this.#attempt.data(this.#embedded);
    return ended;
  }

  /** What an attempt of before still tells is not heard. */
  #receive(attempt: Attempt, news: LoadNews): void {
    if (attempt !== this.#attempt || attempt.stop.signal.aborted) return;
    if (news.kind === 'summary') this.#dispatch({ kind: 'summary', data: attempt.data(news.summary) });
    else if (news.kind === 'panel') {
      attempt.panel.take(news.panel);
      this.#dispatch({ kind: 'panel' });
    } else {
      if (news.kind === 'exchanged') this.#embedded = null;
      this.#dispatch(news);
    }
  }

  #dispatch(event: OpenEvent<OpenData>): void {
    this.#state = transition(this.#state, event);
    for (const listener of this.#listeners) listener(this.#state);
  }
}

export interface OpenedDatabase extends OpenData {
  readonly ok: true;
}

/** Opens the engine and the tables that nearly every question needs. Never rejects. */
export function openDatabase(
  options: OpeningOptions,
  onState: (state: OpenState<OpenData>) => void = () => undefined,
): Promise<OpenedDatabase | OpenError> {
  const opening = new Opening({ ...options, engine: 'at-once' });
  return new Promise((resolve) => {
    opening.subscribe((state) => {
      onState(state);
      if (state.name === 'engine') resolve({ ok: true, ...state.data });
      if (state.name === 'failed') resolve({ ok: false, ...state.failure });
    });
    void opening.load();
  });
}

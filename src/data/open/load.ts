/** Loading: the manifest, the summary, the panel, and an engine that starts with the first question that needs it. */
import { hasTotals } from '../../schema/manifest.ts';
import { datasetInfo } from '../../queries/overview/dataset.ts';
import { filterOptions } from '../../queries/overview/options.ts';
import { Panel } from '../../queries/executors/panel/panel.ts';
import type { PanelPart } from '../../queries/executors/panel/part.ts';
import { cubesOf } from '../../queries/executors/totals/cubes.ts';
import { joinedColumns } from '../../queries/executors/totals/file-columns.ts';
import { Totals } from '../../queries/executors/totals/totals.ts';
import type { Engine } from '../engine/duckdb.ts';
import { supervisedEngine, type SupervisedEngine } from '../engine/supervisor.ts';
import { OpenFailure, errorText } from '../failure.ts';
import type { ParquetReader } from '../read/parquet-reader.ts';
import { fetchColumns, fetchPanel, fetchTotals } from '../read/tables.ts';
import { loadManifest } from '../source/manifest.ts';
import { bytesOfFiles } from '../source/manifest-files.ts';
import type { AssetSource } from '../source/source.ts';
import type { EngineTask, LoadTask, Loaded, Tell } from './loader.ts';
import { dataKey, readSummary, type Summary } from './summary.ts';

/** What loading works with: workers and a server in the browser, the real things without a browser in tests. */
export interface LoadTools {
  /** `reader` may be asked for files that may not be there. */
  source(reader: ParquetReader): AssetSource;
  reader(): ParquetReader;
  /** An engine with its first tables. */
  engine(task: EngineTask): Promise<Engine>;
}

interface Work extends EngineTask, Pick<LoadTask, 'embedded'> {
  /** Reads reports while `reader` reads totals. */
  readonly rows: ParquetReader;
}

/** `onFetched`: the totals have come and are about to be read. */
async function summaryOfFiles({ source, reader, manifest, signal }: Work, onFetched: () => void): Promise<Summary> {
  const totalsReader: Pick<ParquetReader, 'totals'> = {
    totals(bytes, file) {
      onFetched();
      return reader.totals(bytes, file);
    },
  };
  const [totals, agencies] = await Promise.all([
    fetchTotals(source, totalsReader, manifest, { signal }),
    fetchColumns(source, reader, manifest, 'agencies', { signal }),
  ]);
  try {
    return readSummary(manifest, new Totals(cubesOf(await joinedColumns(totals))), agencies);
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

/** The reports that count; however often it is called, they are fetched once. */
function panelParts({ source, rows, manifest, signal, tell }: Work): () => Promise<readonly PanelPart[]> {
  const total = bytesOfFiles(manifest.tables.reports.files);
  const onBytes = (loaded: number): void => tell({ kind: 'progress', progress: { phase: 'data', loaded, total } });
  let parts: Promise<readonly PanelPart[]> | null = null;
  return () => (parts ??= fetchPanel(source, rows, manifest, { signal, onBytes }));
}

/** First the summary, then the panel: reports are fetched as soon as the totals are there, and read beside them. */
async function withoutEngine(work: Work): Promise<void> {
  const { embedded, manifest, tell } = work;
  const fetched = panelParts(work);
  let summary = embedded;
  if (summary?.whole !== true || dataKey(summary.manifest) !== dataKey(manifest)) {
    // What goes wrong with the reports is told when they are awaited.
    summary = await summaryOfFiles(work, () => void fetched().catch(() => undefined));
    tell({ kind: 'summary', summary });
  }
  const parts = await fetched();
  let panel: Panel;
  try {
    panel = new Panel(parts, summary.options.agencies);
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
  tell({ kind: 'panel', panel });
}

/** Data without totals, and callers that want the engine in any case: it answers everything. */
async function throughEngine(
  { manifest, signal, tell }: Work,
  engine: SupervisedEngine,
  supervise: () => void,
): Promise<void> {
  await engine.start();
  const db = { query: engine.query, close: () => Promise.resolve() };
  const [info, options] = await Promise.all([datasetInfo(db, { signal }), filterOptions(db, { signal })]);
  tell({ kind: 'summary', summary: { manifest, info, options, totals: null, prepared: null, whole: true } });
  supervise();
}

/** Whether the manifest on the server is another one by now; no answer is no other manifest. */
async function hasChanged(source: AssetSource, { manifest, signal }: Pick<Work, 'manifest' | 'signal'>): Promise<boolean> {
  try {
    const { manifest: now } = await loadManifest(source, { signal });
    return JSON.stringify(now) !== JSON.stringify(manifest);
  } catch {
    return false;
  }
}

/** A `Loader` once it has its tools. */
export async function load(task: LoadTask, tools: LoadTools, tell: Tell): Promise<Loaded> {
  const { embedded, bundle, signal } = task;
  const reader = tools.reader();
  const rows = tools.reader();
  try {
    const server = tools.source(reader);
    const { manifest, plain } = await loadManifest(server, { signal });
    if (embedded !== null && dataKey(embedded.manifest) !== dataKey(manifest)) tell({ kind: 'exchanged' });
    const source = { ...server, plain, replaced: () => hasChanged(server, { manifest, signal }) };
    const work: Work = { source, reader, rows, manifest, bundle, embedded, signal, tell };
    const totals = task.engine === 'on-demand' && hasTotals(manifest);
    // An engine that is up before there is anything to show is told of afterwards.
    let supervised = totals;
    const engine = supervisedEngine(
      work,
      () => tools.engine(work),
      (news) => {
        if (supervised) tell(news);
      },
    );
    if (totals) await withoutEngine(work);
    else {
      await throughEngine(work, engine, () => {
        supervised = true;
        tell({ kind: 'engine-started' });
      });
    }
    return {
      manifest,
      query: engine.query,
      ensureTable: engine.ensureTable,
      async close() {
        reader.close();
        await engine.close();
      },
    };
  } catch (error) {
    reader.close();
    rows.close();
    throw error;
  }
}

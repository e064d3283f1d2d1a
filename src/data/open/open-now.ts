/** Opening itself: engine and first tables at the same time. Imported by `open.ts` when it is needed. */
import { hasTotals } from '../../schema/manifest.ts';
import { abortReason } from '../../queries/db/abort.ts';
import { inlineSource } from '../source/inline-files.ts';
import type { Engine } from '../engine/duckdb.ts';
import { bytesOfFiles } from '../source/manifest-files.ts';
import { dataKey, readSummary, type Summary } from './summary.ts';
import { supervisedEngine, type SupervisedEngine } from '../engine/supervisor.ts';
import { fetchColumns, fetchPanel, fetchTotals, loadManifest } from '../read/load.ts';
import { parquetReader, type ParquetReader } from '../read/parquet-reader.ts';
import type { OpenOptions, OpenTask, OpenedDatabase } from './opened.ts';
import { OpenFailure, engineFailure, errorText, openError, type OpenError } from '../failure.ts';
import { Panel } from '../../queries/executors/panel/panel.ts';
import type { PanelPart } from '../../queries/executors/panel/part.ts';
import { cubesOf } from '../../queries/executors/totals/cubes.ts';
import { joinedColumns } from '../../queries/executors/totals/parts.ts';
import { Totals } from '../../queries/executors/totals/totals.ts';
import { httpSource, type AssetSource } from '../source/source.ts';

/** `onFetched`: the totals have come and are about to be read. */
async function firstOfFiles({ source, reader, manifest, signal }: OpenTask, onFetched: () => void): Promise<Summary> {
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
    return {
      ...readSummary(manifest, new Totals(cubesOf(await joinedColumns(totals))), agencies),
      known: null,
      whole: true,
    };
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

async function giveFirst(task: OpenTask, onFetched: () => void): Promise<void> {
  const { manifest, options } = task;
  if (dataKey(manifest) === options.have) return;
  options.onOther?.(manifest);
  if (options.onFirst !== undefined && hasTotals(manifest)) options.onFirst(await firstOfFiles(task, onFetched));
}

/** The reports that count; however often it is called, they are fetched once. */
function panelParts(
  { source, manifest, signal, options: { onProgress } }: OpenTask,
  reader: ParquetReader,
): () => Promise<readonly PanelPart[]> {
  const total = bytesOfFiles(manifest.tables.reports.files);
  const onBytes = (loaded: number): void => onProgress?.({ phase: 'data', loaded, total });
  let parts: Promise<readonly PanelPart[]> | null = null;
  return () => (parts ??= fetchPanel(source, reader, manifest, { signal, onBytes }));
}

/** First what the page begins with, then the panel. Reports are fetched as soon as the totals are there, and read beside them. */
async function giveAll(
  task: OpenTask,
  rows: ParquetReader,
  onPanel: NonNullable<OpenOptions['onPanel']>,
): Promise<void> {
  const fetched = panelParts(task, rows);
  // What goes wrong with it is told when it is awaited.
  await giveFirst(task, () => void fetched().catch(() => undefined));
  const parts = await fetched();
  try {
    onPanel((agencies) => new Panel(parts, agencies));
  } catch (error) {
    throw new OpenFailure('schema-version', errorText(error));
  }
}

/** Aborted with `outer`, or by itself. */
function linked(outer: AbortSignal | undefined): AbortController {
  const inner = new AbortController();
  const stop = (): void => inner.abort(outer === undefined ? undefined : abortReason(outer));
  if (outer?.aborted === true) stop();
  else outer?.addEventListener('abort', stop, { once: true });
  return inner;
}

/** The engine's own code is a chunk of its own: not every visit asks it anything. */
async function startEngine(task: OpenTask): Promise<Engine> {
  const { filledEngine } = await import('../engine/engine-now.ts').catch((error: unknown) => {
    throw new OpenFailure('engine-assets-missing', errorText(error));
  });
  return filledEngine(task).catch((error: unknown) => {
    throw task.signal.aborted ? error : engineFailure(error);
  });
}

function opened({ reader, manifest }: OpenTask, engine: SupervisedEngine): OpenedDatabase {
  return {
    ok: true,
    manifest,
    db: {
      query: engine.query,
      async close() {
        reader.close();
        await engine.end();
      },
    },
    ensureTable: engine.ensureTable,
  };
}

/**
 * Opens the data, and the engine with the tables that nearly every question needs: at once, or with the first question
 * where there is a panel. Never rejects, never waits for ever.
 */
export async function openNow(options: OpenOptions): Promise<OpenedDatabase | OpenError> {
  const { onPanel, onFailure } = options;
  const stop = linked(options.signal);
  const { signal } = stop;
  const carried = options.source ?? inlineSource();
  const source = carried ?? httpSource(options.base);
  const reader = parquetReader();
  const rows = parquetReader();
  try {
    const peek: AssetSource['peek'] = (path) => reader.fetch(new URL(options.base + path, document.baseURI).href);
    const files = carried ?? { ...source, peek };
    const { manifest, plain } = await loadManifest(files, { signal });
    const replaced = (): Promise<boolean> =>
      loadManifest(files, { signal }).then(
        (now) => JSON.stringify(now.manifest) !== JSON.stringify(manifest),
        () => false,
      );
    const failed = (error: OpenError): void => onFailure?.(error);
    const task: OpenTask = { options, source: { ...source, plain, replaced }, reader, manifest, signal };
    const engine = supervisedEngine(task, () => startEngine(task), failed);
    if (onPanel !== undefined && hasTotals(manifest)) {
      await giveAll(task, rows, onPanel);
    } else {
      await giveFirst(task, () => undefined);
      await engine.get();
    }
    return opened(task, engine);
  } catch (error) {
    stop.abort();
    reader.close();
    rows.close();
    return openError(error, options.signal);
  }
}

/** Starting the engine with the tables that nearly every question needs. Imported when it is needed. */
import type { EngineTask } from '../open/loader.ts';
import { fetchFiles, type TableContent } from '../read/tables.ts';
import { bytesOfFiles } from '../source/manifest-files.ts';
import { openEngine, type Engine } from './duckdb.ts';
import { storeFiles } from './store.ts';
import { FIRST_TABLES } from './supervisor.ts';

async function fetchTables({ source, reader, manifest, signal, tell }: EngineTask): Promise<readonly TableContent[]> {
  const total = bytesOfFiles(FIRST_TABLES.flatMap((table) => manifest.tables[table].files));
  const contents: TableContent[] = [];
  let before = 0;
  for (const table of FIRST_TABLES) {
    const done = before;
    const onBytes = (loaded: number): void =>
      tell({ kind: 'progress', progress: { phase: 'data', loaded: done + loaded, total } });
    const { files } = manifest.tables[table];
    contents.push(await fetchFiles(source, reader, table, files, { signal, onBytes }));
    before += bytesOfFiles(files);
  }
  return contents;
}

/** The engine with its first tables; both are fetched at the same time. */
export async function filledEngine(task: EngineTask): Promise<Engine> {
  const { source, manifest, bundle, tell } = task;
  // When one half fails the other is of no use.
  const stop = new AbortController();
  const forward = (): void => stop.abort();
  if (task.signal.aborted) forward();
  task.signal.addEventListener('abort', forward, { once: true });
  const { signal } = stop;
  const engine = openEngine(source, {
    bundle: bundle ?? undefined,
    signal,
    onProgress: (bytes) => tell({ kind: 'progress', progress: { phase: 'engine', ...bytes } }),
  });
  try {
    const [contents, ready] = await Promise.all([fetchTables({ ...task, signal }), engine]);
    for (const [index, content] of contents.entries()) {
      tell({ kind: 'progress', progress: { phase: 'tables', loaded: index, total: contents.length } });
      await storeFiles(ready.sink, manifest, content);
    }
    return ready;
  } catch (error) {
    stop.abort();
    engine.then(
      (late) => late.db.close(),
      () => undefined,
    );
    throw error;
  } finally {
    task.signal.removeEventListener('abort', forward);
  }
}

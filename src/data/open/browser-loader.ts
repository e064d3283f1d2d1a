/** The loader of the page: its server, its workers, its engine. A chunk of its own, so that the page is drawn before it is fetched. */
import { OpenFailure, engineFailure, errorText } from '../failure.ts';
import { parquetReader } from '../read/parquet-reader.ts';
import { inlineSource } from '../source/inline-files.ts';
import { whyMissing } from '../source/page-state.ts';
import { httpSource } from '../source/source.ts';
import { load } from './load.ts';
import type { Loader } from './loader.ts';

export const browserLoader: Loader = (task, tell) =>
  load(
    task,
    {
      reader: () => parquetReader(),
      source(reader) {
        const inline = task.source ?? inlineSource();
        if (inline !== null) return inline;
        const address = (path: string): string => new URL(task.base + path, document.baseURI).href;
        return { ...httpSource(task.base), peek: (path) => reader.fetch(address(path)) };
      },
      // Not every visit asks the engine anything.
      async engine(engineTask) {
        const { filledEngine } = await import('../engine/first-tables.ts').catch(async (error: unknown) => {
          throw new OpenFailure(await whyMissing(), errorText(error));
        });
        return filledEngine(engineTask).catch((error: unknown) => {
          throw engineTask.signal.aborted ? error : engineFailure(error);
        });
      },
    },
    tell,
  );
